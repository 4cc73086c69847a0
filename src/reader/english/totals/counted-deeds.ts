/** Deeds in the plural that a number counts: "76 attacks", "1,717 violent events". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'

const SCOPE_NOUN = wordClass(
  /^(attacks|strikes|airstrikes|raids|bombings|incidents|assaults|shootings|kidnappings|abductions|ambushes|killings|assassinations|explosions|massacres|blasts|shellings|beheadings|executions)$/,
)

const IN_ON_AT = wordClass(/^(in|on|at|by|people|of|were|was|have|has|over|for|after|before|the|convicted|accused)$/)

/** The token of the deeds in the plural that a number in front of token `at` counts: "76 rocket attacks"; -1 without. */
export function pluralDeedAfter(scan: SentenceScan, at: number): number {
  // "Brings to 76 the number of attacks".
  if (scan.word(at) === 'the' && scan.word(at + 1) === 'number' && scan.word(at + 2) === 'of')
    return pluralDeedAfter(scan, at + 3)
  for (let i = at, steps = 0; i < scan.sentence.last && steps < 5; i++, steps++) {
    const word = scan.word(i)
    if (scan.is(i, SCOPE_NOUN) || isViolentEvents(scan, i)) return i
    if (word === 'and' && scan.startAt('number', i + 1)) return -1
    if ((scan.isMark(i) && word !== '-') || scan.is(i, IN_ON_AT)) return -1
  }
  return -1
}

const NUMBER_TALLY = wordClass(/^(number|tally|total|count)$/)
const GROWN = wordClass(
  /^(risen|rose|climbed|increased|grown|grew|reached|reaches|stands|stood|is|was|to|at|now|has|have|had|hit|come|came)$/,
)
const OF_REACH = 6
const AFTER_REACH = 12

/** The token of the deeds in the plural whose number a figure gives behind them: "the number of attacks since May has risen to 59"; -1 without. */
export function pluralDeedBefore(scan: SentenceScan, number: Mention<'number'>): number {
  let at = number.first - 1
  if (!scan.is(at, GROWN)) return -1
  while (scan.is(at, GROWN)) at--
  const { first } = scan.sentence
  for (let i = at; i > Math.max(first, at - AFTER_REACH); i--) {
    if (!scan.is(i, SCOPE_NOUN)) continue
    for (let of = i - 1; of > i - OF_REACH; of--) if (scan.word(of) === 'of' && scan.is(of - 1, NUMBER_TALLY)) return i
  }
  return -1
}

// "1,717 violent events", "137 armed actions": what bodies that count such things call them.
function isViolentEvents(scan: SentenceScan, i: number): boolean {
  if (!scan.is(i, EVENTS)) return false
  return scan.is(i - 1, VIOLENT) || (scan.word(i) !== 'events' && scan.is(i - 2, CARRIED_OUT))
}

const EVENTS = wordClass(/^(events|actions|operations)$/)
const VIOLENT = wordClass(
  /^(violent|security|armed|offensive|terrorist|militant|jihadist|insurgent|guerrilla|hostile|kinetic)$/,
)
const CARRIED_OUT = wordClass(/^(out|staged|mounted|conducted)$/)

// A handful counted on one day are waves of one attack.
const MANY = 15

/** Whether a number is in the hundreds: "526 incidents of abuse". Nothing but a running total is that many. */
export function isHundreds({ data }: Mention<'number'>): boolean {
  return (data.min ?? 0) >= 100
}

/** Whether many deeds stand behind a verb of counting: "counted 76 attacks". */
export function isManyCounted(scan: SentenceScan, { data, first }: Mention<'number'>): boolean {
  return (data.min ?? data.max ?? 0) >= MANY && hasFigureVerb(scan, first)
}

// "puts the figure at 94 attacks", "counted 76 attacks".
function hasFigureVerb(scan: SentenceScan, at: number): boolean {
  for (let i = at - 1, steps = 0; i >= scan.sentence.first && steps < 6; i--, steps++) {
    if (
      /^(figure|number|count|counted|counts|recorded|documented|tallied|logged|counting|tracked|total|claimed|claims|listed|reported)$/.test(
        scan.word(i),
      )
    )
      return true
  }
  return false
}

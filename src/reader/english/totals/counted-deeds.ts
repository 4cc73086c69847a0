/** Deeds in the plural that a number counts: "76 attacks", "1,717 violent events". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'

const SCOPE_NOUN = wordClass(
  /^(attacks|strikes|airstrikes|raids|bombings|incidents|assaults|shootings|kidnappings|abductions|ambushes|killings|assassinations|explosions)$/,
)

const IN_ON_AT = wordClass(/^(in|on|at|by|people|of|were|was|have|has)$/)

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

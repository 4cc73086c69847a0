/** Tells the dead of a war, which are a total, from the wounded whom hospitals count for some days after one attack. */
import { daysBetween } from '../../find/calendar.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { writtenOn } from '../dates/written-on.ts'
import { CAMPAIGN } from '../frames/one-deed.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import { HAS_HAVE, IN_DURING } from '../words/words.ts'

const WAR_REACH = 9
const WAR_COUNT = 1000
/** No single attack of the news killed as many. */
const ONLY_WARS = 5000
const RECORD = wordClass(/^(deadliest|bloodiest|worst|heaviest|highest|largest|biggest|most)$/)

/** Whether a figure is larger than any single attack of the news: it is a total on whatever day it is told. */
export function isOnlyOfWars({ group }: HarmLink): boolean {
  return (group.min ?? 0) >= ONLY_WARS
}

const SINCE_DURING = wordClass(/^(since|during)$/)

/** "30,000 people have been killed in Gaza since the war began", "three hundred thousand died in the Darfur war". */
export function isOfWar(scan: SentenceScan, link: HarmLink): boolean {
  let isSince = false
  if (scan.hasWord(RECORD)) return false
  const count = link.group.min ?? 0
  if (isOnlyOfWars(link)) return true
  // "The number of people killed in the war has passed 40,000".
  if (count >= WAR_COUNT && scan.nextWord(CAMPAIGN, link.first, link.last) >= 0) return true
  for (let i = link.last; i < Math.min(link.last + WAR_REACH, scan.sentence.last) && !scan.isMark(i); i++) {
    if (scan.is(i, SINCE_DURING)) isSince = true
    if (scan.is(i, CAMPAIGN)) return isSince || (link.group.min ?? 0) >= WAR_COUNT
  }
  return false
}

const LONG = wordClass(/^(war|conflict|campaign|insurgency|uprising|invasion|genocide)$/)
const MANY = 10

/** "More than 200 aid workers have died in the conflict, he told the council on Wednesday": what a long war has done so far, whatever day it is told on. */
export function isInLongWar(scan: SentenceScan, { group }: HarmLink): boolean {
  if ((group.min ?? group.max ?? 0) < MANY || scan.hasWord(RECORD_ONE)) return false
  const { first, last } = scan.sentence
  if (scan.nextWord(HAS_HAVE, first, last) < 0) return false
  for (let i = scan.nextWord(LONG, first, last); i >= 0; i = scan.nextWord(LONG, i + 1, last))
    if (scan.word(i - 1) === 'the' && scan.is(i - 2, IN_DURING)) return true
  return false
}

const RECORD_ONE = wordClass(/^(attack|strike|bombing|raid|massacre|blast|ambush)$/)

const CARE = wordClass(/^(hospitals?|clinics?|nurses?|doctors?|surgeons?|medics?|infirmary)$/)
const TAKEN_IN = wordClass(/^(received|treated|admitted|brought|taken|treating|arrived)$/)
const DAYS = 8

/** "A nurse said seven wounded had been brought in since Sunday noon": the wounded of one attack, counted for some days. */
export function isCareOfDays(scan: SentenceScan): boolean {
  const published = writtenOn(scan.ctx, scan.sentence)
  if (!published || !scan.hasWord(CARE) || !scan.hasWord(TAKEN_IN) || scan.hasWord(CAMPAIGN)) return false
  return scan.of('date').some(({ data: { use, value } }) => {
    const since = use === 'since' ? value.first : null
    return since !== null && since === value.last && daysBetween(since, published.padEnd(10, '-01')) <= DAYS
  })
}

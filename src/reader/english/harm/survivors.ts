/** Deaths told by who lived: "none of the nine on board survived", "only two of the 14 crew survived", "12 died and the rest were injured". */
import type { RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { DETERMINER } from '../words/words.ts'
import type { HarmLink } from './harm-link.ts'
import { impliedDeath } from './implied-harm.ts'

const SURVIVED = wordClass(/^(survived|survive|lived)$/)
/** What one survives besides the deed itself. */
const OTHERWISE = wordClass(/^(by|on|with|without|in|for|to)$/)
const REACH = 6
const RULE = 'not-among-survivors' as RuleId

/** Those who did not survive, where no word of harm counts them yet. */
export function notSurviving(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  known: readonly HarmLink[],
): readonly HarmLink[] {
  const at = scan.nextWord(SURVIVED, scan.sentence.first, scan.sentence.last)
  if (at < 0 || scan.is(at + 1, OTHERWISE)) return []
  const whole = groups.findLast((one) => one.last <= at && isCounted(one) && shareBefore(scan, one) !== null)
  if (!whole || at - whole.last > REACH || known.some(({ group }) => group.first === whole.first)) return []
  const lived = shareBefore(scan, whole)?.data.max ?? null
  const dead = lived === null || whole.min === null ? 0 : whole.min - lived
  return dead > 0 ? [impliedDeath(scan, { ...whole, min: dead, max: dead }, { first: at, last: at + 1 }, RULE)] : []
}

function isCounted({ number, min, max }: PeopleGroup): boolean {
  return number !== null && number.rule !== 'article-as-one' && min !== null && min === max
}

/** "None of the nine", "only two of 14": how many of the whole the sentence speaks of. */
function shareBefore(scan: SentenceScan, { first }: PeopleGroup): Mention<'number'> | null {
  const of = scan.is(first - 1, DETERMINER) ? first - 2 : first - 1
  return (scan.word(of) === 'of' && scan.endAt('number', of)) || null
}

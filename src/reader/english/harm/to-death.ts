/** "Hacked 14 people to death", "crushing two workers to death": whom it befell stands between the verb and the death. */
import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { groupWithoutNumber, type PeopleGroup } from '../refine/people-groups.ts'
import type { HarmLink } from './harm-link.ts'
import { impliedDeath } from './implied-harm.ts'

const DEATH = wordClass(/^death$/)
/** What kills by itself: nobody is dead who was sentenced, condemned or frightened to death. */
const VERB = wordClass(
  /^((hack|beat|burn|crush|batter|lynch|kick|flog|shoot|blast|hammer|bludgeon)(s|es|ed|en|ing)?|(ston|tortur|starv|chok|strangl|knif)(e|es|ed|ing)|(stab|club|whip)(s|bed|bing|ped|ping)?|burnt|shot)$/,
)
const REACH = 3
const FAR = 6

/** Those killed so, where no word of harm counts them yet. */
export function killedToDeath(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  known: readonly HarmLink[],
): readonly HarmLink[] {
  const { first, last } = scan.sentence
  const links: HarmLink[] = []
  for (let i = scan.nextWord(DEATH, first, last); i >= 0; i = scan.nextWord(DEATH, i + 1, last)) {
    // "Beat to death" is a verb of harm all through.
    if (scan.word(i - 1) !== 'to' || scan.over('harm', i - 1)) continue
    const group = groups.find((one) => one.last === i - 1 && hasVerb(scan, one.first)) ?? oneBefore(scan, i - 1)
    if (!group || known.some(({ group: one }) => one.first === group.first)) continue
    links.push(impliedDeath(scan, group, { first: i - 1, last: i + 1 }, RULE))
  }
  return links
}

const RULE = 'harm-to-death' as RuleId

function hasVerb(scan: SentenceScan, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scan.sentence.first, at - REACH); i--) if (scan.is(i, VERB)) return true
  return false
}

// "Stoned a woman to death": one whom no number counts.
function oneBefore(scan: SentenceScan, end: number): PeopleGroup | null {
  for (let i = end - 1; i > end - FAR && i >= scan.sentence.first; i--) {
    if (!scan.is(i, VERB)) continue
    const group = groupWithoutNumber(scan, i + 1, end)
    return group?.last === end ? group : null
  }
  return null
}

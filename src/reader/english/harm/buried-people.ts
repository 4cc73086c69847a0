/** People told of as dead by their burial: "residents buried 28 people in a mass grave", "nine villagers were laid to rest on Monday". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { BE } from '../words/words.ts'

const BURIED = wordClass(/^(buried|bury|burying|buries)$/)
/** Where the living are buried too: what fell on them. */
const UNDER = wordClass(/^(under|underneath|beneath|below|alive|amid|by)$/)
const GRAVE = wordClass(/^(graves?|cemetery|cemeteries|graveyards?|rest|funerals?|dead|martyrs?|massacre)$/)

/** Those whom the sentence tells were buried dead; null without any. `groups` are those without a harm of their own. */
export function buriedPeople(scan: SentenceScan, groups: readonly PeopleGroup[]): PeopleGroup | null {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(BURIED, first, last); i >= 0; i = scan.nextWord(BURIED, i + 1, last)) {
    const isPassive = scan.is(i - 1, BE)
    const group = isPassive
      ? groups.find((one) => one.last === i - 1 && isCounted(one))
      : groups.find((one) => one.first === i + 1 && isCounted(one))
    if (!group) continue
    const behind = isPassive ? i + 1 : group.last
    if (scan.is(behind, UNDER)) continue
    if (!isPassive || scan.hasWord(GRAVE) || scan.startAt('date', behind) || scan.startAt('date', behind + 1))
      return group
  }
  return null
}

function isCounted({ number, hasNoun, max }: PeopleGroup): boolean {
  return number !== null && number.rule !== 'article-as-one' && hasNoun && max !== 0
}

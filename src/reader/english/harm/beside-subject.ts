/** Groups that stand beside the subject of a verb of harm: company, parts, what some of them were. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { isOneOfThose } from '../refine/some-of-them.ts'
import { ALONG, INDEFINITE, THEM_WHOM } from '../words/words.ts'

/** Whether the verb behind a group is said of others in front of it. */
export function isBesideSubject(scan: SentenceScan, group: PeopleGroup): boolean {
  return isPartPhrase(scan, group) || isCompany(scan, group) || isOfThem(scan, group) || isOneOfThem(scan, group)
}

// "A man who came along with a woman was shot": the verb is said of him.
function isCompany(scan: SentenceScan, { first }: PeopleGroup): boolean {
  return scan.word(first - 1) === 'with' && scan.is(first - 2, ALONG)
}

const THEM_THOSE_WHOM = wordClass(/^(them|those|whom)$/)

// "Five people, three of them women, were killed": the three are some of the five.
function isOfThem(scan: SentenceScan, { first, last, number }: PeopleGroup): boolean {
  const of = number?.last ?? -1
  return scan.isMark(first - 1) && scan.isMark(last) && scan.word(of) === 'of' && scan.is(of + 1, THEM_WHOM)
}

// "Two people, one a child, were injured": what some of them were.
function isOneOfThem(scan: SentenceScan, { first, last, hasNoun }: PeopleGroup): boolean {
  if (hasNoun) return scan.is(first, INDEFINITE) && isOneOfThose(scan, first, last)
  return scan.startAt('number', first) !== undefined && scan.isMark(first - 1) && scan.is(last, INDEFINITE)
}

// "12 people, including three children, were killed": the words after "including" are a part, not the subject.
function isPartPhrase(scan: SentenceScan, group: PeopleGroup): boolean {
  for (let i = group.first - 1, steps = 0; i >= scan.sentence.first && steps < 6; i--, steps++) {
    const word = scan.word(i)
    // "Six children among them, and 130 were injured": the part is told.
    if (word === 'among' && scan.is(i + 1, THEM_THOSE_WHOM) && scan.word(i + 2) === ',') return false
    if (word === 'including' || word === 'among') return true
    if (word === ',' || word === '(' || word === '\u2014' || word === '-') continue
    if (!(word === 'and' || scan.over('agent', i) || scan.over('number', i) || word === 'them' || word === 'of'))
      return false
  }
  return false
}

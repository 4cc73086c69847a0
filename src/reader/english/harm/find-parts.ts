/** Finds the parts of a counted group: "12 people, including three children and a nurse", "five people, two of them soldiers". */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { groupWithoutNumber, type PeopleGroup } from '../refine/people-groups.ts'
import { ADVERB, IS_WAS_ARE_WERE, THOSE_TOLD_OF } from '../words/words.ts'
import { apposedParts } from './apposed-parts.ts'

const OPENERS = wordClass(/^(including|among|amongst|of|most|mostly|all|some|them|whom|comprising)$/)

/** The groups that the text says are part of `whole`, when they follow it or its word of harm directly. */
export function partsOf(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  whole: PeopleGroup,
  harm: Mention<'harm'>,
): readonly PeopleGroup[] {
  if (whole.number === null || whole.max === 0) return []
  return [
    ...apposedParts(scan, groups, whole),
    ...partsAt(scan, groups, whole.last),
    ...partsAt(scan, groups, Math.max(harm.last, whole.last)),
    ...partsBehindComma(scan, groups, whole, harm),
  ].filter(
    (part, i, all) =>
      part.first > whole.first && all.findIndex((other) => other.first === part.first) === i && isSmaller(part, whole),
  )
}

// "57 injured people are still in hospital, 10 of them in critical condition": the next figure behind is a part by its own words.
function partsBehindComma(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  whole: PeopleGroup,
  harm: Mention<'harm'>,
): readonly PeopleGroup[] {
  const from = Math.max(whole.last, harm.last)
  const next = groups.find((group) => group.first >= from && group.number && group.number.rule !== 'article-as-one')
  if (!next || scan.of('harm').some((one) => one.first >= from && one.first < next.first && !isState(scan, one, next)))
    return []
  const before = scan.word(next.first - 1)
  if (before === ',' && isOfThem(scan, next)) return [next]
  if (/^(and|-|\u2013|\u2014)$/.test(before) && isOfThem(scan, next) && isBeing(scan, next)) return [next]
  return [...amongThem(scan, groups, next), ...behindAmong(scan, groups, from)]
}

const ARE_WERE_REMAIN = wordClass(/^(are|were|remain)$/)

// "57 injured are still in hospital, 10 of them": how they are, no other count.
function isState(scan: SentenceScan, { data, first, last }: Mention<'harm'>, next: PeopleGroup): boolean {
  return data.form === 'adjective' && scan.is(first - 1, ARE_WERE_REMAIN) && last === next.first - 1
}

// "and at least 15 of them were Danes".
function isBeing(scan: SentenceScan, { number, last }: PeopleGroup): boolean {
  const at = number?.last ?? last
  return [at, at + 1, at + 2].some((i) => scan.is(i, IS_WAS_ARE_WERE))
}

// "53 people died in the raid on Tuesday, six children and two nurses among them".
function amongThem(scan: SentenceScan, groups: readonly PeopleGroup[], next: PeopleGroup): readonly PeopleGroup[] {
  if (!/^[,;]$/.test(scan.word(next.first - 1)) || !next.hasNoun) return []
  if (isAmongThem(scan, next.last)) return [next]
  const other = scan.word(next.last) === 'and' ? groups.find((one) => one.first === next.last + 1) : undefined
  return other?.hasNoun && isAmongThem(scan, other.last) ? [next, other] : []
}

const AMONG = wordClass(/^among$/)

const THEM_THOSE = wordClass(/^(them|those)$/)
const COMMA_AND_U = wordClass(/^(,|and|\u2013|\u2014|-)$/)

// "killed 100 people on Tuesday morning, among them women and as many as 30 boys".
function behindAmong(scan: SentenceScan, groups: readonly PeopleGroup[], from: number): readonly PeopleGroup[] {
  const among = scan.nextWord(AMONG, from, scan.sentence.last)
  if (among < 0 || !scan.is(among + 1, THEM_THOSE)) return []
  const mark = scan.word(among - 1) === 'from' ? among - 2 : among - 1
  if (!scan.is(mark, COMMA_AND_U)) return []
  if (scan.of('harm').some((one) => one.first >= from && one.first < among)) return []
  return partsAt(scan, groups, among)
}

function isSmaller(part: PeopleGroup, whole: PeopleGroup): boolean {
  return part.min === null || whole.min === null || part.min <= whole.min
}

function partsAt(scan: SentenceScan, groups: readonly PeopleGroup[], start: number): readonly PeopleGroup[] {
  const opener = openerAt(scan, groups, start)
  if (opener < 0) return []
  const parts: PeopleGroup[] = []
  let at = opener
  while (at < scan.sentence.last && parts.length < 6) {
    const group = groups.find((one) => one.first === at) ?? groupWithoutNumber(scan, at, scan.sentence.last)
    const behind = group && scan.is(group.last, ADVERB) ? group.last + 1 : (group?.last ?? at)
    if (!group || scan.startAt('harm', behind) || scan.startAt('cue', group.last)) break
    parts.push(group)
    at = group.last
    while (scan.word(at) === ',' || scan.word(at) === 'and') at++
    if (at === group.last) break
  }
  return parts
}

const HE_SHE_THEY = wordClass(/^(he|she|they|it)$/)
const LISTS_LISTED_COUNTS = wordClass(/^(lists?|listed|counts?|counted|names?|named)$/)

/** The token after ", including" / "(among them" / ", two of whom"; -1 when no part phrase stands here. */
function openerAt(scan: SentenceScan, groups: readonly PeopleGroup[], start: number): number {
  let at = start
  const isMarked =
    scan.word(at) === ',' ||
    scan.word(at) === '(' ||
    scan.word(at) === '\u2014' ||
    scan.word(at) === '\u2013' ||
    scan.word(at) === '-'
  if (isMarked) at++
  // "the number rose to three: one Vietnamese and two Filipinos".
  if (scan.word(at) === ':' && groups.some((one) => one.first === at + 1 && one.hasNoun)) return at + 1
  const counted = isMarked ? groups.find((one) => one.first === at) : undefined
  if (counted) return isOfThem(scan, counted) || isAmongThem(scan, counted.last) ? at : -1
  if (scan.word(at) === 'including' || scan.word(at) === 'among') {
    while (scan.is(at, OPENERS) || (scan.word(at) === 'at' && scan.word(at + 1) !== 'least')) at++
    if (scan.is(at, HE_SHE_THEY) && scan.is(at + 1, LISTS_LISTED_COUNTS)) return at + 2
    return at
  }
  return -1
}

// "15 dead, two women included", "three children among them".
function isAmongThem(scan: SentenceScan, at: number): boolean {
  return scan.word(at) === 'included' || (scan.word(at) === 'among' && scan.is(at + 1, THEM_THOSE))
}

// "two of them soldiers", "three of whom were children".
function isOfThem(scan: SentenceScan, group: PeopleGroup): boolean {
  const after = group.number ? group.number.last : group.last
  return scan.word(after) === 'of' && scan.is(after + 1, THOSE_TOLD_OF)
}

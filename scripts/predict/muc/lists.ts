/** Lists of noun groups: commas, semicolons, "and", "as well as" between them; ages and home towns are passed over, a name and its post are one. */

import { type NounGroup, nounGroupAfter, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { BE, DETERMINER, HAVE, MODAL, PREPOSITION } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { ownerOfPlace, ownerOfRole } from './owners.ts'

const LONGEST = 16
const COUNTED =
  /^(a|an|the|his|her|their|its|one|two|three|four|five|six|seven|eight|nine|ten|several|some|other|another|many)$/

/** What a list may hold besides people and things of the lexicon. */
export interface ListOptions {
  /** The list is the subject of the verb behind it: "the murder of a judge and her son was". */
  readonly isSubject?: boolean
  /** Home towns may stand behind the names: "Jose Ruiz, 55, from Lima; ...". */
  readonly isLoose?: boolean
}

/** The list that opens at token `start`. */
export function listAfter(scan: SentenceScan, start: number, options: ListOptions = {}): readonly NounGroup[] {
  const groups: NounGroup[] = []
  let at = start
  let isComma = false
  let hasAnd = false
  for (let steps = 0; steps < LONGEST; steps++) {
    if (groups.length > 0 && isNextVerb(scan, at)) break
    const group = asName(scan, nounGroupAfter(scan, at))
    if (!group || (groups.length > 0 && !canGoOn(scan, group, groups))) break
    if (groups.length > 0 && !options.isSubject && isClause(scan, group.last)) break
    const before = groups.at(-1)
    if (before && isComma && !isKin(scan, group) && isOnePerson(before, group))
      groups[groups.length - 1] = joined(before, group)
    else groups.push(group)
    let end = skipAge(scan, group.last)
    if (options.isLoose) end = skipHome(scan, end)
    end = skipParts(scan, end)
    const next = jointAfter(scan, end)
    if (next === end) break
    isComma = next === end + 1 && scan.word(end) === ','
    hasAnd ||= !isComma
    at = next
  }
  // "After the murder of the mayor, the judges went on strike": no list without "and" before its last.
  const [only, next] = groups
  return only && next && groups.length === 2 && !hasAnd && isMany(next) ? [only] : groups
}

/** The list that ends right before token `end`. */
export function listBefore(scan: SentenceScan, end: number): readonly NounGroup[] {
  const groups: NounGroup[] = []
  // "According to the authorities, nobody was hurt".
  if (/^(nobody|none)$/.test(scan.word(end - 1)) || (scan.word(end - 1) === 'one' && scan.word(end - 2) === 'no'))
    return []
  let at = end
  let isComma = false
  for (let steps = 0; steps < LONGEST; steps++) {
    const near = nounGroupBefore(scan, beforeDashes(scan, beforeAge(scan, at)))
    const isLone = near?.kind === 'thing' && groups.every(({ kind }) => kind === 'people' || kind === 'name')
    const owner = near && (groups.length === 0 || isLone ? ownerOfPlace(scan, near) : ownerOfRole(scan, near))
    const group = asName(scan, owner ?? near)
    if (!group || (groups.length > 0 && (!canGoOn(scan, group, groups) || isOfPreposition(scan, group)))) break
    const next = groups[0]
    if (next && isComma && !isKin(scan, next) && isOnePerson(group, next)) groups[0] = joined(group, next)
    else groups.unshift(group)
    at = group.first
    if (DETERMINER.has(scan.word(at - 1))) at--
    const joint = jointBefore(scan, at)
    if (joint === at) break
    isComma = joint === at - 1 && scan.word(at - 1) === ','
    at = joint
  }
  return [...groups, ...namesInDashes(scan, end, groups)]
}

// "Two priests -- Luis Campos and Juan Ruiz -- were": as many names as the figure before them.
function namesInDashes(scan: SentenceScan, end: number, groups: readonly NounGroup[]): readonly NounGroup[] {
  const open = beforeDashes(scan, end)
  const counted = groups.at(-1)
  if (open === end || !counted?.number) return []
  const names = listAfter(scan, scan.word(open) === '-' ? open + 2 : open + 1, { isSubject: true })
  return names.length === counted.number.data.max && names.every(({ hasName }) => hasName) ? names : []
}

// "Alfonso Lima": a first name before a place makes it a name.
function asName(scan: SentenceScan, group: NounGroup | null): NounGroup | null {
  if (group?.kind !== 'place' || !scan.startAt('name', group.first) || scan.startAt('place', group.first)) return group
  return { ...group, kind: 'name', hasName: true }
}

// "On that very day, two men were killed": what a preposition governs is no part of the list.
function isOfPreposition(scan: SentenceScan, { first }: NounGroup): boolean {
  const at = DETERMINER.has(scan.word(first - 1)) ? first - 2 : first - 1
  return /^(in|on|at|from|near|during|since|under|over|around|across|through|amid|despite|to)$/.test(scan.word(at))
}

function canGoOn(scan: SentenceScan, group: NounGroup, list: readonly NounGroup[]): boolean {
  if (group.kind === 'place') return false
  if (group.kind !== 'other') return true
  // A name that the lexicon does not know, among people; a thing that it does not know, among things.
  if (list.some((one) => one.hasName)) return group.last - group.first >= 2 && !COUNTED.test(scan.word(group.first))
  return list.some((one) => one.kind === 'thing') && (group.number !== null || COUNTED.test(scan.word(group.first)))
}

// "looted stores and burned houses", "killing two and wounding four": a second verb opens a list of its own.
function isNextVerb(scan: SentenceScan, start: number): boolean {
  let at = start
  while (scan.word(at).endsWith('ly') && !scan.startAt('agent', at)) at++
  if (/^(took|stole|fled|left|set|threw|seized|forced|caused)$/.test(scan.word(at))) return true
  // "condemned the killing of the judge and accused the rebels".
  if (
    /^(accused|blamed|condemned|denied|demanded|urged|called|announced)$/.test(scan.word(at)) &&
    isObject(scan, at + 1)
  )
    return true
  return [scan.startAt('deed', at), scan.startAt('harm', at)].some(
    (one) => one?.data.form === 'past' || one?.data.form === 'gerund',
  )
}

function isObject(scan: SentenceScan, at: number): boolean {
  return (
    DETERMINER.has(scan.word(at)) ||
    scan.startAt('party', at) !== undefined ||
    PREPOSITION.has(scan.word(at)) ||
    scan.word(at) === 'that'
  )
}

// "Luis Campos, his wife, and two others": somebody else than the one named before.
function isKin(scan: SentenceScan, { first, hasName }: NounGroup): boolean {
  if (hasName) return false
  return /^(his|her|their)$/.test(scan.word(first)) || /^(his|her|their)$/.test(scan.word(first - 1))
}

// "Rosa Campos, mayor of Achi", "their cook, Elba Ramos".
function isOnePerson(a: NounGroup, b: NounGroup): boolean {
  if (a.hasName === b.hasName || a.number || b.number || isMany(a) || isMany(b)) return false
  const unnamed = a.hasName ? b : a
  return unnamed.kind === 'people'
}

// "Priests Luis Campos, rector of": the plural is of the list that the name opens.
function isMany({ head, hasName }: NounGroup): boolean {
  if (hasName) return false
  return head?.kind === 'agent' ? head.data.isPlural : head?.kind === 'nationality'
}

function joined(a: NounGroup, b: NounGroup): NounGroup {
  return { ...a, last: b.last, kind: 'people', head: a.head ?? b.head, party: a.party ?? b.party, hasName: true }
}

// "Luis Campos, 20 years old, and Rosa Diaz, 21, were": from behind the age to before its comma.
function beforeAge(scan: SentenceScan, end: number): number {
  let at = end
  if (scan.word(at - 1) === 'old' && /^years?$/.test(scan.word(at - 2))) at -= 2
  return /^\d{1,3}$/.test(scan.word(at - 1)) && scan.word(at - 2) === ',' ? at - 2 : end
}

// "six priests -- five of them Spaniards -- and two women".
function beforeDashes(scan: SentenceScan, at: number): number {
  if (!isDash(scan, at - 1)) return at
  for (let i = at - 2, steps = 0; i > scan.sentence.first && steps < 14; i--, steps++) {
    if (isDash(scan, i)) return scan.word(i - 1) === '-' ? i - 1 : i
  }
  return at
}

function isDash(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  return word === '--' || word === '\u2014' || (word === '-' && scan.word(at - 1) === '-')
}

// "six Jesuits -- five Spaniards and a Salvadoran -- and two women", "six Jesuits, five of whom were Spaniards, and".
function skipParts(scan: SentenceScan, at: number): number {
  const open = scan.word(at) === '-' && isDash(scan, at + 1) ? at + 1 : at
  const isDashed = isDash(scan, open)
  const isOf = scan.word(at) === ',' && scan.word(at + 2) === 'of' && /^(whom|them)$/.test(scan.word(at + 3))
  if (!isDashed && !isOf) return at
  for (let i = open + 1; i < Math.min(open + 16, scan.sentence.last); i++) {
    if (isDashed && isDash(scan, i)) return i + 1
    if (isOf && i > at + 3 && scan.word(i) === ',') return i
  }
  return at
}

function skipAge(scan: SentenceScan, at: number): number {
  const isAge = scan.word(at) === ',' && /^\d{1,3}$/.test(scan.word(at + 1))
  return isAge && /^([,;.]|and|)$/.test(scan.word(at + 2)) ? at + 2 : at
}

// ", from Spain", "of local television": up to the next mark or "and".
function skipHome(scan: SentenceScan, at: number): number {
  let i = scan.word(at) === ',' ? at + 1 : at
  if (!/^(from|of|in|at)$/.test(scan.word(i))) return at
  for (let steps = 0; steps < 8 && i < scan.sentence.last; steps++, i++) {
    if (/^[,;.]$/.test(scan.word(i)) || scan.word(i) === 'and') return i
  }
  return at
}

function jointAfter(scan: SentenceScan, from: number): number {
  let at = from
  if (scan.word(at) === ',' || scan.word(at) === ';') at++
  if (scan.word(at) === 'and' || scan.word(at) === 'or') at++
  if (at > from && scan.word(at - 1) === 'and' && scan.word(at) === 'of') at++
  if (scan.word(at) === 'as' && scan.word(at + 1) === 'well') at += 3
  else if (/^(along|together)$/.test(scan.word(at)) && scan.word(at + 1) === 'with') at += 2
  return at
}

function jointBefore(scan: SentenceScan, from: number): number {
  let at = from
  if (scan.word(at - 1) === 'as' && scan.word(at - 2) === 'well') at -= 3
  else if (scan.word(at - 1) === 'with' && /^(along|together)$/.test(scan.word(at - 2))) at -= 2
  else if (scan.word(at - 1) === 'and' || scan.word(at - 1) === 'or') at--
  if (scan.word(at - 1) === ',' || scan.word(at - 1) === ';') at--
  return at
}

function isClause(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  return (
    BE.has(word) ||
    HAVE.has(word) ||
    MODAL.has(word) ||
    scan.startAt('cue', at)?.data.form === 'past' ||
    (scan.startAt('harm', at)?.data.form ?? 'noun') !== 'noun' ||
    scan.startAt('deed', at)?.data.form === 'past'
  )
}

/** Tokens of a clause between commas. */
const CLAUSE = 20

// "The victims, whose hands were tied, were": behind the clause.
function behindWho(scan: SentenceScan, at: number): number {
  if (scan.word(at) !== ',' || !/^(who|whose)$/.test(scan.word(at + 1))) return at
  for (let i = at + 2; i < Math.min(at + CLAUSE, scan.sentence.last); i++) if (scan.word(i) === ',') return i + 1
  return at
}

const TOLD_BY = /^(include|includes|included|including)$/
const IDENTIFIED = /^(identified|named|listed|known)$/

/** "The wounded are Rosa Campos and ...", "one of the dead was a student", "identified the dead men as ...": the people that words of harm are then said to be. */
export function toldToBe(scan: SentenceScan, first: number, last: number): readonly NounGroup[] {
  let at = last
  const noun = TOLD_BY.test(scan.word(at)) ? null : nounGroupAfter(scan, at)
  if (noun && noun.first === at && noun.kind === 'people' && !noun.hasName) at = noun.last
  at = behindWho(scan, at)
  if (scan.word(at) === 'of') at = nounGroupAfter(scan, at + 1)?.last ?? at
  at = scan.startAt('date', at)?.last ?? at
  while (/^(here|there|also|so|far|officially)$/.test(scan.word(at))) at++
  const isAs = scan.word(at) === 'as' && [1, 2, 3].some((back) => IDENTIFIED.test(scan.word(first - back)))
  const isVerb = BE.has(scan.word(at)) || TOLD_BY.test(scan.word(at)) || scan.word(at) === ':'
  const isIncluded = TOLD_BY.test(scan.word(at))
  if (!isAs && !isVerb) return []
  at++
  while (/^(been|identified|named|listed|as|:|the|following|only)$/.test(scan.word(at))) at++
  const list = listAfter(scan, at, { isLoose: true })
  const head = list[0]
  if (!head || (head.kind !== 'people' && head.kind !== 'name')) return []
  const isTold = isIncluded || head.hasName || head.number !== null || /^(a|an)$/.test(scan.word(head.first))
  return isTold ? list : []
}

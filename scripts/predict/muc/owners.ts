/** Whom or what a verb tells of when a phrase of place or a clause stands between: "a guard at the bank was killed". */
import { type NounGroup, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { PREPOSITION } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { placeList } from './list-places.ts'

const WHERE = /^(at|in|from|near|between|outside|inside|with|on|off|along|behind)$/

/** "A guard at the bank", "the bridge between Cali and Buga": whom or what a phrase of place before a verb belongs to. */
export function ownerOfPlace(scan: SentenceScan, near: NounGroup): NounGroup | null {
  if (near.number || near.kind === 'people' || near.kind === 'name') return null
  const who = ownerOfClause(scan, near)
  if (who) return who
  let at = startOfPlaces(scan, near)
  if (scan.word(at - 1) === 'and') {
    const twin = near.kind === 'place' ? nounGroupBefore(scan, at - 1) : null
    if (twin?.kind === 'place' && WHERE.test(scan.word(twin.first - 1))) at = twin.first
    else while (at > near.first - 6 && scan.word(at - 1) !== 'between') at--
  }
  if (!WHERE.test(scan.word(at - 1))) return null
  const group = nounGroupBefore(scan, at - 1)
  if (!group || group.last !== at - 1 || PREPOSITION.has(scan.word(group.first - 1))) return null
  return group.kind === 'people' || group.kind === 'name' || group.kind === 'thing' ? group : null
}

/** Tokens that a list of places spans at most. */
const SPAN = 24

// "The schools in Cali, Buga and Pasto were": where the list of places opens whose last is `near`.
function startOfPlaces(scan: SentenceScan, { first, last }: NounGroup): number {
  for (let i = first - 1; i > Math.max(first - SPAN, scan.sentence.first); i--) {
    if (scan.word(i) === ';') break
    if (placeList(scan, i)?.last === last) return i + 1
  }
  return first
}

// "Soldiers who were visiting the city were attacked", "policemen guarding the bank": a clause without commas between the people and the verb.
function ownerOfClause(scan: SentenceScan, near: NounGroup): NounGroup | null {
  for (let i = near.first - 1; i > Math.max(near.first - 12, scan.sentence.first); i--) {
    if (scan.isMark(i)) return null
    if (scan.word(i) !== 'who' && !isParticiple(scan, i)) continue
    const group = nounGroupBefore(scan, i)
    const people = group && group.last === i ? (ownerOfPlace(scan, group) ?? group) : null
    return people?.kind === 'people' || people?.kind === 'name' ? people : null
  }
  return null
}

/** "Two policemen who acted as her guards and a clerk were": whom "who" stands for, never a part of his clause. */
export function ownerOfRole(scan: SentenceScan, near: NounGroup): NounGroup | null {
  const at = /^(his|her|their|the|a|an)$/.test(scan.word(near.first - 1)) ? near.first - 2 : near.first - 1
  if (scan.word(at) !== 'as') return null
  for (let i = at - 1; i > Math.max(at - 6, scan.sentence.first) && !scan.isMark(i); i--) {
    if (scan.word(i) !== 'who') continue
    const group = nounGroupBefore(scan, i)
    return group?.kind === 'people' && group.last === i ? group : null
  }
  return null
}

// "guarding the bank", "enrolled at", "assigned to": what the people before it do or are.
function isParticiple(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  if (scan.over('cue', at) || scan.over('name', at) || scan.startAt('agent', at) || scan.over('deed', at)) return false
  return /^[a-z]{3,}ing$/.test(word) || (/^[a-z]{3,}ed$/.test(word) && PREPOSITION.has(scan.word(at + 1)))
}

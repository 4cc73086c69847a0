/** Tells the places of a sentence that can be where a deed was done. */
import type { Mention } from '../mention.ts'
import type { SentenceScan } from '../scan.ts'
import { SHAPE } from '../tokens.ts'
import { wordClass } from '../word-class.ts'

/** The places of a sentence that can be where a deed was done: none inside a name, none that is a people's name ("Somali militants"). */
export function placesOf(scan: SentenceScan): readonly Mention<'place'>[] {
  return scan
    .of('place')
    .filter(
      (place) =>
        !place.data.isInsideName && !isPeople(scan, place) && !isAcronym(scan, place) && !isSeatOrFriend(scan, place),
    )
}

function isPeople(scan: SentenceScan, { first, last, data }: Mention<'place'>): boolean {
  const people = scan.startAt('nationality', first)
  return people?.last === last && data.value.country !== people.data.country
}

// "the Kurdistan Freedom Falcons (TAK)": letters in brackets shorten the name in front.
function isAcronym(scan: SentenceScan, { first, last }: Mention<'place'>): boolean {
  if (last - first > 1 || scan.ctx.isAllCaps || scan.word(first - 1) !== '(' || scan.word(last) !== ')') return false
  const shape = scan.ctx.tokens.shape[first] as number
  return (shape & SHAPE.allCaps) !== 0 && scan.word(first).length <= 6
}

const SEAT = wordClass(
  /^(embassy|consulate|embassies|ambassador|mission|attach\u00e9|institute|studies|tank|newsroom|bureau)$/,
)
const FRIEND = wordClass(/^(close|loyal|linked|tied|allied|friendly|ties|links|sympathetic)$/)

// "The British embassy in Sanaa", "a faction close to Iran": who speaks or acts, not where it was done.
function isSeatOrFriend(scan: SentenceScan, { first, last, data }: Mention<'place'>): boolean {
  if (scan.word(first - 1) === 'in' && scan.is(first - 2, SEAT)) return !isHit(scan, first - 2, last)
  const next = scan.word(last) === '-' ? scan.word(last + 1) : scan.word(last)
  if (FLAG.test(next)) return true
  const { name, countryName } = data.value
  if (name !== countryName) return false
  return scan.is(first, FRIEND) || (scan.word(first - 1) === 'to' && scan.is(first - 2, FRIEND))
}

// "Greek-owned, Barbados flag": whose the ship is.
const FLAG = /^(flag|flagged|registered|owned|bound)$/

const REACH = 5

// An embassy that is attacked is where it stands.
function isHit(scan: SentenceScan, at: number, last: number): boolean {
  return scan
    .of('deed')
    .some((deed) => (deed.last <= at && at - deed.last <= REACH) || (deed.first >= last && deed.first - last <= REACH))
}

/** Tells the places of a sentence that can be where a deed was done. */
import type { Mention } from '../mention.ts'
import type { SentenceScan } from '../scan.ts'

/** The places of a sentence that can be where a deed was done: none inside a name, none that is a people's name ("Somali militants"). */
export function placesOf(scan: SentenceScan): readonly Mention<'place'>[] {
  return scan.of('place').filter((place) => !place.data.isInsideName && !isPeople(scan, place))
}

function isPeople(scan: SentenceScan, { first, last, data }: Mention<'place'>): boolean {
  const people = scan.startAt('nationality', first)
  return people?.last === last && data.value.country !== people.data.country
}

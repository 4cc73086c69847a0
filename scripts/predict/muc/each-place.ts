/** Deeds told once of several places: the answer keys hold one for each. */
import type { PlaceValue } from '../../../src/model/index.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { placeList } from './list-places.ts'
import type { Happening } from './merge.ts'

/** "Rebels blew up pylons in Cuenca, Loja and Macas": the same happening once for each place of such a list, else itself. */
export function inEachPlace(one: Happening): readonly Happening[] {
  if (one.parts[0]?.humans.some(({ isName }) => isName)) return [one]
  const places = openingOf(one)
    .map(placesOf)
    .find((list) => list.length > 1)
  return places ? places.map((place) => ({ ...one, places: [place] })) : [one]
}

// The first sentence of a happening, and the one right behind it: "The attacks took place in Cali and Buga."
function openingOf({ parts }: Happening): readonly SentenceScan[] {
  const [first, second] = parts.slice(0, 2).map((part) => part.frame.scan)
  if (!first) return []
  return second && second.sentence.index === first.sentence.index + 1 ? [first, second] : [first]
}

function placesOf(scan: SentenceScan): readonly PlaceValue[] {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const list = placeList(scan, i)
    if (list) return list.values
  }
  return []
}

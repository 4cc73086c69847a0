/** The seat of government where no name gives it: "in the Afghan capital", "Iraq's capital". */
import type { PlaceId, RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { valueOfPlace } from '../places/value-of-place.ts'

const RULE = 'place-of-capital' as RuleId
const CAPITAL = wordClass(/^capital$/)
/** A capital that is somewhere near, or that speaks and pays, is no place of the deed. */
const NO_PLACE = wordClass(/^(punishment|markets?|letters?|gains?|of)$/)

/** The capitals that a sentence speaks of by their country, whose own name it leaves out. */
export function capitalPlaces(scan: SentenceScan): readonly Mention<'place'>[] {
  const { first, last } = scan.sentence
  const found: Mention<'place'>[] = []
  for (let i = scan.nextWord(CAPITAL, first, last); i >= 0; i = scan.nextWord(CAPITAL, i + 1, last)) {
    const country = countryBefore(scan, i)
    const index = country && !scan.is(i + 1, NO_PLACE) ? scan.ctx.lexicon.capitals.get(country.code) : undefined
    const place = index === undefined ? undefined : scan.ctx.lexicon.places[index]
    if (!country || !place || isNamed(scan, place.id)) continue
    const span = scan.span(country.first, i + 1)
    const value = valueOfPlace(place, scan.ctx.lexicon, scan.text(country.first, i + 1))
    found.push({
      kind: 'place',
      first: country.first,
      last: i + 1,
      ...span,
      rule: RULE,
      data: { kind: 'place', value, isInsideName: false },
    })
  }
  return found
}

// "Afghan capital", "Afghanistan's capital".
function countryBefore(scan: SentenceScan, at: number): { readonly code: string; readonly first: number } | null {
  const people = scan.endAt('nationality', at)
  if (people) return { code: people.data.country, first: people.first }
  if (scan.word(at - 1) !== "'s") return null
  const place = scan.endAt('place', at - 1)
  const value = place?.data.value
  return place && value?.country && value.precision === 'country' ? { code: value.country, first: place.first } : null
}

function isNamed(scan: SentenceScan, id: PlaceId): boolean {
  return scan.of('place').some(({ data }) => data.value.place === id && !data.isInsideName)
}

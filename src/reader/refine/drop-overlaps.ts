/** Settles overlaps between mentions of different finders. */
import type { Mention } from '../mention.ts'

/** Numbers inside dates, places inside party names and dates, and phrases inside dates are dropped; the longer name wins. */
export function dropOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  const dates = mentions.filter((mention) => mention.kind === 'date')
  const parties = mentions.filter((mention) => mention.kind === 'party')
  const places = mentions.filter((mention) => mention.kind === 'place')
  return mentions.filter((mention) => {
    if (mention.kind === 'date' || mention.kind === 'quote') return true
    if (dates.some((date) => holds(date, mention))) return false
    if (mention.kind === 'place')
      return !parties.some((party) => holds(party, mention) && party.last - party.first > mention.last - mention.first)
    if (mention.kind === 'party') {
      return !places.some((place) => holds(place, mention) && place.last - place.first > mention.last - mention.first)
    }
    return true
  })
}

function holds(outer: Mention, inner: Mention): boolean {
  return outer.first <= inner.first && inner.last <= outer.last
}

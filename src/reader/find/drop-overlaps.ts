/** Settles overlaps between mentions of different finders. */
import type { Mention } from '../mention.ts'

/** Numbers inside dates, places inside party names and dates, and phrases inside dates are dropped; the longer name wins. */
export function dropOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  const dates: Mention[] = []
  const places: Mention[] = []
  const parties: Mention[] = []
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention
    if (mention.kind === 'date') dates.push(mention)
    else if (mention.kind === 'place') places.push(mention)
    else if (mention.kind === 'party') parties.push(mention)
  }
  if (dates.length === 0 && (parties.length === 0 || places.length === 0)) return mentions
  return mentions.filter((mention) => {
    if (mention.kind === 'date' || mention.kind === 'quote') return true
    if (isHeld(mention, dates, 0)) return false
    const length = mention.last - mention.first
    if (mention.kind === 'place') return !isHeld(mention, parties, length)
    return mention.kind !== 'party' || !isHeld(mention, places, length)
  })
}

/** Whether one of `others` that is longer than `length` tokens holds the mention. */
function isHeld({ first, last }: Mention, others: readonly Mention[], length: number): boolean {
  for (let i = 0; i < others.length; i++) {
    const other = others[i] as Mention
    if (other.first <= first && last <= other.last && other.last - other.first > length) return true
  }
  return false
}

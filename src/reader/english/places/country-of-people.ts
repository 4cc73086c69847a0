/** The country whose people a report speaks of, where it names no place of it: "Nigerian police said gunmen entered the village of Tudun Gora". */
import type { Lexicon, PlaceValue } from '../../../model/index.ts'
import { byWord } from '../../by-word.ts'
import type { ReadingContext } from '../../mention.ts'
import { SHAPE, type Tokens } from '../../tokens.ts'
import { valueOfCountry } from './value-of-place.ts'

/** Gives the country of most words of nationality in a report as a place without bounds; null where none comes first. */
export function createCountryOfPeople({
  phrases,
  countryNames,
}: Pick<Lexicon, 'phrases' | 'countryNames'>): (ctx: ReadingContext) => PlaceValue | null {
  const countryAt = createCountryAt(phrases)
  return ({ tokens }) => {
    const counts = new Map<string, number>()
    for (let i = 0; i < tokens.count; i++) {
      const country = countryAt(tokens, i)
      if (country !== '') counts.set(country, (counts.get(country) ?? 0) + 1)
    }
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
    if (!first || first[1] === second?.[1]) return null
    return valueOfCountry(first[0], countryNames)
  }
}

/** Gives the ISO code of the country whose people the word at a token names ("Nigerian"); an empty string for other words. */
export function createCountryAt(phrases: Lexicon['phrases']): (tokens: Tokens, i: number) => string {
  const countries = new Map<string, string>()
  for (const { phrase, entry } of phrases)
    if (entry.kind === 'nationality' && !phrase.includes(' ')) countries.set(phrase, entry.country)
  return byWord((tokens, i) => countries.get(tokens.lower(i)) ?? '')
}

/** The longest name of a party that is looked for, in words. */
const LONGEST = 4

/** Gives the country of the armed groups and forces that a report names most, as a place without bounds; null where none comes first. */
export function createCountryOfParties({
  phrases,
  parties,
  countryNames,
}: Pick<Lexicon, 'phrases' | 'parties' | 'countryNames'>): (ctx: ReadingContext) => PlaceValue | null {
  const countries = new Map<string, string>()
  const openers = new Set<string>()
  for (const { phrase, entry } of phrases) {
    const country = entry.kind === 'party' && !entry.isAmbiguous ? parties.get(entry.party)?.country : null
    if (!country) continue
    countries.set(phrase, country)
    openers.add(phrase.split(' ', 1)[0] as string)
  }
  const canOpen = byWord((tokens, i) => openers.has(tokens.lower(i)))
  return ({ tokens }) => {
    const counts = new Map<string, number>()
    for (let i = 0; i < tokens.count; i++) {
      if (!((tokens.shape[i] as number) & SHAPE.capital) || !canOpen(tokens, i)) continue
      let words = ''
      for (let k = i; k < Math.min(i + LONGEST, tokens.count); k++) {
        words = k === i ? tokens.lower(k) : `${words} ${tokens.lower(k)}`
        const country = countries.get(words)
        if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
      }
    }
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
    return first && first[1] !== second?.[1] ? valueOfCountry(first[0], countryNames) : null
  }
}

/** Predictions of spans: attributions, places, dates and types. */

import type { PartyKind } from '../../src/model/index.ts'
import { toTimexValue } from '../../src/reader/english/dates/timex-value.ts'
import { carryQuotes } from '../../src/reader/english/speakers/carry-quotes.ts'
import { findAttributions } from '../../src/reader/english/speakers/find-attributions.ts'
import type { Mention } from '../../src/reader/mention.ts'
import type { SentenceScan } from '../../src/reader/scan.ts'
import { lexicon, reader, reportOf } from './shared.ts'

/** Attributions with source, cue and content. */
export function predictPolnear(input: { id: string; text: string }): unknown {
  const scans = reader.scan(reportOf(input.text, null))
  const found = carryQuotes(scans, scans.map(findAttributions))
  const attributions = scans.flatMap((scan, i) =>
    (found[i] ?? []).map((mark) => ({
      source: [pairOf(scan, mark.speaker.first, mark.speaker.last)],
      cue: [[mark.cue.from, mark.cue.to]],
      content: mark.content.map((part) => pairOf(scan, part.first, part.last)),
    })),
  )
  return { id: input.id, attributions }
}

/** Places with coordinates: those named, and the countries that nationalities and state bodies name ("Turkish", "the Sudanese army"). */
export function predictGeo(input: { id: string; text: string; date: string | null }): unknown {
  const report = reportOf(input.text, input.date)
  const places = reader.scan(report, { passages: 'all' }).flatMap((scan) => {
    const found: Span[] = scan.of('place').map(({ from, to, data }) => ({ from, to, ...pointOf(data.value) }))
    const add = (mention: { from: number; to: number }, country: string | null): void => {
      const place = COUNTRIES.get(country)
      if (place && !found.some((one) => one.from < mention.to && mention.from < one.to))
        found.push({ from: mention.from, to: mention.to, ...pointOf(place) })
    }
    for (const mention of scan.of('nationality')) add(mention, mention.data.country)
    for (const mention of scan.of('party')) {
      const party = lexicon.parties.get(mention.data.party)
      if (party && STATE_BODIES.has(party.kind) && isNamedAfter(party.country, mention, report.text))
        add(mention, party.country)
    }
    return found.sort((a, b) => a.from - b.from)
  })
  return { id: input.id, places }
}

/** Parties whose names name their country. */
const STATE_BODIES: ReadonlySet<PartyKind> = new Set(['state', 'government', 'military', 'police'])
const COUNTRIES = new Map(lexicon.places.filter(({ kind }) => kind === 'country').map((one) => [one.country, one]))

/** The words that name a country: its name, and those of its people. */
const COUNTRY_WORDS = new Map<string, Set<string>>()
for (const { phrase, entry } of lexicon.phrases) if (entry.kind === 'nationality') wordsOf(entry.country).add(phrase)
for (const [country, name] of lexicon.countryNames) wordsOf(country).add(name.toLowerCase())
for (const word of ['us', 'u.s.', 'united states']) wordsOf('US').add(word)
for (const word of ['uk', 'u.k.']) wordsOf('GB').add(word)

function wordsOf(country: string): Set<string> {
  const words = COUNTRY_WORDS.get(country) ?? new Set<string>()
  COUNTRY_WORDS.set(country, words)
  return words
}

// "the Sudanese army" names Sudan; "the Pentagon" names no country.
function isNamedAfter(country: string | null, { from, to }: { from: number; to: number }, text: string): boolean {
  const name = text.slice(from, to).toLowerCase().replace(/^the /, '')
  return [...(COUNTRY_WORDS.get(country ?? '') ?? [])].some((word) => name === word || name.startsWith(`${word} `))
}

interface Span extends Point {
  readonly from: number
  readonly to: number
}

interface Point {
  readonly lat: number | null
  readonly lon: number | null
  readonly country: string | null
}

function pointOf(place: Point | undefined): Point {
  return { lat: place?.lat ?? null, lon: place?.lon ?? null, country: place?.country ?? null }
}

/** Dates with TIMEX values. */
export function predictTimex(input: { id: string; text: string; dct: string | null }): unknown {
  const dates = reader
    .scan(reportOf(input.text, input.dct?.slice(0, 10) ?? null))
    .flatMap((scan) => scan.of('date').flatMap((mention) => endsOf(mention)))
  return { id: input.id, dates: dates.filter((date) => date.value !== null) }
}

interface DateSpan {
  readonly from: number
  readonly to: number
  readonly value: string | null
}

// "between 1994 and 1997" is two dates there.
function endsOf(mention: Mention<'date'>): readonly DateSpan[] {
  const { from, to, rule, data } = mention
  const { words, first, last } = data.value
  const joint = rule === 'date-between' ? /\s(?:and|to|through|until)\s|\s*[-\u2013]\s*/.exec(words) : null
  if (!joint || !first || !last) return [{ from, to, value: toTimexValue(mention) }]
  const cut = from + joint.index
  const parts = [words.slice(0, joint.index), words.slice(joint.index + joint[0].length)]
  return [
    { from, to: cut, value: shorten(first, parts[0] as string) },
    { from: cut + joint[0].length, to, value: shorten(last, parts[1] as string) },
  ]
}

// As exact as the words are: "1994" is a year, "March 1994" a month.
function shorten(day: string, words: string): string {
  const bare = words.replace(/^(between|from)\s+/i, '')
  if (/^\d{4}$/.test(bare)) return day.slice(0, 4)
  return /^[a-z]+\.?( \d{4})?$/i.test(bare) && !/day$/i.test(bare) ? day.slice(0, 7) : day
}

function pairOf(scan: SentenceScan, first: number, last: number): readonly [number, number] {
  const { from, to } = scan.span(first, last)
  return [from, to]
}

/** The country of a happening: the answer keys hold Latin America only. */
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { lexicon } from '../shared.ts'
import type { Happening } from './merge.ts'

const LATIN = new Set('AR BO BR CL CO CR CU DO EC GT HN HT JM MX NI PA PE PR PY SV UY VE'.split(' '))

/** How often each country is named in some sentences. */
type Counts = ReadonlyMap<string, number>

/** The country that the report is about: its dateline's, or the one named most often when it was sent from elsewhere. */
export function countryOfReport(text: string, scans: readonly SentenceScan[]): string | null {
  const sent = countryOfDateline(text)
  return sent && LATIN.has(sent) ? sent : mostNamed(countNames(scans))
}

/** The country of a happening: of its place where the report names that country, then the country its sentences name, then the report's. */
export function countryOfHappening(
  one: Happening,
  report: string | null,
  scans: readonly SentenceScan[],
): string | null {
  const named = countNames(scans)
  const codes = one.places.map((place) => place.country).filter((code) => code !== null)
  const own = codes.find((code) => LATIN.has(code) && (code === report || named.has(code)))
  if (own) return nameOf(own)
  const near = countNames(one.parts.map((part) => part.frame.scan))
  return nameOf(report && near.has(report) ? report : (mostNamed(near) ?? report))
}

function nameOf(code: string | null): string | null {
  return code ? (lexicon.countryNames.get(code)?.toUpperCase() ?? null) : null
}

function countNames(scans: readonly SentenceScan[]): Counts {
  const counts = new Map<string, number>()
  const add = (code: string | null) => {
    if (code && LATIN.has(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  for (const scan of scans) {
    for (const one of scan.of('nationality')) add(one.data.country)
    for (const one of scan.of('place')) if (one.data.value.precision === 'country') add(one.data.value.country)
    for (const one of scan.of('party')) add(lexicon.parties.get(one.data.party)?.country ?? null)
  }
  return counts
}

function mostNamed(counts: Counts): string | null {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The country of the dateline: of its last name that the gazetteer knows, "SAN JOSE (COSTA RICA)". */
function countryOfDateline(text: string): string | null {
  const head = text.slice(0, 200).split(/\d|--/)[0] ?? ''
  const names = head.split(/[(),[\]]/).map((name) => name.trim().toLowerCase().replace(/\s+/g, ' '))
  for (const name of names.reverse()) {
    const places = (lexicon.placeNames.get(name) ?? []).flatMap((i) => lexicon.places[i] ?? [])
    const best = [...places].sort((a, b) => weigh(b) - weigh(a))[0]
    if (best?.country) return best.country
  }
  return null
}

function weigh({ kind, population, country }: { kind: string; population: number; country: string | null }): number {
  return (kind === 'country' ? 1e12 : population) + (country && LATIN.has(country) ? 1e6 : 0)
}

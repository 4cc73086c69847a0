/** Predictions of spans: attributions, places, dates and types. */
import { carryQuotes } from '../../src/reader/assemble/carry-quotes.ts'
import { findAttributions } from '../../src/reader/assemble/find-attributions.ts'
import { toTimexValue } from '../../src/reader/find/timex-value.ts'
import type { SentenceScan } from '../../src/reader/scan.ts'
import { reader, reportOf } from './shared.ts'

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

/** Places with coordinates. */
export function predictGeo(input: { id: string; text: string; date: string | null }): unknown {
  const places = reader.scan(reportOf(input.text, input.date)).flatMap((scan) =>
    scan.of('place').map(({ from, to, data }) => ({
      from,
      to,
      lat: data.value.lat,
      lon: data.value.lon,
      country: data.value.country,
    })),
  )
  return { id: input.id, places }
}

/** Dates with TIMEX values. */
export function predictTimex(input: { id: string; text: string; dct: string | null }): unknown {
  const dates = reader
    .scan(reportOf(input.text, input.dct?.slice(0, 10) ?? null))
    .flatMap((scan) =>
      scan.of('date').map((mention) => ({ from: mention.from, to: mention.to, value: toTimexValue(mention) })),
    )
  return { id: input.id, dates: dates.filter((date) => date.value !== null) }
}

function pairOf(scan: SentenceScan, first: number, last: number): readonly [number, number] {
  const { from, to } = scan.span(first, last)
  return [from, to]
}

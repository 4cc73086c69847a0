/** Predictions for the MUC-4 reports. Their scope is terrorism: fighting between armies and guerrillas is left out. */
import { readFrames } from '../../src/reader/assemble/assemble.ts'
import { mergeEvents } from './muc/merge.ts'
import { isInScope, type ReportSetting } from './muc/scope.ts'
import { eventOf } from './muc/sentence-event.ts'
import { incidentOf } from './muc/write.ts'
import { lexicon, reader, reportOf } from './shared.ts'

/** The prediction of one report `{ id, date, text }`. */
export function predictMuc(input: { id: string; date: string | null; text: string }): unknown {
  const scans = reader.scan(reportOf(input.text, input.date))
  const events = readFrames(scans).frames.flatMap((frame) => eventOf(frame) ?? [])
  const head = input.text.slice(0, 300)
  const setting: ReportSetting = {
    day: input.date,
    country: countryOf(input.text),
    isSpeech: /\[[^\]]*(SPEECH|INTERVIEW|EDITORIAL|COMMENTARY|STATEMENT|ADDRESS|PRESS CONFERENCE|ARTICLE)/.test(head),
    isClandestine: head.includes('CLANDESTINE'),
  }
  const incidents = mergeEvents(events)
    .filter((one) => isInScope(one, setting))
    .map((one) => incidentOf(one, setting))
  return { id: input.id, incidents }
}

/** The country of the dateline: the first country or town of it that the gazetteer knows. */
function countryOf(text: string): string | null {
  const head = text.slice(0, 200).split(/\d|--/)[0] ?? ''
  const names = head.split(/[(),[\]]/).map((name) => name.trim().toLowerCase().replace(/\s+/g, ' '))
  for (const name of names.reverse()) {
    const places = (lexicon.placeNames.get(name) ?? []).flatMap((i) => lexicon.places[i] ?? [])
    const best = [...places].sort((a, b) => rank(b) - rank(a))[0]
    if (best?.country) return lexicon.countryNames.get(best.country)?.toUpperCase() ?? null
  }
  return null
}

function rank(place: { readonly kind: string; readonly population: number }): number {
  return place.kind === 'country' ? 1e12 : place.population
}

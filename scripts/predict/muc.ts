/** Predictions for the MUC-4 reports. Their scope is terrorism: fighting between armies and guerrillas is left out. */
import { readFrames } from '../../src/reader/assemble/assemble.ts'
import { armsNear } from './muc/arms.ts'
import { blameOf } from './muc/blame.ts'
import { countryOfHappening, countryOfReport } from './muc/country.ts'
import { mergeEvents } from './muc/merge.ts'
import { isInScope, type ReportSetting } from './muc/scope.ts'
import { eventsOf } from './muc/sentence-event.ts'
import { incidentOf } from './muc/write.ts'
import { reader, reportOf } from './shared.ts'

/** The prediction of one report `{ id, date, text }`. */
export function predictMuc(input: { id: string; date: string | null; text: string }): unknown {
  const scans = reader.scan(reportOf(input.text, input.date))
  const events = readFrames(scans, ({ index }) => scans[index] as (typeof scans)[number]).frames.flatMap(eventsOf)
  const head = input.text.slice(0, 300)
  const setting: ReportSetting = {
    day: input.date,
    country: countryOfReport(input.text, scans),
    isSpeech: /\[[^\]]*(SPEECH|INTERVIEW|EDITORIAL|COMMENTARY|STATEMENT|ADDRESS|PRESS CONFERENCE|ARTICLE)/.test(head),
    isClandestine: head.includes('CLANDESTINE'),
  }
  const incidents = mergeEvents(events)
    .filter((one) => isInScope(one, setting))
    .map((one) =>
      incidentOf(one, {
        setting,
        blame: blameOf(one, scans, setting),
        country: countryOfHappening(one, setting.country, scans),
        arms: armsNear(one, scans),
      }),
    )
  return { id: input.id, incidents }
}

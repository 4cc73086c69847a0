/** Predictions for the MUC-4 reports. Their scope is terrorism: fighting between armies and guerrillas is left out. */

import { readFrames } from '../../src/reader/english/assemble/read-frames.ts'
import { buildFrame } from '../../src/reader/english/frames/build-frames.ts'
import type { Frame } from '../../src/reader/english/frames/frame.ts'
import type { NounGroup } from '../../src/reader/english/refine/noun-groups.ts'
import { findResponsibility } from '../../src/reader/english/roles/claims-of-responsibility.ts'
import type { SentenceScan } from '../../src/reader/scan.ts'
import { runAlone } from '../../src/reader/steps.ts'
import { armsOf } from './muc/arms.ts'
import { blameOf, namesOfArmy } from './muc/blame.ts'
import { countryOfHappening, countryOfReport } from './muc/country.ts'
import { namesOfParties } from './muc/doers.ts'
import { inEachPlace } from './muc/each-place.ts'
import { mergeEvents } from './muc/merge.ts'
import { isInScope, type ReportSetting } from './muc/scope.ts'
import { eventsOf } from './muc/sentence-event.ts'
import { withGroupMeant } from './muc/the-group.ts'
import { blamedFor, toldBlames } from './muc/told-blame.ts'
import { deedsOf } from './muc/triggers.ts'
import { incidentOf } from './muc/write.ts'
import { reader, reportOf } from './shared.ts'

/** The frames of a report, and one for each sentence besides that does harm to people whom the reader's own gate let go by. */
export function framesOf(scans: readonly SentenceScan[]): readonly Frame[] {
  const { frames } = runAlone(readFrames(scans, ({ index }) => scans[index] as SentenceScan))
  const known = new Set(frames.map((frame) => frame.scan))
  const others = scans.flatMap((scan) => {
    if (known.has(scan) || !deedsOf(scan).some(({ objects }) => objects.some(isHit))) return []
    const responsibility = findResponsibility(scan, [])
    return buildFrame(scan, { marks: [], roles: [], harms: [], responsibility, isTitle: false, hasVictims: true }) ?? []
  })
  return [...frames, ...others].sort((a, b) => a.scan.sentence.index - b.scan.sentence.index)
}

function isHit({ kind }: NounGroup): boolean {
  return kind === 'people' || kind === 'name' || kind === 'thing'
}

/** The prediction of one report `{ id, date, text }`. */
export function predictMuc(input: { id: string; date: string | null; text: string }): unknown {
  const scans = reader.scan(reportOf(input.text, input.date))
  const happenings = mergeEvents(
    framesOf(scans)
      .flatMap(eventsOf)
      .map((event) => withGroupMeant(event, scans)),
  )
  const head = input.text.slice(0, 300)
  const setting: ReportSetting = {
    day: input.date,
    country: countryOfReport(input.text, scans),
    isSpeech: /\[[^\]]*(SPEECH|INTERVIEW|EDITORIAL|COMMENTARY|STATEMENT|ADDRESS|PRESS CONFERENCE|ARTICLE)/.test(head),
    happenings: happenings.length,
    isClandestine: head.includes('CLANDESTINE'),
  }
  const names = namesOfParties(scans)
  const armyNames = namesOfArmy(scans)
  const inScope = happenings.filter((one) => isInScope(one, setting))
  const told = toldBlames(scans, inScope, happenings)
  const isOnly = inScope.length === 1
  const incidents = inScope.flatMap(inEachPlace).map((one) =>
    incidentOf(one, {
      setting,
      blame: blameOf(one, scans, setting),
      country: countryOfHappening(one, setting.country, scans),
      arms: armsOf(one, happenings, scans),
      names,
      armyNames,
      blamed: blamedFor(one, told, { isOnly }),
    }),
  )
  return { id: input.id, incidents }
}

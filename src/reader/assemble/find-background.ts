/** Tells the news of a report from its background: older days, anniversaries, trials, perfect-tense summaries, campaigns. */
import type { DateValue } from '../../model/index.ts'
import { daysBetween } from '../find/calendar.ts'
import { writtenOn } from '../find/written-on.ts'
import type { Mention } from '../mention.ts'
import type { SentenceScan } from '../scan.ts'
import { wordClass } from '../word-class.ts'
import type { FrameRole } from './frame.ts'

const BACKGROUND = wordClass(
  /^(anniversary|commemorate|commemorated|commemorating|convicted|sentenced|trial|recalled|recall|remembered|memorial|indicted|veteran|history|decades|verdict|pleaded|sparked|triggered|ignited)$/,
)
const PLURAL = wordClass(/^(attacks|strikes|airstrikes|raids|bombings|clashes|killings|assaults|bombardments)$/)

/** The days by which news is older than its report before it counts as background. */
export const BACKGROUND_DAYS = 8

/** The role of a sentence by its words and its day. */
export function findBackground(
  scan: SentenceScan,
  date: DateValue | null,
  deeds: readonly Mention<'deed'>[],
): FrameRole {
  const published = writtenOn(scan.ctx, scan.sentence)
  if (
    date?.first &&
    date.last &&
    daysBetween(date.first, date.last) > 2 &&
    deeds.some((deed) => scan.is(deed.last - 1, PLURAL))
  )
    return 'aggregate'
  if (date?.last && published && daysBetween(date.last, firstDay(published)) > BACKGROUND_DAYS) return 'background'
  return scan.hasWord(BACKGROUND) ? 'background' : 'news'
}

// A month of publication counts from its first day.
function firstDay(published: string): string {
  return published.length === 7 ? `${published}-01` : published
}

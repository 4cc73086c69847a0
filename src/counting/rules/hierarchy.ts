/** The counting rule `hierarchy`. */
import type { SpeakerKind } from '../../model/index.ts'
import { rangeOf } from './range.ts'
import { type CountingRule, notStated, withNumber } from './rule.ts'

/** The order of speakers unless a desk sets another: those who see the victims first, the warring sides last. */
export const SPEAKER_ORDER: readonly SpeakerKind[] = [
  'health',
  'rescue',
  'monitor',
  'international',
  'police',
  'local',
  'government',
  'military',
  'family',
  'witness',
  'publisher',
  'media',
  'unnamed',
  'armed-group',
  'other',
]

/** The figures of the highest kind of speaker that gives any, one of the ways that Every Casualty describes. */
export const hierarchy: CountingRule = {
  id: 'hierarchy',
  title: 'Source hierarchy',
  words: 'The figures of the most trusted kind of speaker that gives any, by a list the desk sets (hospitals first).',
  count(figures, options) {
    const numbered = withNumber(figures)
    for (const kind of new Set([...(options.hierarchy ?? []), ...SPEAKER_ORDER])) {
      const used = numbered.filter(({ claims }) => claims.some(({ claim }) => claim.attribution.speaker.kind === kind))
      if (used.length === 0) continue
      const ends = rangeOf(used)
      const best = ends.min === ends.max ? ends.min : null
      return { isKnown: true, ...ends, best, used, words: `the latest figures of ${kind} speakers` }
    }
    return notStated(figures)
  },
}

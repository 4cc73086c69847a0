/** The counting rule `low-best-high`. */
import type { SpeakerKind, Stance } from '../../model/index.ts'
import type { LatestFigure } from '../latest-figures.ts'
import { rangeOf } from './range.ts'
import { type CountingRule, notStated, rankSupport, withNumber } from './rule.ts'

const UNRELIABLE_KINDS: ReadonlySet<SpeakerKind> = new Set(['armed-group', 'unnamed', 'other'])
const UNRELIABLE_STANCES: ReadonlySet<Stance> = new Set(['accuses', 'suspects', 'claims'])

/** The lowest, the most supported and the highest reliable figure, after the three estimates of UCDP GED. */
export const lowBestHigh: CountingRule = {
  id: 'low-best-high',
  title: 'Low, best, high',
  words:
    'The lowest figure, the one most origins give, and the highest from a reliable speaker (not an armed group, an unnamed source or an accuser, when others speak).',
  count(figures) {
    const used = withNumber(figures)
    const [best] = rankSupport(used)
    if (!best) return notStated(figures)
    const { min } = rangeOf(used)
    const reliable = used.filter(isReliable)
    const { max } = rangeOf(reliable.length > 0 ? reliable : used)
    const high = max !== null && max < best.point ? best.point : max
    const words = `best is ${best.point}, given by ${best.origins} ${best.origins === 1 ? 'origin' : 'origins'}`
    return { isKnown: true, min, best: best.point, max: high, used, words }
  },
}

function isReliable(figure: LatestFigure): boolean {
  return figure.claims.some(({ claim: { attribution } }) => {
    return !UNRELIABLE_KINDS.has(attribution.speaker.kind) && !UNRELIABLE_STANCES.has(attribution.stance)
  })
}

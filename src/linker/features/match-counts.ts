/** Counts: the same figure, compatible ones, a toll that rose, or figures far apart. */
import { type CountValue, HARM_ATTRIBUTES } from '../../model/index.ts'
import type { AccountProfile } from '../profile-account.ts'
import { doubts, type FeatureVerdict, matches, SILENT } from './feature.ts'

/** Equal figures from here on are seldom equal by chance. */
export const TELLING_COUNT = 3

/** From here on an equal figure is all but a name: no two happenings of a day and a country share it. */
export const UNMISTAKABLE_COUNT = 20

/** Whether a figure is large enough, and no vague word, to tell a happening by. */
export function isUnmistakable({ min, max, qualifier }: CountValue): boolean {
  return (min ?? max ?? 0) >= UNMISTAKABLE_COUNT && qualifier !== 'vague'
}

/** Compares the figures of people harmed; the best agreement over killed, injured, missing and abducted counts. */
export function matchCounts(a: AccountProfile, b: AccountProfile): FeatureVerdict {
  let best: FeatureVerdict = SILENT
  for (const harm of HARM_ATTRIBUTES) {
    for (const countA of a.counts[harm]) {
      for (const countB of b.counts[harm]) {
        const verdict = matchPair(harm, countA, countB)
        if (scoreOf(verdict) > scoreOf(best) || best.verdict === 'silent') best = verdict
      }
    }
  }
  return best
}

function scoreOf(verdict: FeatureVerdict): number {
  return verdict.verdict === 'silent' ? -1 : verdict.reason.score
}

function matchPair(harm: string, a: CountValue, b: CountValue): FeatureVerdict {
  const lowA = a.min ?? a.max
  const lowB = b.min ?? b.max
  if (lowA === null || lowB === null) return SILENT
  if (lowA === lowB) {
    if (lowA === 0) return matches('no-harm', `both say none ${harm}`, 0.05)
    const isTelling = lowA >= TELLING_COUNT
    const isLarge = isUnmistakable(a) && isUnmistakable(b)
    return matches(
      isLarge ? 'same-large-count' : 'same-count',
      `both say ${lowA} ${harm}`,
      isTelling ? 0.25 : 0.15,
      isTelling ? 'strong' : 'weak',
    )
  }
  const low = Math.min(lowA, lowB)
  const high = Math.max(lowA, lowB)
  if (low > 0 && high <= low * 1.25 + 1) return matches('close-counts', `${lowA} and ${lowB} ${harm}`, 0.1)
  // "At least 7" and "dozens" can both hold of anything: only figures of one scale speak for a match.
  if (high <= low * 3 && hasOverlap(a, b))
    return matches('compatible-counts', `${a.words} and ${b.words} ${harm} can both hold`, 0.07)
  if (low > 0 && high <= low * 3) return SILENT
  return doubts('counts-apart', `${lowA} and ${lowB} ${harm}`, -0.05)
}

function hasOverlap(a: CountValue, b: CountValue): boolean {
  return (a.min ?? 0) <= (b.max ?? Number.POSITIVE_INFINITY) && (b.min ?? 0) <= (a.max ?? Number.POSITIVE_INFINITY)
}

/** Speakers in print. */
import type { Stance } from '../model/index.ts'
import type { ReportedClaim } from './types.ts'

/** Who says it: the speaker's words, or the publisher for its own voice. */
export function nameSpeaker({ claim, publisher }: Pick<ReportedClaim, 'claim' | 'publisher'>): string {
  return claim.attribution.speaker.words ?? publisher ?? 'an unnamed publisher'
}

/** Names joined as in a sentence, each once: "A, B and 3 more". */
export function joinNames(names: readonly string[], shown = 3): string {
  const unique = [...new Set(names)]
  const first = unique.slice(0, shown)
  const rest = unique.length - first.length
  if (rest > 0) return `${first.join(', ')} and ${rest} more`
  return first.length > 1 ? `${first.slice(0, -1).join(', ')} and ${first.at(-1)}` : (first[0] ?? '')
}

const VERBS: { readonly [S in Stance]: readonly [string, string] } = {
  states: ['says', 'say'],
  confirms: ['confirms', 'confirm'],
  claims: ['claims', 'claim'],
  denies: ['denies', 'deny'],
  accuses: ['accuses', 'accuse'],
  suspects: ['suspects', 'suspect'],
  retracts: ['retracts', 'retract'],
}

/** The verb of a stance for these speakers: "says", "deny". */
export function stanceVerb(stance: Stance, names: readonly string[]): string {
  const unique = [...new Set(names)]
  // A lone plural ("Iraqi security sources", "officials") takes the plural verb.
  const isPlural =
    unique.length > 1 ||
    /(?:sources|officials|people|police|witnesses|residents|medics|authorities|forces|media|workers)$/i.test(
      unique[0] ?? '',
    )
  return VERBS[stance][isPlural ? 1 : 0]
}

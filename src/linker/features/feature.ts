/** What a feature of a match says of two accounts. */
import type { LinkReason } from '../types.ts'

/** How far one feature speaks for a match. `veto`: the two cannot be one happening. `silent`: one of them says nothing. */
export type FeatureVerdict =
  | { readonly verdict: 'match'; readonly isStrong: boolean; readonly reason: LinkReason }
  | { readonly verdict: 'doubt'; readonly reason: LinkReason }
  | { readonly verdict: 'veto'; readonly reason: LinkReason }
  | { readonly verdict: 'silent' }

/** Nothing can be said. */
export const SILENT: FeatureVerdict = { verdict: 'silent' }

/** Speaks for a match. `strong` evidence is seldom shared by chance. */
export function matches(
  code: string,
  words: string,
  score: number,
  strength: 'strong' | 'weak' = 'weak',
): FeatureVerdict {
  return { verdict: 'match', isStrong: strength === 'strong', reason: { code, words, score } }
}

/** Speaks against a match without excluding it. */
export function doubts(code: string, words: string, score: number): FeatureVerdict {
  return { verdict: 'doubt', reason: { code, words, score } }
}

/** Excludes a match. */
export function vetoes(code: string, words: string): FeatureVerdict {
  return { verdict: 'veto', reason: { code, words, score: 0 } }
}

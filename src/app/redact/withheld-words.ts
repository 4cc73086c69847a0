/** The words of one incident that a profile withholds, and what stands there instead. */
import type { RedactionProfile } from '../../model/index.ts'
import type { IncidentFacts } from '../incident-facts.ts'
import type { Released } from './list-withheld.ts'
import { INSTEAD, secretsOf } from './secrets.ts'

/** What is withheld of an incident. */
export interface Withheld {
  /** Whether anything in these words is withheld. */
  has(words: string): boolean
  /** Whether a home is among it. */
  readonly hasHome: boolean
  /** The text without the words withheld; several in a row become one mark. */
  hide(text: string): string
}

const RUN_OF_NAMES = /\[name withheld\](?:[\s-]+\[name withheld\])+/g

/** What must not be shown of an incident under this profile. A name that was released is shown whole wherever it stands. */
export function withheldIn({ said }: IncidentFacts, profile: RedactionProfile, released: Released): Withheld {
  const secrets =
    profile === 'internal' ? [] : said.flatMap(({ claim }) => secretsOf(claim).map((one) => ({ ...one, claim })))
  const shown = new Set(
    secrets.filter(({ claim, kind }) => released.of(claim.id, kind) !== undefined).map(({ words }) => words),
  )
  const instead = new Map<string, string>()
  let hasHome = false
  for (const { kind, words, parts } of secrets) {
    if (shown.has(words)) continue
    if (kind === 'home') {
      hasHome ||= profile === 'public'
      continue
    }
    if (kind === 'victim' && profile !== 'public') continue
    for (const one of [words, ...parts]) if (!shown.has(one)) instead.set(one, INSTEAD[kind])
  }
  // The longest goes first, so that a whole name is met before its parts.
  const all = [...instead.keys(), ...(instead.size > 0 ? shown : [])].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return {
    hasHome,
    has: (words) => instead.has(words),
    hide: (text) =>
      all.length === 0
        ? text
        : text.replace(pattern, (words) => instead.get(words) ?? words).replace(RUN_OF_NAMES, INSTEAD.victim),
  }
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

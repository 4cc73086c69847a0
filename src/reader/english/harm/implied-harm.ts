/** Harm that no word of harm tells: a fall, a loss, a death behind a verb. */
import type { HarmAttribute, RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { linkOf } from './harm-extra.ts'
import type { HarmLink } from './harm-link.ts'

/** The words at tokens `first` to `last` (half-open) as a word of harm in the past. */
export function impliedHarm(
  scan: SentenceScan,
  { first, last }: { readonly first: number; readonly last: number },
  { harm, rule }: { readonly harm: HarmAttribute; readonly rule: RuleId },
): Mention<'harm'> {
  const data = { kind: 'harm' as const, harm, form: 'past' as const, isPeople: false }
  return { kind: 'harm', first, last, ...scan.span(first, last), rule, data }
}

/** The people killed by what those words tell. */
export function impliedDeath(
  scan: SentenceScan,
  group: PeopleGroup,
  at: { readonly first: number; readonly last: number },
  rule: RuleId,
): HarmLink {
  return linkOf('killed', impliedHarm(scan, at, { harm: 'killed', rule }), group, rule)
}

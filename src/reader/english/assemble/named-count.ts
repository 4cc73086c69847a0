/** Counts victims whom one sentence names and no figure counts: "the killing of Samir al-Khoury and Lena Moritz" is two killed. */
import type { AccountId, AnyClaim, Report } from '../../../model/index.ts'
import { isClaimOf } from '../../../model/index.ts'
import { inferredCount, largestStated } from './inferred-count.ts'
import type { NamedBeside } from './name-claims.ts'

/** Inferred figures of an account, where one of its sentences names more victims than any of its figures counts. */
export function namedCount(
  report: Report,
  account: AccountId,
  { named, counted }: { readonly named: readonly NamedBeside[]; readonly counted: readonly AnyClaim[] },
): readonly AnyClaim[] {
  if (named.length === 0) return []
  return (['killed', 'injured'] as const).flatMap((measure) => {
    // "Several" is a figure that no list of names goes beyond.
    if (counted.some((claim) => isClaimOf(claim, measure) && claim.value.qualifier === 'some')) return []
    const most = mostNamed(named, measure)
    const [one] = most?.names ?? []
    if (!most || !one || most.names.length <= (largestStated(counted, measure) ?? 0)) return []
    const spot = { scan: most.scan, first: one.first, last: most.names.at(-1)?.last ?? one.last }
    const told = { count: most.names.length, spot }
    return [inferredCount(report, account, { measure, told, marks: most.marks, rule: 'victims-named' })]
  })
}

/** "Among the dead were", "the victims were named as": a part of them, or people of whom some may live. */
const INTRODUCED: ReadonlySet<string> = new Set(['named-among-dead', 'named-as-victim'])

interface Named extends Omit<NamedBeside, 'fates'> {
  readonly names: NamedBeside['fates']
}

// Names of one sentence are of different people; those of two may be one person twice.
function mostNamed(named: readonly NamedBeside[], measure: 'killed' | 'injured'): Named | null {
  let most: Named | null = null
  for (const { fates, ...beside } of named) {
    const names = fates.filter(({ fate, rule }) => fate === measure && !INTRODUCED.has(rule))
    if (names.length > (most?.names.length ?? 0)) most = { ...beside, names }
  }
  return most
}

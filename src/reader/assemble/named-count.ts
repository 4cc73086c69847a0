/** Counts victims whom one sentence names and no figure counts: "the killing of Samir al-Khoury and Lena Moritz" is two killed. */
import type { AccountId, AnyClaim, Report, RuleId } from '../../model/index.ts'
import { isClaimOf } from '../../model/index.ts'
import { attribute } from './attribute.ts'
import { makeClaim } from './make-claim.ts'
import type { NamedBeside } from './name-claims.ts'

/** Inferred figures of an account, where one of its sentences names more victims than any of its figures counts. */
export function namedCount(
  report: Report,
  account: AccountId,
  { named, counted }: { readonly named: readonly NamedBeside[]; readonly counted: readonly AnyClaim[] },
): readonly AnyClaim[] {
  return (['killed', 'injured'] as const).flatMap((measure) => {
    const most = mostNamed(named, measure)
    if (most === null || most.names.length <= largest(counted, measure)) return []
    const { scan, marks, names } = most
    const range = { first: names[0]?.first ?? 0, last: names.at(-1)?.last ?? 0 }
    return [
      makeClaim(report, account, {
        attribute: measure,
        value: {
          kind: 'count',
          min: names.length,
          max: names.length,
          qualifier: 'exactly',
          words: scan.text(range.first, range.last),
          of: null,
          ofParty: null,
          status: 'unstated',
        },
        scan,
        ...range,
        rule: 'victims-named' as RuleId,
        basis: 'inferred',
        attribution: attribute(scan, marks, range),
      }),
    ]
  })
}

/** "Police identified the victims as": some of them may live. */
const AMONG_VICTIMS = 'named-among-dead'

interface Named extends Omit<NamedBeside, 'fates'> {
  readonly names: NamedBeside['fates']
}

// Names of one sentence are of different people; those of two may be one person twice.
function mostNamed(named: readonly NamedBeside[], measure: 'killed' | 'injured'): Named | null {
  let most: Named | null = null
  for (const { fates, ...beside } of named) {
    const names = fates.filter(({ fate, rule }) => fate === measure && rule !== AMONG_VICTIMS)
    if (names.length > (most?.names.length ?? 0)) most = { ...beside, names }
  }
  return most
}

// "Several" is a figure that no list of names goes beyond.
function largest(claims: readonly AnyClaim[], measure: 'killed' | 'injured'): number {
  return Math.max(
    0,
    ...claims
      .filter((claim) => isClaimOf(claim, measure))
      .map((claim) => {
        if (!isClaimOf(claim, measure) || claim.partOf !== null) return 0
        const { min, max, qualifier } = claim.value
        return qualifier === 'some' ? Number.POSITIVE_INFINITY : (min ?? max ?? 0)
      }),
  )
}

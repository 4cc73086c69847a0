/** Who the report as a whole holds to have done it, for happenings whose own sentences name nobody. */
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { type Doer, type Org, orgOf } from './doers.ts'
import type { Happening } from './merge.ts'
import type { ReportSetting } from './scope.ts'

/** The names by which a report can blame a happening. */
export interface Blame {
  readonly org: Org | null
  readonly people: Doer | null
}

/** Sentences within which a name is near enough to a happening. */
const NEAR = 4
const PEOPLE =
  /^(guerrillas|terrorists|rebels|subversives|extremists|urban guerrillas|gunmen|assailants|attackers|kidnappers|urban commandos|drug traffickers)$/

/** The one armed group that the report speaks of, and the nearest word for armed people; null where there is none or more. */
export function blameOf(one: Happening, scans: readonly SentenceScan[], setting: ReportSetting): Blame {
  if (setting.isClandestine || setting.isSpeech) return { org: null, people: null }
  const at = one.parts.map((part) => part.frame.scan.sentence.index)
  const isNear = (scan: SentenceScan, reach: number) => at.some((i) => Math.abs(i - scan.sentence.index) <= reach)
  const groups = new Map<string, Org>()
  const own = partiesOfVictims(one)
  let isOneNear = false
  for (const scan of scans) {
    for (const party of scan.of('party')) {
      const kind = scan.ctx.lexicon.parties.get(party.data.party)?.kind
      if (kind !== 'armed-group' && kind !== 'umbrella') continue
      if (own.has(party.data.party)) continue
      if (!groups.has(party.data.party)) groups.set(party.data.party, orgOf(scan, party))
      isOneNear ||= isNear(scan, NEAR)
    }
  }
  const org = groups.size === 1 && isOneNear ? ([...groups.values()][0] ?? null) : null
  return { org, people: one.parts.some((part) => part.doers.length > 0) ? null : peopleNear(scans, isNear) }
}

// "The M-19 leader was shot": his own party did not do it, as long as nobody says so.
function partiesOfVictims({ parts }: Happening): ReadonlySet<string> {
  const own = parts.flatMap(({ frame: { scan }, humans }) =>
    humans.flatMap((human) =>
      scan.of('party').filter((one) => one.first >= human.first - 1 && one.last <= human.last + 1),
    ),
  )
  return new Set(own.map(({ data }) => data.party))
}

function peopleNear(
  scans: readonly SentenceScan[],
  isNear: (scan: SentenceScan, reach: number) => boolean,
): Doer | null {
  for (const scan of scans) {
    if (!isNear(scan, 1)) continue
    for (const agent of scan.of('agent')) {
      const words = scan.text(agent.first, agent.last).toLowerCase()
      if (PEOPLE.test(words)) return { words, org: null, isPeople: true }
    }
  }
  return null
}

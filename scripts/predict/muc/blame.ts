/** Who the report as a whole holds to have done it, for happenings whose own sentences name nobody. */
import { BE } from '../../../src/reader/english/words/words.ts'
import type { Mention } from '../../../src/reader/mention.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import type { Doer } from './doers.ts'
import { likelyGroup } from './likely-group.ts'
import type { Happening } from './merge.ts'
import type { Org } from './organisations.ts'
import type { ReportSetting } from './scope.ts'

/** The names by which a report can blame a happening. */
export interface Blame {
  /** The army, where soldiers are said to have done it. */
  readonly army: Org | null
  readonly org: Org | null
  readonly people: Doer | null
}

const PEOPLE =
  /^(guerrillas|terrorists|rebels|subversives|extremists|urban guerrillas|gunmen|assailants|attackers|kidnappers|urban commandos|drug traffickers)$/

const SOLDIERS =
  /\b(soldiers?|army|armed forces|military (men|officers?|personnel|officials?)|servicemen|troops|battalion)\b/i
const GUERRILLAS = /\b(guerr?illas?|rebels?|terrorists?|fmln)\b/i

/** The one armed group that the report speaks of, or the nearest of several that stands beside it, and the nearest word for armed people. */
export function blameOf(one: Happening, scans: readonly SentenceScan[], setting: ReportSetting): Blame {
  if (setting.isClandestine) return { army: null, org: armyIn(one.parts.map(({ frame }) => frame.scan)), people: null }
  const at = one.parts.map((part) => part.frame.scan.sentence.index)
  const isNear = (scan: SentenceScan, reach: number) => at.some((i) => Math.abs(i - scan.sentence.index) <= reach)
  const army = armyOf(one, scans)
  if (army) return { army, org: null, people: null }
  const org = likelyGroup(one, scans, partiesOfVictims(one, scans))
  return { army: null, org, people: one.parts.some((part) => part.doers.length > 0) ? null : peopleNear(scans, isNear) }
}

// "The M-19 leader was shot": his own party did not do it, as long as nobody says so.
function partiesOfVictims({ parts }: Happening, scans: readonly SentenceScan[]): ReadonlySet<string> {
  const own = parts.flatMap(({ frame: { scan }, humans }) =>
    humans.flatMap((human) =>
      scan.of('party').filter((one) => one.first >= human.first - 1 && one.last <= human.last + 1),
    ),
  )
  const names = new Set(parts.flatMap(({ humans }) => humans.flatMap((human) => human.names)))
  const told = scans.flatMap((scan) =>
    scan.of('party').filter((one) => isBesideName(scan, one, names) || isBesideName(scan, one, CANDIDATE)),
  )
  return new Set([...own, ...told].map(({ data }) => data.party))
}

/** Words between a party and one of its people. */
const BESIDE = 7

/** Who stands for a group in an election: it works within the law by now. */
const CANDIDATE: ReadonlySet<string> = new Set(['candidate', 'candidates', 'candidacy'])

// "M-19 presidential candidate Carlos Ruiz", "Ruiz, leader of the M-19": but not "Ruiz was killed by the M-19".
function isBesideName(scan: SentenceScan, { first, last }: Mention<'party'>, names: ReadonlySet<string>): boolean {
  for (const step of [-1, 1]) {
    let at = step < 0 ? first - 1 : last
    for (let i = 0; i < BESIDE && at >= scan.sentence.first && at < scan.sentence.last; i++, at += step) {
      const word = scan.word(at)
      if (names.has(word)) return true
      if (word === 'by' || BE.has(word) || scan.over('deed', at) || scan.over('harm', at)) break
    }
  }
  return false
}

// "Soldiers were implicated in the murder": the army, as the report calls it.
function armyOf({ parts }: Happening, scans: readonly SentenceScan[]): Org | null {
  const doers = parts.flatMap((part) => part.doers)
  if (!doers.some(({ words }) => SOLDIERS.test(words)) || doers.some(({ words }) => GUERRILLAS.test(words))) return null
  return armyIn(scans)
}

function armyIn(scans: readonly SentenceScan[]): Org | null {
  for (const scan of scans) {
    const [words] = armiesIn(scan)
    if (words) return { words, party: null }
  }
  return null
}

/** All that a report calls the army. */
export function namesOfArmy(scans: readonly SentenceScan[]): readonly string[] {
  const names = scans.flatMap(armiesIn).map((words) => words.toUpperCase().replace(/\s+/g, ' '))
  return [...new Set(names)].filter((name) => name !== 'AIR FORCE')
}

function armiesIn(scan: SentenceScan): readonly string[] {
  const found: string[] = []
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const length = /^(armed forces|air force)$/.test(`${scan.word(i)} ${scan.word(i + 1)}`) ? 2 : 0
    const last = scan.word(i) === 'army' ? i + 1 : i + length
    // "The Army of Liberation" is none; "accused the armed forces of killing" is.
    const isNamed = scan.word(last) === 'of' && !scan.over('harm', last + 1) && !scan.over('place', last + 1)
    if (last > i && !isNamed) found.push(scan.text(i, last))
  }
  return found
}

function peopleNear(
  scans: readonly SentenceScan[],
  isNear: (scan: SentenceScan, reach: number) => boolean,
): Doer | null {
  for (const scan of scans) {
    if (!isNear(scan, 1)) continue
    for (const agent of scan.of('agent')) {
      const words = scan.text(agent.first, agent.last).toLowerCase().replace(/\s+/g, ' ')
      if (PEOPLE.test(words)) return { words, org: null, isPeople: true, means: 'deed' }
    }
  }
  return null
}

/** Small reports, readings and random histories for the tests of the ledger. */
import fc from 'fast-check'
import {
  type Account,
  type AccountId,
  type AnyClaim,
  type ClaimId,
  contentId,
  hashText,
  type Reading,
  ReckonerError,
  type Report,
  type ReportId,
  type RuleId,
  type Span,
} from '../model/index.ts'
import { addClaim, type ClaimDraft, withdrawAddedClaim } from './decide/add-claim.ts'
import { keepReport } from './decide/keep-report.ts'
import { incidentIdOf, linkAccount, openIncident } from './decide/link-account.ts'
import { linkTotal, openSeries, seriesIdOf } from './decide/link-total.ts'
import { recordReading } from './decide/record-reading.ts'
import { refuseInput } from './decide/refuse-input.ts'
import type { LinkDecision } from './events.ts'
import type { LedgerState } from './evolve/ledger-state.ts'
import type { NewEvent } from './new-event.ts'
import { canonicalJson } from './store/canonical-json.ts'

/** A decision of the policy. */
export const byPolicy: LinkDecision = { by: 'policy', name: 'one-place-one-day', score: 1, reasons: [] }
/** A decision of a person. */
export const byPerson: LinkDecision = { ...byPolicy, by: 'person', name: 'Ada' }

/** The nth report: one incident and one running total in two sentences. */
export function sampleReport(n: number): Report {
  const text = `Strike ${n}\n\nFive people were killed in Dibis, a hospital official told AFP. The army counted ${70 + n} attacks since October.`
  return {
    id: contentId<ReportId>('rep', [n]),
    address: `https://news.example/${n}`,
    publisher: n % 2 === 0 ? 'The Even Post' : 'The Odd Post',
    title: `Strike ${n}`,
    author: null,
    publishedOn: '2023-12-04',
    text,
    bytesHash: hashText(text),
    language: 'en',
    sourceName: `${n}.txt`,
    agency: null,
    retells: null,
    notes: [],
  }
}

/** What a reader finds in a sample report. `reader` b names its accounts and claims anew; a and c agree on the ids. */
export function sampleReading(report: Report, reader = 'a'): Reading {
  const idParts = [report.id, reader === 'b' ? 'b' : 'a']
  const find = (words: string): Span => {
    const from = report.text.indexOf(words)
    return { from, to: from + words.length }
  }
  const figure = /\d+ attacks/.exec(report.text.slice(report.text.indexOf('The army')))?.[0] ?? ''
  const first = find('Five people were killed in Dibis, a hospital official told AFP.')
  const second = find(`The army counted ${figure} since October.`)
  const happening = contentId<AccountId>('acc', [...idParts, 'incident'])
  const total = contentId<AccountId>('acc', [...idParts, 'total'])
  const count = { min: 5, max: 5, qualifier: 'exactly', of: 'people', ofParty: null, status: 'unstated' } as const
  const shared = { basis: 'stated', rule: 'number-then-harm' as RuleId, partOf: null, supersedes: null } as const
  const speaker = (words: string) =>
    ({ words, span: find(words), kind: 'health', party: null, isNamed: false }) as const
  const claims: readonly AnyClaim[] = [
    {
      ...shared,
      id: contentId<ClaimId>('clm', [...idParts, 'killed']),
      account: happening,
      attribute: 'killed',
      value: { kind: 'count', words: 'Five', ...count },
      evidence: { ...find('Five people were killed'), quote: 'Five people were killed', sentence: first },
      attribution: {
        speaker: speaker('a hospital official'),
        stance: 'states',
        cue: find('told'),
        relays: [{ words: 'AFP', span: find('AFP'), kind: 'media' }],
      },
    },
    {
      ...shared,
      id: contentId<ClaimId>('clm', [...idParts, 'total']),
      account: total,
      attribute: 'total',
      value: {
        ...count,
        kind: 'total',
        words: figure,
        definition: {
          measure: 'attacks',
          what: 'attacks',
          against: null,
          by: null,
          where: [],
          since: '2023-10-01',
          until: null,
          excludes: null,
          counts: 'counted',
        },
      },
      evidence: { ...find(figure), quote: figure, sentence: second },
      attribution: {
        speaker: { words: null, span: null, kind: 'publisher', party: null, isNamed: false },
        stance: 'states',
        cue: null,
        relays: [],
      },
    },
  ]
  const account = (id: AccountId, kind: Account['kind'], span: Span): Account => {
    const own = claims.filter((claim) => claim.account === id).map((claim) => claim.id)
    return { id, report: report.id, kind, role: kind === 'total' ? 'aggregate' : 'main', claims: own, span }
  }
  return {
    report: report.id,
    reader,
    language: 'en',
    isRead: true,
    passages: [
      { ...find(report.title ?? ''), kind: 'title' },
      { from: first.from, to: second.to, kind: 'paragraph' },
    ],
    accounts: [account(happening, 'incident', first), account(total, 'total', second)],
    claims,
    notes: [{ code: 'date-missing', span: first, message: 'no day is named' }],
  }
}

/** The account of the nth report's incident or total, as reader a or b names it. */
export function sampleAccount(n: number, kind: Account['kind'] = 'incident', reader = 'a'): AccountId {
  return contentId<AccountId>('acc', [sampleReport(n).id, reader, kind])
}

/** One command of a random history, on the sample reports n and m. */
export interface SampleCommand {
  readonly kind: 'keep' | 'read' | 'refuse' | 'open' | 'link' | 'open-series' | 'link-total' | 'add' | 'withdraw'
  readonly n: number
  readonly m: number
  readonly reader: 'a' | 'b' | 'c'
  readonly by: LinkDecision
}

/** Random histories: mostly sensible, with commands that come too early, twice, or move accounts about. */
export const arbitraryHistory: fc.Arbitrary<readonly SampleCommand[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'keep',
      'keep',
      'read',
      'read',
      'refuse',
      'open',
      'open',
      'link',
      'open-series',
      'link-total',
      'add',
      'withdraw',
    ),
    n: fc.nat({ max: 3 }),
    m: fc.nat({ max: 3 }),
    reader: fc.constantFrom('a', 'b', 'c'),
    by: fc.constantFrom(byPolicy, byPerson),
  }) as fc.Arbitrary<SampleCommand>,
  { minLength: 5, maxLength: 40 },
)

/** What a command adds to a state: nothing when it is refused. */
export function decideSample({ kind, n, m, reader, by }: SampleCommand, state: LedgerState): readonly NewEvent[] {
  const report = sampleReport(n)
  const names = reader === 'b' ? 'b' : 'a'
  const account = sampleAccount(n, 'incident', names)
  const total = sampleAccount(n, 'total', names)
  const note = { code: 'file-empty', span: null, message: 'the file is empty' }
  try {
    if (kind === 'keep') return keepReport(report, state)
    if (kind === 'read') return recordReading(sampleReading(report, reader), state)
    if (kind === 'refuse') return refuseInput({ sourceName: `${n}.txt`, bytesHash: null, note }, state)
    if (kind === 'open') return openIncident(account, state)
    if (kind === 'add') return addClaim(sampleAddition(n, m), state)
    if (kind === 'withdraw') return withdrawSample(n, state)
    if (kind === 'open-series') return openSeries(total, state)
    if (kind === 'link') {
      return linkAccount({ incident: incidentIdOf(sampleAccount(m)), account, decision: by }, state)
    }
    return linkTotal({ series: seriesIdOf(sampleAccount(m, 'total')), account: total, decision: by }, state)
  } catch (error) {
    if (error instanceof ReckonerError) return []
    throw error
  }
}

/** A claim that Ada adds to the nth report: it joins the incident of the mth, or opens one of its own. */
function sampleAddition(n: number, m: number): ClaimDraft {
  const report = sampleReport(n)
  const from = report.text.indexOf('Dibis')
  const [read] = sampleReading(report).claims
  const span = { from, to: from + 'Dibis'.length }
  return {
    report: report.id,
    incident: m === 0 ? null : incidentIdOf(sampleAccount(m)),
    attribute: 'found',
    value: { kind: 'found', words: `debris ${m}` },
    evidence: { ...span, quote: 'Dibis', sentence: (read as AnyClaim).evidence.sentence },
    attribution: (read as AnyClaim).attribution,
    by: 'Ada',
    reason: 'missed',
  }
}

function withdrawSample(n: number, state: LedgerState): readonly NewEvent[] {
  const claim = (state.addedByReport.get(sampleReport(n).id) ?? []).at(-1)
  return claim ? withdrawAddedClaim({ claim, by: 'Bea', reason: 'not so' }, state) : []
}

/** A state as text, with the order of its maps: two states are equal when their texts are. */
export function printState(state: LedgerState): string {
  const parts = Object.entries(state).map(([part, value]) => {
    const isKept = value instanceof Map || value instanceof Set
    return `${part}: ${canonicalJson(isKept ? [...value] : value)}`
  })
  return parts.join('\n')
}

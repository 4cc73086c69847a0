/** What changed between two positions of the ledger: incidents, their figures and running totals, each with what did it. */
import type { LedgerState } from '../ledger/index.ts'
import type { IncidentId, RedactionProfile } from '../model/index.ts'
import type { DiffEntry, DiffView } from './count-views.ts'
import { describeEvent } from './describe-event.ts'
import { factsOf } from './incident-facts.ts'
import { filterRows } from './list-incidents.ts'
import { redactorOf } from './redact/redact-source.ts'
import { stateAt } from './state-at.ts'
import type { IncidentRow } from './views.ts'
import type { Workspace } from './workspace.ts'

/** From one position to another; the end when `to` is left out. */
export interface DiffQuery {
  readonly from: number
  readonly to?: number | undefined
  readonly rule?: string | undefined
  /** For whom the causes are told. */
  readonly profile?: RedactionProfile | undefined
}

/** Compares the ledger at two positions. Throws `option-invalid` past the end. */
export function diffLedger(workspace: Workspace, { from, to, rule, profile = 'internal' }: DiffQuery): DiffView {
  // The earlier state is folded apart: the states at hand move on.
  const before = rowsAt(workspace, from, rule)
  const end = stateAt(workspace, to)
  const after = rowsAt(workspace, to, rule)
  const causes = causesBetween(workspace, from, end)
  const entries: DiffEntry[] = []
  for (const [id, row] of after) {
    const known = before.get(id)
    const changes = known ? compareRows(known, row) : [`opened: killed ${row.killed.text}, injured ${row.injured.text}`]
    if (changes.length > 0)
      entries.push({
        incident: id,
        title: row.title,
        kind: known ? 'changed' : 'new',
        changes,
        causes: causes.get(id) ?? [],
      })
  }
  for (const [id, row] of before) {
    if (after.has(id)) continue
    entries.push({
      incident: id,
      title: row.title,
      kind: 'gone',
      changes: ['no account tells of it any more, or it was joined with another'],
      causes: causes.get(id) ?? [],
    })
  }
  const count = (kind: DiffEntry['kind']) => entries.filter((entry) => entry.kind === kind).length
  const words = `from position ${from} to ${end.position}: ${count('new')} new incidents, ${count('changed')} changed, ${count('gone')} gone`
  if (profile === 'internal') return { from, to: end.position, entries, words }
  const facts = factsOf(end, workspace.desk().readers)
  const shown = entries.map((entry): DiffEntry => {
    const known = facts.get(entry.incident)
    // What is gone has no claims left that would say what to withhold.
    const redactor = known && redactorOf(known, profile, end)
    return { ...entry, causes: redactor ? entry.causes.map((cause) => redactor.words(cause)) : [] }
  })
  return { from, to: end.position, entries: shown, words }
}

function rowsAt(
  workspace: Workspace,
  position: number | undefined,
  rule: string | undefined,
): ReadonlyMap<IncidentId, IncidentRow> {
  const rows = filterRows(stateAt(workspace, position), workspace, { rule })
  return new Map(rows.map(({ row }) => [row.id, row]))
}

function compareRows(a: IncidentRow, b: IncidentRow): readonly string[] {
  const parts: readonly (readonly [string, string, string])[] = [
    ['title', a.title, b.title],
    ['killed', a.killed.text, b.killed.text],
    ['injured', a.injured.text, b.injured.text],
    ['reports', String(a.reports), String(b.reports)],
    ['origins', String(a.origins), String(b.origins)],
    ['accounts differ', a.hasDisagreement ? 'yes' : 'no', b.hasDisagreement ? 'yes' : 'no'],
  ]
  return parts.flatMap(([what, before, after]) => (before === after ? [] : [`${what}: ${before} → ${after}`]))
}

/** What touched each incident after a position: a report by its title, a person by name. */
function causesBetween(
  workspace: Workspace,
  from: number,
  end: LedgerState,
): ReadonlyMap<IncidentId, readonly string[]> {
  const causes = new Map<IncidentId, string[]>()
  for (const { position, event } of workspace.ledger.events(from, end.position)) {
    for (const { incident, words } of touchedBy(event, end)) {
      const list = causes.get(incident) ?? []
      const line = `position ${position}: ${words}`
      if (!list.includes(line)) causes.set(incident, [...list, line])
    }
  }
  return causes
}

type StoredData = Parameters<typeof describeEvent>[0]

function touchedBy(
  event: StoredData,
  end: LedgerState,
): readonly { readonly incident: IncidentId; readonly words: string }[] {
  const { words, incident } = describeEvent(event)
  if (event.type === 'ReviewDecided' && 'claim' in event.data.decision) {
    const account = end.claims.get(event.data.decision.claim)?.claim.account
    const place = account && end.accounts.get(account)?.incident
    return place ? [{ incident: place, words }] : []
  }
  if (event.type === 'ReviewWithdrawn') {
    const decided = end.decisions.get(event.data.decision)
    return decided
      ? touchedBy({ type: 'ReviewDecided', data: { decision: decided.decision } }, end).map((one) => ({
          ...one,
          words,
        }))
      : []
  }
  if (incident === null) return []
  const account = 'account' in event.data ? end.accounts.get(event.data.account)?.account : undefined
  const report = account && end.reports.get(account.report)?.report
  const by = report ? `${report.publisher ?? report.sourceName}, “${report.title ?? report.sourceName}”: ` : ''
  return [{ incident, words: `${by}${words}` }]
}

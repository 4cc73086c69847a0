/** What an event of the ledger means, in words. */
import type { LedgerEvent } from '../ledger/index.ts'
import type { IncidentId, ReportId, SeriesId } from '../model/index.ts'
import { describeCapture } from './capture-words.ts'
import { describeDecision } from './decision-views.ts'
import { formatValueWords } from './value-words.ts'

/** The words of an event and what it touched. */
export interface EventWords {
  readonly words: string
  readonly report: ReportId | null
  readonly incident: IncidentId | null
  readonly series: SeriesId | null
}

const NOTHING = { report: null, incident: null, series: null }

/** Describes one event. */
export function describeEvent(event: LedgerEvent): EventWords {
  const { type, data } = event
  switch (type) {
    case 'ReportKept': {
      const { report } = data
      const words = `report kept: ${report.title ?? report.sourceName}${report.publisher ? ` (${report.publisher})` : ''}`
      return { ...NOTHING, words, report: report.id }
    }
    case 'CaptureKept': {
      const { capture } = data
      return { ...NOTHING, words: `report came in: ${describeCapture(capture)}`, report: capture.report }
    }
    case 'ReportRead': {
      const { reading } = data
      const words = reading.isRead
        ? `report read: ${reading.claims.length} claims in ${reading.accounts.length} accounts`
        : `report not read: its language (${reading.language ?? 'unknown'}) is not one the reader knows`
      return { ...NOTHING, words, report: reading.report }
    }
    case 'InputRefused':
      return { ...NOTHING, words: `refused ${data.sourceName}: ${data.note.message}` }
    case 'InputRetried':
      return {
        ...NOTHING,
        words: data.note
          ? `tried ${data.refusal} again, refused: ${data.note.message}`
          : `tried ${data.refusal} again: kept`,
      }
    case 'IncidentOpened':
      return { ...NOTHING, words: 'incident opened by its first account', incident: data.incident }
    case 'AccountLinked':
      return { ...NOTHING, words: `account joined: ${describeReasons(data.decision)}`, incident: data.incident }
    case 'ReviewDecided': {
      const { decision } = data
      const incident = 'incident' in decision ? decision.incident : null
      return { ...NOTHING, words: `${decision.by} decided: ${describeDecision(decision)}`, incident }
    }
    case 'ReviewWithdrawn':
      return {
        ...NOTHING,
        words: `${data.by} took decision ${data.decision} back${data.reason ? `: ${data.reason}` : ''}`,
      }
    case 'ClaimAdded': {
      const { claim, report, incident } = data
      return { ...NOTHING, words: `claim added: ${formatValueWords(claim)}${byPerson(data)}`, report, incident }
    }
    case 'AddedClaimWithdrawn': {
      const { claim, report, incident } = data
      return { ...NOTHING, words: `added claim ${claim} taken back${byPerson(data)}`, report, incident }
    }
    case 'IncidentsMerged':
      return { ...NOTHING, words: `${data.merged} merged into it${byPerson(data)}`, incident: data.incident }
    case 'IncidentSplit': {
      const n = data.accounts.length
      const words = `${n} ${n === 1 ? 'account' : 'accounts'} split off as ${data.opened}${byPerson(data)}`
      return { ...NOTHING, words, incident: data.incident }
    }
    case 'AccountMoved':
      return { ...NOTHING, words: `account ${data.account} moved here${byPerson(data)}`, incident: data.incident }
    case 'GroupingUndone':
      return { ...NOTHING, words: `the decision at position ${data.undone} taken back${byPerson(data)}` }
    case 'SeriesOpened':
      return { ...NOTHING, words: 'series of running totals opened', series: data.series }
    case 'TotalLinked':
      return { ...NOTHING, words: `running total joined: ${describeReasons(data.decision)}`, series: data.series }
  }
}

function byPerson({ by, reason }: { readonly by: string; readonly reason: string }): string {
  return ` by ${by}: ${reason}`
}

function describeReasons({
  by,
  name,
  reasons,
}: {
  by: string
  name: string
  reasons: readonly { words: string }[]
}): string {
  const why = reasons.map(({ words }) => words).join('; ')
  return `${why || 'no reason given'} (${by === 'person' ? `decided by ${name}` : `policy ${name}`})`
}

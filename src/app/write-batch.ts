/** Writes a batch of inputs in one transaction: bytes first, then each report with its reading and its links. */
import { createHash } from 'node:crypto'
import type { IntakeReport, IntakeResult, StageClock } from '../intake/index.ts'
import { keepCapture, keepReport, type LedgerState, type Refusal, recordReading, refuseInput } from '../ledger/index.ts'
import type { Capture, CaptureFacts, Reading, Report } from '../model/index.ts'
import type { Reader } from '../reader/index.ts'
import { findSuperseded, viewClaim } from './claim-view.ts'
import { createAccountLinker } from './link-accounts.ts'
import type { ClaimView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** Inputs that go into one transaction. */
export type Batch = IntakeResult[]

/** What a batch added. */
export interface BatchCounts {
  readonly kept: number
  readonly known: number
  readonly refused: number
  readonly unread: number
  readonly firstClaim: ClaimView | null
}

/** Writes batches one after the other. */
export interface BatchWriter {
  write(batch: Batch): BatchCounts
}

/** Runs a stage and measures it. */
type StageRunner = Pick<StageClock, 'run'>

const UNMEASURED: StageRunner = { run: (_, work) => work() }

/** Makes the writer; reader and linker are made once and shared by all its batches. */
export function createBatchWriter(workspace: Workspace, clock: StageRunner = UNMEASURED): BatchWriter {
  const { ledger } = workspace
  const reader = workspace.reader()
  const linker = createAccountLinker({ parties: workspace.lexicon().parties, settings: workspace.desk().linking })
  // What is linked already is learned when there is something to link to it: a folder opened once more has nothing.
  let hasLearned = false

  return { write: (batch) => clock.run('keep', () => write(batch)) }

  function write(batch: Batch): BatchCounts {
    const state = ledger.state()
    // The same report twice in one batch is as known the second time as in the next batch.
    const seen = new Set<string>()
    const isKnown = batch.map((input) => {
      if (input.kind !== 'report') return false
      const known = seen.has(input.report.id) || hasReading(state, input.report, reader.version)
      seen.add(input.report.id)
      return known
    })
    const readings = clock.run('read', () => readUnknown(reader, batch, isKnown))
    ledger.putBlobs(
      batch.flatMap((input, i) => (input.kind === 'report' && (!isKnown[i] || input.capture) ? [input] : [])),
    )
    const refusedAt = new Set<number>()
    hasLearned ||= readings.some((reading) => reading !== null)
    ledger.commit((draft) => {
      // A commit may be decided anew when another process wrote meanwhile.
      refusedAt.clear()
      if (hasLearned) linker.begin(draft.state())
      batch.forEach((input, i) => {
        if (input.kind === 'refused') {
          const { kind, ...refusal } = input
          draft.add(refuseInput(refusal, draft.state()))
          return
        }
        if (input.kind === 'known') return
        const reading = readings[i]
        if (reading) draft.add(keepReport(input.report, draft.state()))
        // Coming in again is kept too: the same words may have come in other bytes, and later.
        if (input.capture) draft.add(keepCapture(captureOf(input, input.capture), draft.state()))
        if (!reading) return
        try {
          draft.add(recordReading(reading, draft.state()))
        } catch (error) {
          draft.add(refuseInput(toRefusal(input.report, error), draft.state()))
          refusedAt.add(i)
          return
        }
        clock.run('link', () => linker.link(input.report, reading, draft))
      })
    })
    if (hasLearned) linker.end(ledger.state())
    return countBatch(batch, readings, refusedAt)
  }
}

function captureOf({ report, bytes }: IntakeReport, capture: CaptureFacts): Capture {
  return { ...capture, report: report.id, bytesHash: createHash('sha256').update(bytes).digest('hex') }
}

function hasReading(state: LedgerState, { id }: Pick<Report, 'id'>, version: string): boolean {
  return state.readings.get(id)?.reading.reader === version
}

/** The readings of the reports that are not known, each at the place of its input. */
function readUnknown(reader: Reader, batch: Batch, isKnown: readonly boolean[]): readonly (Reading | null)[] {
  const unknown = batch.flatMap((input, at) => {
    return input.kind === 'report' && !isKnown[at] ? [{ at, report: input.report }] : []
  })
  const read = reader.readMany(
    unknown.map(({ report }) => report),
    { failed: notReadBy(reader) },
  )
  const readings = batch.map((): Reading | null => null)
  unknown.forEach(({ at }, i) => {
    readings[at] = read[i] ?? null
  })
  return readings
}

/** A reader that fails on one text must not stop the others: the report is kept, and counted as not read. */
function notReadBy({ version }: Reader): (report: Report, error: unknown) => Reading {
  return ({ id, language }, error) => {
    const note = { code: 'reader-failed', span: null, message: `the reader failed on this text: ${messageOf(error)}` }
    const nothing = { passages: [], accounts: [], claims: [] }
    return { report: id, reader: version, language, isRead: false, ...nothing, notes: [note] }
  }
}

function toRefusal({ sourceName, bytesHash }: Report, error: unknown): Refusal {
  return { sourceName, bytesHash, note: { code: 'reading-refused', span: null, message: messageOf(error) } }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function countBatch(batch: Batch, readings: readonly (Reading | null)[], refusedAt: ReadonlySet<number>): BatchCounts {
  const read = readings.filter((reading) => reading !== null)
  const refused = batch.filter(({ kind }) => kind === 'refused').length
  const at = readings.findIndex((reading, i) => (reading?.claims.length ?? 0) > 0 && !refusedAt.has(i))
  return {
    kept: read.length,
    // A report whose reading was refused is kept, and counted here too: nobody should think that it was read.
    refused: refused + refusedAt.size,
    known: batch.length - refused - read.length,
    unread: read.filter(({ isRead }) => !isRead).length,
    firstClaim: at < 0 ? null : viewFirst(batch[at], readings[at]),
  }
}

/** The first figure of the report, or its first claim of any kind. */
function viewFirst(input: Batch[number] | undefined, reading: Reading | null | undefined): ClaimView | null {
  if (input?.kind !== 'report' || !reading) return null
  const claim = reading.claims.find(({ value }) => value.kind === 'count') ?? reading.claims[0]
  return claim ? viewClaim(claim, input.report, findSuperseded(reading.claims)) : null
}

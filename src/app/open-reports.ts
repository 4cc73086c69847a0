/** The main job: everything at these paths is kept, read and linked, a batch a transaction. */
import {
  countInputs,
  createStageClock,
  EXTRACTOR,
  type IntakeOptions,
  type IntakeResult,
  intakePath,
  isAddress,
  type OpenStage,
} from '../intake/index.ts'
import { countClaims, isRecorded } from '../ledger/index.ts'
import { type Capture, type CaptureFacts, ReckonerError } from '../model/index.ts'
import type { ClaimView } from './views.ts'
import type { Workspace } from './workspace.ts'
import { type Batch, createBatchWriter } from './write-batch.ts'

/** How far it is. `claims` and `incidents` are those of the whole ledger. */
export interface OpenProgress {
  /** Files and addresses dealt with, of all that were given. */
  readonly done: number
  readonly total: number
  /** New reports; `known` were read before. */
  readonly kept: number
  readonly known: number
  readonly refused: number
  readonly unread: number
  readonly claims: number
  readonly incidents: number
  /** The first claim found in this run. */
  readonly firstClaim: ClaimView | null
}

/** How it ended. `isStopped`: the signal came; what was done is kept. */
export interface OpenSummary extends OpenProgress {
  readonly isStopped: boolean
  /** Milliseconds that each stage took. */
  readonly stages: Readonly<Record<OpenStage, number>>
}

/** Settings of the job. */
export interface OpenOptions {
  /** Stops the job after the batch in hand. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: OpenProgress) => void
  /** Reports a transaction: 25 when left out. */
  readonly batchSize?: number
}

/**
 * Reads everything at the paths, in a fixed order. What was read before by this version of the reader is passed over, so
 * that the same call resumes. Stopped at any point, the ledger holds whole reports only. Throws `path-missing`, `ledger-…`.
 */
export async function openReports(
  workspace: Workspace,
  paths: readonly string[],
  { signal, onProgress, batchSize = 25 }: OpenOptions = {},
): Promise<OpenSummary> {
  const clock = createStageClock()
  const writer = createBatchWriter(workspace, clock)
  const isKnown = (bytesHash: string, capture?: CaptureFacts) => areBytesKnown(workspace, bytesHash, capture)
  const { hostBudget } = workspace.desk()
  const total = await countInputs(paths)
  let progress: OpenProgress = { ...EMPTY, total, ...countOf(workspace) }
  let batch: Batch = []
  let begun = 0
  const flush = () => {
    const { firstClaim, ...counts } = writer.write(batch)
    batch = []
    progress = {
      done: begun,
      total,
      kept: progress.kept + counts.kept,
      known: progress.known + counts.known,
      refused: progress.refused + counts.refused,
      unread: progress.unread + counts.unread,
      ...countOf(workspace),
      firstClaim: progress.firstClaim ?? firstClaim,
    }
    onProgress?.(progress)
  }
  for (const path of paths) {
    const inputs = takeAll(path, paths.length, { clock, isKnown, hostBudget, onInput: () => void begun++ })
    for await (const input of clock.iterate('unpack', inputs)) {
      batch.push(input)
      // The first claim of a new ledger is shown as soon as there is one.
      if (batch.length >= (progress.claims > 0 ? batchSize : 1)) flush()
      if (signal?.aborted) break
    }
    if (signal?.aborted) break
  }
  if (batch.length > 0 || progress.done < begun) flush()
  return { ...progress, isStopped: signal?.aborted === true, stages: clock.totals() }
}

/** Whether these bytes gave a report that this version took apart and read, and came in this way before. */
function areBytesKnown({ ledger, reader }: Workspace, bytesHash: string, capture?: CaptureFacts): boolean {
  const state = ledger.state()
  const reports = state.reportsByBytes.get(bytesHash) ?? []
  return reports.some((id) => {
    if (capture && !state.captures.get(id)?.some((known) => isSameComing(known.capture, bytesHash, capture)))
      return false
    const isOfThisVersion = state.reports.get(id)?.report.extractor === EXTRACTOR
    return isOfThisVersion && isRecorded({ report: id, reader: reader().version }, state)
  })
}

/** Whether a coming-in that is kept is this one: what a mail or an archive says of a page stands in its head. */
function isSameComing(known: Capture, bytesHash: string, capture: CaptureFacts): boolean {
  if (known.bytesHash !== bytesHash) return false
  const words = ({ kind, askedFor, address, status, redirects, headers, fetchedAt }: CaptureFacts) =>
    JSON.stringify([
      [kind, askedFor, address, status, fetchedAt],
      redirects.map(({ status: code, from, to }) => [code, from, to]),
      headers.map(({ name, value }) => [name, value]),
    ])
  return words(known) === words(capture)
}

/** One address of several that fails must not keep the others from being read. */
async function* takeAll(path: string, paths: number, options: IntakeOptions): AsyncGenerator<IntakeResult> {
  try {
    yield* intakePath(path, options)
  } catch (error) {
    if (paths === 1 || !isAddress(path) || !(error instanceof ReckonerError)) throw error
    const note = { code: error.code, span: null, message: error.message }
    yield { kind: 'refused', sourceName: path, bytesHash: null, note, origin: path }
  }
}

const EMPTY = { done: 0, kept: 0, known: 0, refused: 0, unread: 0, firstClaim: null }

function countOf({ ledger }: Workspace): Pick<OpenProgress, 'claims' | 'incidents'> {
  const { claims, incidents } = countClaims(ledger.state())
  return { claims, incidents }
}

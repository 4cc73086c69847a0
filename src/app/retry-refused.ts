/** Trying again what was refused: from where it came, up to three tries. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { type IntakeOptions, type IntakeResult, intakePath, isAddress } from '../intake/index.ts'
import { listRefused, type RefusedState, retryInput } from '../ledger/index.ts'
import { type Note, ReckonerError, type RefusalId } from '../model/index.ts'
import { TRIES } from './list-refused.ts'
import type { RetryView } from './views.ts'
import type { Workspace } from './workspace.ts'
import { type Batch, createBatchWriter } from './write-batch.ts'

/** How to try. */
export interface RetryOptions {
  readonly signal?: AbortSignal
  readonly intake?: IntakeOptions
}

const BATCH = 25

/** Tries one again, resting or not. Throws `refusal-unknown`; `path-missing` when it is not where it was. */
export async function retryRefused(
  workspace: Workspace,
  id: RefusalId,
  options: RetryOptions = {},
): Promise<RetryView> {
  const refused = workspace.ledger.state().refused.get(id)
  if (!refused || refused.endedAt !== null) {
    throw new ReckonerError('refusal-unknown', `nothing refused has the id "${id}"; see reckoner refused`)
  }
  if (refused.origin === undefined) {
    throw new ReckonerError(
      'path-missing',
      `nobody knows any more where "${refused.sourceName}" came from; open it again`,
    )
  }
  const [view] = await retryOrigin(workspace, refused.origin, { ...options, refused: [refused] })
  return view as RetryView
}

/** Tries those of these again that are still refused and can be opened; each file, archive or address is opened once. */
export async function retryRefusedOf(
  workspace: Workspace,
  ids: readonly RefusalId[],
  options: RetryOptions = {},
): Promise<readonly RetryView[]> {
  const asked = new Set(ids)
  const views: RetryView[] = []
  const refused = listRefused(workspace.ledger.state()).filter(({ id }) => asked.has(id))
  for (const [origin, those] of byOrigin(refused)) {
    views.push(...(await retryOrigin(workspace, origin, { ...options, refused: those })))
  }
  return views
}

/** Tries everything again that does not rest; each file, archive or address is opened once. What is gone counts as a try. */
export async function* retryAllRefused(workspace: Workspace, options: RetryOptions = {}): AsyncGenerator<RetryView> {
  const waiting = listRefused(workspace.ledger.state()).filter(({ tries }) => tries < TRIES)
  for (const [origin, refused] of byOrigin(waiting)) {
    if (options.signal?.aborted) return
    yield* await retryOrigin(workspace, origin, { ...options, refused })
  }
}

function byOrigin(all: readonly RefusedState[]): ReadonlyMap<string, readonly RefusedState[]> {
  const found = new Map<string, RefusedState[]>()
  for (const refused of all) {
    const { origin } = refused
    if (origin !== undefined) found.set(origin, [...(found.get(origin) ?? []), refused])
  }
  return found
}

interface OriginRetry extends RetryOptions {
  readonly refused: readonly RefusedState[]
}

async function retryOrigin(
  workspace: Workspace,
  origin: string,
  { refused, intake = {} }: OriginRetry,
): Promise<readonly RetryView[]> {
  const writer = createBatchWriter(workspace)
  const still = new Map<string, Note>()
  let batch: Batch = []
  let failure: Note | null = null
  try {
    for await (const result of openAgain(origin, { refused, intake })) {
      if (result.kind === 'refused') still.set(result.sourceName, result.note)
      else batch.push(result)
      if (batch.length === BATCH) {
        writer.write(batch)
        batch = []
      }
    }
  } catch (error) {
    if (!(error instanceof ReckonerError) || error.code.startsWith('ledger-')) throw error
    failure = { code: error.code, span: null, message: error.message }
  }
  if (batch.length > 0) writer.write(batch)
  const notes = refused.map(({ sourceName }) => still.get(sourceName) ?? failure)
  workspace.ledger.commit((draft) => {
    for (const [i, { id }] of refused.entries()) draft.add(retryInput(id, notes[i] ?? null, draft.state()))
  })
  return refused.map(({ id, sourceName, tries }, i) => {
    const message = notes[i]?.message ?? null
    return { id, sourceName, isKept: message === null, message, tries: tries + 1 }
  })
}

async function* openAgain(
  origin: string,
  { refused, intake }: { readonly refused: readonly RefusedState[]; readonly intake: IntakeOptions },
): AsyncGenerator<IntakeResult> {
  if (!isAddress(origin) && !existsSync(origin)) {
    const words = `found nothing at "${origin}" any more; expected the file. Put it back, or open it where it is now`
    throw new ReckonerError('path-missing', words)
  }
  const prefix = isAddress(origin) ? '' : folderIn(refused[0]?.sourceName ?? '', basename(origin))
  for await (const result of intakePath(origin, intake)) yield withFolder(result, prefix)
}

/** A file inside an opened folder goes by its path in it; opened by itself it goes by its name. */
function folderIn(sourceName: string, name: string): string {
  const parts = sourceName.split('/')
  const at = parts.findIndex((part) => part === name || part.startsWith(`${name}:`))
  return at > 0 ? `${parts.slice(0, at).join('/')}/` : ''
}

function withFolder(result: IntakeResult, prefix: string): IntakeResult {
  if (result.kind !== 'report') return { ...result, sourceName: `${prefix}${result.sourceName}` }
  return { ...result, report: { ...result.report, sourceName: `${prefix}${result.report.sourceName}` } }
}

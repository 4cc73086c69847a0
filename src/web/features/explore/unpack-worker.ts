/** Runs beside the page: asks for the columns and unpacks them, so that megabytes of text never pass through the thread that draws. */
import type { ColumnsView } from '../../../api/types.ts'
import { ApiError, fetchJson } from '../../lib/api.ts'
import { type PlainDataset, toPlainDataset } from './dataset.ts'

/** What the page asks for: a path of the API, or that an earlier question be dropped. */
export type WorkerQuestion = { readonly number: number; readonly path: string } | { readonly drop: number }

/** The answer to one question. */
export type WorkerAnswer =
  | { readonly number: number; readonly data: PlainDataset }
  | { readonly number: number; readonly refusal: Pick<ApiError, 'status' | 'code' | 'message'> }

const asked = new Map<number, AbortController>()

self.onmessage = ({ data: question }: MessageEvent<WorkerQuestion>) => {
  if ('drop' in question) asked.get(question.drop)?.abort()
  else void answer(question.number, question.path)
}

async function answer(number: number, path: string): Promise<void> {
  const control = new AbortController()
  asked.set(number, control)
  try {
    const data = toPlainDataset(await fetchJson<ColumnsView>(path, control.signal))
    say({ number, data }, buffersOf(data))
  } catch (error) {
    if (control.signal.aborted) return
    const { status, code, message } =
      error instanceof ApiError ? error : new ApiError(0, 'answer-unreadable', 'The answer could not be read.')
    say({ number, refusal: { status, code, message } }, [])
  } finally {
    asked.delete(number)
  }
}

function say(words: WorkerAnswer, transfer: readonly ArrayBuffer[]): void {
  self.postMessage(words, { transfer: [...transfer] })
}

/** All that can be handed over without a copy. */
function buffersOf(data: PlainDataset): readonly ArrayBuffer[] {
  const views = [
    ...Object.values(data),
    ...Object.values(data.marks),
    ...data.facets.flatMap(({ codes, lists, totals }) => [codes, lists?.starts, lists?.values, totals]),
  ]
  return [...new Set(views.flatMap((view) => (ArrayBuffer.isView(view) ? [view.buffer as ArrayBuffer] : [])))]
}

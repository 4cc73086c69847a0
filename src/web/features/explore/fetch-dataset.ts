/** Asks the worker for a data set. */
import { ApiError } from '../../lib/api.ts'
import { whenPainted } from '../../lib/use-painted.ts'
import { type Dataset, withLookup } from './dataset.ts'
import type { WorkerAnswer, WorkerQuestion } from './unpack-worker.ts'

interface Waiting {
  resolve(data: Dataset): void
  reject(error: unknown): void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let last = 0

/** The data set of an API path, unpacked by the worker. Throws `ApiError`. */
export async function fetchDataset(path: string, signal: AbortSignal): Promise<Dataset> {
  // Starting a worker costs this thread more than all else that the screen needs until it is seen.
  await whenPainted()
  signal.throwIfAborted()
  const number = ++last
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject })
    ask({ number, path })
    signal.addEventListener('abort', () => {
      if (waiting.delete(number)) ask({ drop: number })
      reject(signal.reason)
    })
  })
}

function ask(question: WorkerQuestion): void {
  worker ??= startWorker()
  worker.postMessage(question)
}

function startWorker(): Worker {
  const made = new Worker(new URL('./unpack-worker.ts', import.meta.url), { type: 'module', name: 'unpack' })
  made.onmessage = ({ data: answer }: MessageEvent<WorkerAnswer>) => {
    const asker = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('data' in answer) asker?.resolve(withLookup(answer.data))
    else {
      const { status, code, message } = answer.refusal
      asker?.reject(new ApiError(status, code, message))
    }
  }
  // One that cannot run answers nobody: the next question starts another.
  made.onerror = () => {
    worker = null
    for (const asker of waiting.values())
      asker.reject(new ApiError(0, 'worker-failed', 'The browser could not unpack the incidents.'))
    waiting.clear()
  }
  return made
}

/** Runs the intake worker: one task at a time, with a clock and a cap on memory. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { WorkerTask } from './worker-task.ts'

/** The longest that one page or document may take, in milliseconds. */
export const TASK_TIME_LIMIT = 10_000
const MEMORY_LIMIT_MB = 256

let worker: Worker | null = null
let last: Promise<unknown> = Promise.resolve()

/** What the worker made of the task, or the reason why it made nothing, as a sentence about `the page`. Never rejects. */
export function askWorker<Result extends object>(
  task: WorkerTask,
  timeLimit: number = TASK_TIME_LIMIT,
): Promise<Result | string> {
  const turn = last.then(() => runTask<Result>(task, timeLimit))
  last = turn
  return turn
}

async function runTask<Result extends object>(task: WorkerTask, timeLimit: number): Promise<Result | string> {
  const thread = worker ?? openWorker()
  worker = thread
  // A process that waits for a task stays; one that has none to wait for may end.
  thread.ref()
  const found = await askThread<Result>(thread, task, timeLimit)
  thread.unref()
  if (typeof found !== 'string') return found
  worker = null
  await thread.terminate()
  return found
}

function askThread<Result extends object>(
  thread: Worker,
  task: WorkerTask,
  timeLimit: number,
): Promise<Result | string> {
  const name = task.kind === 'page' ? 'the page' : 'the document'
  return new Promise((resolve) => {
    const settle = (result: Result | string) => {
      clearTimeout(timer)
      thread.off('message', settle).off('exit', onExit).off('error', onError)
      resolve(result)
    }
    const onError = (error: Error) => settle(`${name} cannot be taken apart (${reasonOf(error)})`)
    const onExit = () => settle(`${name} ended its worker`)
    const timer = setTimeout(
      () => settle(`${name} took longer than ${timeLimit / 1000} seconds to take apart`),
      timeLimit,
    )
    thread.on('message', settle).on('exit', onExit).on('error', onError)
    thread.postMessage(task)
  })
}

function reasonOf(error: Error & { code?: string }): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `it needs more than ${MEMORY_LIMIT_MB} MB of memory`
    : error.message.slice(0, 100)
}

function openWorker(): Worker {
  const thread = startWorker()
  // An error between two tasks, or after the end, has nobody else to hear it.
  thread.on('error', () => {
    if (worker === thread) worker = null
  })
  return thread
}

// Run from source (tests, scripts), the thread must first learn to read TypeScript.
function startWorker(): Worker {
  const options = {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: 8 },
  }
  const isSource = import.meta.url.endsWith('.ts')
  const entry = new URL(isSource ? './worker.ts' : './worker.js', import.meta.url)
  if (!isSource) return new Worker(entry, options)
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const api = JSON.stringify(new URL('dist/esm/api/index.mjs', tsx).href)
  const code = `import { register } from ${api}; register(); await import(${JSON.stringify(entry.href)})`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), options)
}

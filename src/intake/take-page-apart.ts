/** Runs the page worker: one page at a time, with a clock and a cap on memory. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type PageParts, readPartly } from './page-parts.ts'

/** The longest that one page may take, in milliseconds. */
export const PAGE_TIME_LIMIT = 10_000
const MEMORY_LIMIT_MB = 256

let worker: Worker | null = null
let last: Promise<unknown> = Promise.resolve()

/** The parts of a page. A page that takes too long or too much memory is read partly, with the reason; never rejects. */
export function takePageApart(
  html: string,
  address: string | null,
  timeLimit: number = PAGE_TIME_LIMIT,
): Promise<PageParts> {
  const turn = last.then(() => runPage(html, address, timeLimit))
  last = turn
  return turn
}

async function runPage(html: string, address: string | null, timeLimit: number): Promise<PageParts> {
  const thread = worker ?? openWorker()
  worker = thread
  // A process that waits for a page stays; one that has no page to wait for may end.
  thread.ref()
  const found = await askWorker(thread, { html, address, timeLimit })
  thread.unref()
  if (typeof found !== 'string') return found
  worker = null
  await thread.terminate()
  return readPartly(html, address, found)
}

interface PageTask {
  readonly html: string
  readonly address: string | null
  readonly timeLimit: number
}

/** The parts, or the reason why there are none. */
function askWorker(thread: Worker, { html, address, timeLimit }: PageTask): Promise<PageParts | string> {
  return new Promise((resolve) => {
    const settle = (result: PageParts | string) => {
      clearTimeout(timer)
      thread.off('message', settle).off('exit', onExit).off('error', onError)
      resolve(result)
    }
    const onError = (error: Error) => settle(`the page cannot be taken apart (${reasonOf(error)})`)
    const onExit = () => settle('the page ended its worker')
    const timer = setTimeout(
      () => settle(`the page took longer than ${timeLimit / 1000} seconds to take apart`),
      timeLimit,
    )
    thread.on('message', settle).on('exit', onExit).on('error', onError)
    thread.postMessage({ html, address })
  })
}

function reasonOf(error: Error & { code?: string }): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `it needs more than ${MEMORY_LIMIT_MB} MB of memory`
    : error.message.slice(0, 100)
}

function openWorker(): Worker {
  const thread = startWorker()
  // An error between two pages, or after the end, has nobody else to hear it.
  thread.on('error', () => {
    if (worker === thread) worker = null
  })
  return thread
}

// Run from source (tests, scripts), the thread must first learn to read TypeScript.
function startWorker(): Worker {
  const options = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB } }
  const isSource = import.meta.url.endsWith('.ts')
  const entry = new URL(isSource ? './page-worker.ts' : './page-worker.js', import.meta.url)
  if (!isSource) return new Worker(entry, options)
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const api = JSON.stringify(new URL('dist/esm/api/index.mjs', tsx).href)
  const code = `import { register } from ${api}; register(); await import(${JSON.stringify(entry.href)})`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), options)
}

/** Runs the built command `open` as a person would, stops it on the way, and watches its memory from outside. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { OpenSummary } from '../src/app/open-reports.ts'

/** One run. `summary` null: it was killed. Memory in MB, of the whole process with its threads; 0 where the system does not tell. */
export interface OpenRun {
  readonly summary: OpenSummary | null
  readonly seconds: number
  readonly peak: number
  /** At each tenth of the files. */
  readonly memory: readonly number[]
}

/** When to end it: at this share of the files, by this signal. */
export interface StopAt {
  readonly share: number
  readonly signal: 'SIGINT' | 'SIGKILL'
}

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** Opens the folder into the ledger. */
export function runOpen(folder: string, ledger: string, stop?: StopAt): Promise<OpenRun> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [MAIN, '--json', '--ledger', ledger, 'open', folder])
  const memory: number[] = []
  let peak = 0
  let out = ''
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid, 'VmHWM'))
  }, 250)
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    const [, done, total] = [...chunk.matchAll(/^reading: (\d+)\/(\d+)/gm)].at(-1) ?? []
    if (!done) return
    process.stderr.write(`${done} of ${total} files, ${memoryOf(child.pid, 'VmRSS').toFixed(0)} MB\n`)
    memory.push(Math.round(memoryOf(child.pid, 'VmRSS')))
    if (stop && Number(done) >= stop.share * Number(total)) child.kill(stop.signal)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', () => {
      clearInterval(watch)
      const summary = out === '' ? null : (JSON.parse(out) as OpenSummary)
      resolve({ summary, seconds: (performance.now() - startedAt) / 1000, peak, memory })
    })
  })
}

function memoryOf(pid: number | undefined, line: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

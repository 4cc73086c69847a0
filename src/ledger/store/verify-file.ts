/** Checking a ledger file: the file itself, the chain of events, and the bytes of reports. */
import { createHash } from 'node:crypto'
import type { Head } from '../events.ts'
import type { ChainProblem, Verification } from './event-store.ts'
import { type ChainLink, EMPTY_HEAD, verifyLinks } from './hash-chain.ts'

/** What checking needs of a database. */
export interface Checkable {
  prepare(sql: string): { pluck(): { all(...values: readonly string[]): unknown[] } }
}

const MISSING = `SELECT DISTINCT bytes_hash FROM (
  SELECT json_extract(data, '$.report.bytesHash') AS bytes_hash FROM events WHERE type = 'ReportKept' AND json_valid(data)
  UNION ALL
  SELECT json_extract(data, '$.capture.bytesHash') FROM events WHERE type = 'CaptureKept' AND json_valid(data)
) WHERE bytes_hash NOT IN (SELECT hash FROM blobs) ORDER BY bytes_hash`

/** Checks everything that can be checked offline. Damage is a problem in the answer, never an error. */
export function verifyFile(db: Checkable, links: Iterable<ChainLink>, witness?: Head): Verification {
  const chain = attempt(() => verifyLinks(links, witness))
  const found = typeof chain === 'string' ? unreadable(chain) : chain
  const file = attempt(() => db.prepare('PRAGMA integrity_check(5)').pluck().all().map(String))
  const damage = typeof file === 'string' ? [file] : file.filter((words) => words !== 'ok')
  const bytes = attempt(() => changedBytes(db))
  const missing = attempt(() => db.prepare(MISSING).pluck().all().map(String))
  const problems = [
    ...found.problems,
    ...damage.map((words) => problemOf(`the file is damaged: ${words}`)),
    ...(typeof bytes === 'string' ? [problemOf(`the bytes of reports cannot be read: ${bytes}`)] : bytes),
    ...(typeof missing === 'string' ? [problemOf(`the bytes of reports cannot be listed: ${missing}`)] : []),
  ].slice(0, 20)
  return {
    ok: problems.length === 0,
    head: found.head,
    problems,
    missingBlobs: typeof missing === 'string' ? [] : missing,
  }
}

function changedBytes(db: Checkable): readonly ChainProblem[] {
  const problems: ChainProblem[] = []
  const one = db.prepare('SELECT bytes FROM blobs WHERE hash = ?').pluck()
  for (const hash of db.prepare('SELECT hash FROM blobs ORDER BY hash').pluck().all().map(String)) {
    const [bytes] = one.all(hash)
    const now = bytes instanceof Uint8Array ? createHash('sha256').update(bytes).digest('hex') : 'none'
    if (now !== hash) problems.push(problemOf(`the stored bytes ${hash} were changed: they hash to ${now}`))
  }
  return problems
}

function problemOf(message: string): ChainProblem {
  return { position: null, message }
}

function unreadable(words: string): Verification {
  return { ok: false, head: EMPTY_HEAD, problems: [problemOf(`the events cannot be read: ${words}`)], missingBlobs: [] }
}

/** What the work gives, or the message of the error it threw. */
function attempt<T extends object>(work: () => T): T | string {
  try {
    return work()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

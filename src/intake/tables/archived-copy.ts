/** What a table says of an archived copy, checked where that copy lies beside the table. */
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Note } from '../../model/index.ts'
import { noteOf } from '../make-report.ts'
import { SIZE_LIMIT } from '../types.ts'

/** The bytes of the copy at a place that a table names; null when it lies elsewhere or cannot be read. */
export type CopyAt = (location: string) => Uint8Array | null

/** The copies in the folder of a table, and below it: a name that leads out of it is not followed. */
export function copiesBeside(table: string): CopyAt {
  return (location) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(location) || location.includes('\0')) return null
    try {
      const folder = realpathSync(dirname(table))
      const file = realpathSync(join(folder, location))
      const found = statSync(file)
      return file.startsWith(`${folder}${sep}`) && found.isFile() && found.size <= SIZE_LIMIT
        ? readFileSync(file)
        : null
    } catch {
      return null
    }
  }
}

/** A note on the copy: `archived-copy`, or `archived-copy-differs` when its bytes do not give the hash. */
export function noteOnCopy(location: string | null, hash: string | null, copyAt: CopyAt | null): Note | null {
  if (location === null && hash === null) return null
  const words = `an archived copy is kept${location ? ` at ${location}` : ''}${hash ? ` with the hash ${hash}` : ''}`
  const digits = /[0-9a-f]{64,128}$/i.exec(hash ?? '')?.[0].toLowerCase()
  const algorithms = ALGORITHMS[digits?.length ?? 0]
  const bytes = location && algorithms ? copyAt?.(location) : null
  if (!bytes || !algorithms) return noteOf('archived-copy', words)
  const found = algorithms.map((algorithm) => createHash(algorithm).update(bytes).digest('hex'))
  if (digits && found.includes(digits)) return noteOf('archived-copy', `${words}; its bytes give this hash`)
  const given = `its bytes give ${found[0]}: the copy or the table was changed since`
  return noteOf('archived-copy-differs', `${words}, but ${given}`)
}

/** By the number of hex digits; those that archiving tools write. */
const ALGORITHMS: Readonly<Record<number, readonly string[]>> = {
  64: ['sha256', 'sha3-256'],
  128: ['sha512', 'sha3-512'],
}

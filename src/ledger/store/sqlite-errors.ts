/** What SQLite says, in words a person can act on. */
import { ReckonerError } from '../../model/index.ts'

/** The error to raise for one that came up while using the file; errors that are not of SQLite or the disk are given back. */
export function explainError(error: unknown, file: string): unknown {
  if (error instanceof ReckonerError || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new ReckonerError(
      'ledger-locked',
      `${file} is in use by another process: nothing was written; wait for it to finish or stop it, then try again`,
    )
  }
  // Our statements are fixed: a missing table or column, or a broken rule, means that the file's schema was changed.
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR|SCHEMA|MISMATCH|FORMAT)/.test(code)) {
    return new ReckonerError(
      'ledger-tampered',
      `${file} is damaged or no ledger (${error.message}): keep a copy of it, run \`reckoner verify\` and restore a backup`,
    )
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new ReckonerError(
      'ledger-unwritable',
      `${file} cannot grow, the disk is full: nothing of this step was written, all before it is safe; free some space, then try again`,
    )
  }
  if (/^(SQLITE_(READONLY|CANTOPEN|IOERR|PERM|NOLFS|AUTH)|E[A-Z]+$)/.test(code)) {
    return new ReckonerError(
      'ledger-unwritable',
      `${file} cannot be written (${error.message}): nothing of this step was written; check the folder, its rights and its disk, then try again`,
    )
  }
  return error
}

/** Bringing a ledger file to the shape this release writes. */
import { ReckonerError } from '../../model/index.ts'
import { MIGRATIONS } from './migrations/list.ts'

/** What migrating needs of a database. */
export interface Migratable {
  exec(sql: string): unknown
  pragma(words: string, options: { readonly simple: true }): unknown
}

/** Runs the migrations that are missing, all or none. Throws `ledger-version` for a file of a later release. */
export function migrate(db: Migratable, migrations: readonly string[] = MIGRATIONS): void {
  if (version(db, migrations) === migrations.length) return
  db.exec('BEGIN IMMEDIATE')
  try {
    for (let from = version(db, migrations); from < migrations.length; from++) {
      db.exec(migrations[from]!)
      db.exec(`PRAGMA user_version = ${from + 1}`)
    }
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

function version(db: Migratable, migrations: readonly string[]): number {
  const found = Number(db.pragma('user_version', { simple: true }))
  if (found >= 0 && found <= migrations.length) return found
  throw new ReckonerError(
    'ledger-version',
    `the ledger file has version ${found}, this release reads up to ${migrations.length}: nothing was changed; open it with the release that wrote it, or a later one`,
  )
}

/** Opens a ledger folder for work. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type LedgerOptions, openLedger, openSqliteStore } from '../ledger/index.ts'
import { loadCountryNames } from '../lexicon/load-gazetteer.ts'
import { loadParties } from '../lexicon/load-parties.ts'
import { createKinship } from '../linker/kinship.ts'
import { ReckonerError } from '../model/index.ts'
import { createReader } from '../reader/index.ts'
import { readDeskSettings } from './desk-settings.ts'
import { once } from './once.ts'
import { lexiconOf } from './own-places.ts'
import { readVersion } from './read-version.ts'
import type { Names, Workspace } from './workspace.ts'

/** How to open it. `read` refuses a folder without a ledger; `write` makes one; `fill` too, and keeps memory small for opening many reports. */
export interface WorkspaceOptions extends LedgerOptions {
  readonly mode: 'read' | 'write' | 'fill'
}

/** Opens it. Throws `path-missing`, and the store's `ledger-…` errors. */
export async function openWorkspace(folder: string, { mode, ...options }: WorkspaceOptions): Promise<Workspace> {
  if (mode === 'read' && !existsSync(join(folder, 'ledger.sqlite'))) {
    throw new ReckonerError('path-missing', `no ledger in ${folder}: make one with reckoner open <folder of reports>`)
  }
  const store = await openSqliteStore(folder)
  const ledger = openLedger(store, { isLean: mode === 'fill', ...options })
  const lexicon = once(() => lexiconOf(folder))
  return {
    folder,
    ledger,
    lexicon,
    names: once(loadNames),
    reader: once(() => createReader(lexicon())),
    desk: once(() => readDeskSettings(folder)),
    version: readVersion(),
    close: () => ledger.close(),
  }
}

function loadNames(): Names {
  const { parties } = loadParties()
  return { parties, countryNames: loadCountryNames(), kinship: createKinship(parties) }
}

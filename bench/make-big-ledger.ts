/** Makes a ledger folder of a made-up world: `node --import tsx bench/make-big-ledger.ts FOLDER [INCIDENTS]`; serve it with `reckoner --ledger FOLDER serve`. */
import { openWorkspace } from '../src/app/open-workspace.ts'
import { fillBigLedger } from './big-ledger.ts'

const [, , folder, count = '100000'] = process.argv
if (!folder) throw new Error('expected a folder: node --import tsx bench/make-big-ledger.ts FOLDER [INCIDENTS]')
const workspace = await openWorkspace(folder, { mode: 'write' })
const started = Date.now()
fillBigLedger(workspace, Number(count))
const { position } = workspace.ledger.head()
console.log(`${count} incidents, ${position} events in ${((Date.now() - started) / 1000).toFixed(1)} s: ${folder}`)
workspace.close()

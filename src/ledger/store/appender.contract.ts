/** A process that appends to the ledger of a folder until it is killed or done; it prints each number once it is acknowledged. */
import { openLedger } from '../ledger.ts'
import { openSqliteStore } from './sqlite.ts'

const [folder = '', prefix = 'n', count = 'Infinity'] = process.argv.slice(2)
const ledger = openLedger(await openSqliteStore(folder))
process.stdout.write('ready\n')
for (let n = 1; n <= Number(count); n++) {
  const note = { code: 'file-empty', span: null, message: 'x'.repeat(2000) }
  const data = { sourceName: `${prefix}${n}`, bytesHash: null, note }
  ledger.putBlob(new TextEncoder().encode(`${prefix}${n}`), 'text/plain')
  ledger.commit((draft) => draft.add([{ event: { type: 'InputRefused', data }, key: `${prefix}:${n}` }]))
  process.stdout.write(`${n}\n`)
}
ledger.close()

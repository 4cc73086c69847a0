/** Predictions for the clustering of the GVA reports: the cluster of each report's main account. */
import { clusterAccounts, type ReadReport } from './clusters.ts'
import { readAll, reportOf } from './shared.ts'

interface Line {
  readonly reports: readonly { id: string; title: string | null; dct: string | null; text: string }[]
}

/** `{ id, cluster }` of every report, in the order of publication so that no order of the file helps. */
export function predictGvaClusters(lines: readonly Line[]): readonly unknown[] {
  const inputs = lines
    .flatMap(({ reports }) => reports)
    .sort((a, b) => (`${a.dct} ${a.id}` < `${b.dct} ${b.id}` ? -1 : 1))
  const read = readAll(inputs.map(({ title, text, dct }) => reportOf(title ? `${title}\n\n${text}` : text, dct, title)))
  const clusters = clusterAccounts(read)
  return inputs.map(({ id }, i) => {
    const accounts = (read[i] as ReadReport).reading.accounts.filter(({ kind }) => kind === 'incident')
    const main = accounts.find(({ role }) => role === 'main') ?? accounts[0]
    return { id, cluster: (main && clusters.get(main.id)) ?? id }
  })
}

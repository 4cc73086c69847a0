/**
 * Scores clusters of reports by B-cubed against the incidents that group them in the gold file:
 * `node --import tsx scripts/score-clusters.ts GOLD.jsonl PRED.jsonl`. Gold has one incident a line with its `reports`,
 * predictions one `{ id, cluster }` a line. A report without a prediction stands alone.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Precision, recall and F of B-cubed, in percent, over all items and over those whose gold group has company. */
export interface ClusterScore {
  readonly items: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Scores one cluster id a gold group id, item by item. */
export function scoreClusters(items: readonly { readonly gold: string; readonly cluster: string }[]): ClusterScore {
  const golds = groupSizes(items.map(({ gold }) => gold))
  const clusters = groupSizes(items.map(({ cluster }) => cluster))
  const both = groupSizes(items.map(({ gold, cluster }) => `${gold} ${cluster}`))
  let precision = 0
  let recall = 0
  for (const { gold, cluster } of items) {
    const shared = both.get(`${gold} ${cluster}`) ?? 0
    precision += shared / (clusters.get(cluster) ?? 1)
    recall += shared / (golds.get(gold) ?? 1)
  }
  const [p, r] = items.length === 0 ? [0, 0] : [precision / items.length, recall / items.length]
  const percent = (share: number) => Math.round(share * 1000) / 10
  return { items: items.length, precision: percent(p), recall: percent(r), f1: percent(p + r && (2 * p * r) / (p + r)) }
}

function groupSizes(keys: readonly string[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  return sizes
}

function readLines(path: string): readonly unknown[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown)
}

function main([goldPath = '', predictionPath = '']: readonly string[]): void {
  const predicted = new Map(
    (readLines(predictionPath) as readonly { id: string; cluster: string }[]).map(({ id, cluster }) => [id, cluster]),
  )
  const gold = readLines(goldPath) as readonly { incident_id: string; reports: readonly { id: string }[] }[]
  const itemsOf = (lines: typeof gold) =>
    lines.flatMap(({ incident_id, reports }) =>
      reports.map(({ id }) => ({ gold: incident_id, cluster: predicted.get(id) ?? id })),
    )
  const all = itemsOf(gold)
  const several = new Set(gold.filter(({ reports }) => reports.length > 1).map(({ incident_id }) => incident_id))
  const scores = {
    'B-cubed, all reports': scoreClusters(all),
    'B-cubed, reports of incidents with several': scoreClusters(all.filter((item) => several.has(item.gold))),
    'B-cubed if every report stood alone': scoreClusters(
      all.map(({ gold: group }, i) => ({ gold: group, cluster: `${i}` })),
    ),
  }
  console.log(JSON.stringify(scores))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))

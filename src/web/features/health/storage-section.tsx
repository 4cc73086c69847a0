import { useQuery } from '@tanstack/react-query'
import { storageQuery } from '../../lib/health-queries.ts'
import { formatBytes, formatNumber } from '../../lib/words.ts'
import { HealthSection } from './health-section.tsx'

/** What the ledger takes up on disk and what it holds. */
export function StorageSection() {
  const query = useQuery(storageQuery())
  const { data } = query
  const facts = data
    ? ([
        ['The ledger on disk', formatBytes(data.bytes)],
        ['of it, raw pages and files', `${formatBytes(data.rawBytes)} in ${formatNumber(data.rawItems)}`],
        ['Reports', formatNumber(data.reports)],
        ['of them, later versions of a page', formatNumber(data.versions)],
        ['Events', formatNumber(data.events)],
      ] as const)
    : []
  return (
    <HealthSection
      query={query}
      id="storage"
      title="Storage"
      words="One folder holds everything. Bytes that come in twice are kept once; nothing is ever deleted."
    >
      <dl className="text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="rule-top flex justify-between gap-4 py-1.5 first:border-t-0">
            <dt className="text-(--ink-2)">{name}</dt>
            <dd className="figure font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {data && (
        <p className="label mt-2">
          In <code className="break-all">{data.folder}</code>
        </p>
      )}
    </HealthSection>
  )
}

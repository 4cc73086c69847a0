import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CopyPair } from '../../../api/types.ts'
import { ChartFiles } from '../../components/chart-files.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { TwinTable } from '../../components/twin-table.tsx'
import { copiesQuery } from '../../lib/health-queries.ts'
import { countOf, formatNumber } from '../../lib/words.ts'
import { CopiesList } from './copies-list.tsx'
import { CopiesMatrix } from './copies-matrix.tsx'
import { HealthSection } from './health-section.tsx'

const columns = [{ name: 'Publisher' }, { name: 'repeats' }, { name: 'Reports', isNumber: true }]
const fileColumns = [
  'publisher',
  'repeats',
  'report',
  'report_title',
  'printed_on',
  'root_report',
  'incident',
  'reasons',
]

/** Who copies whom: how many reports of one publisher fold into those of another, each pair opening its reports. */
export function CopiesSection() {
  const query = useQuery(copiesQuery())
  const { data } = query
  const [chosen, setChosen] = useState<string | null>(null)
  const pairs = data?.pairs ?? []
  const pair = pairs.find((one) => keyOf(one) === chosen)
  return (
    <HealthSection
      query={query}
      rows={3}
      id="copies"
      title="Who copies whom"
      words="Reports that repeat an earlier one count as one origin with it. A row repeats what a column said first; each number opens its reports and the reasons."
    >
      {data && pairs.length === 0 && (
        <EmptyState title="Nobody repeats anybody yet">
          <p>
            Copies are found when two reports of one incident share their text, or when one only quotes the other. They
            appear here as soon as both are kept.
          </p>
        </EmptyState>
      )}
      {data && pairs.length > 0 && (
        <>
          <p className="text-sm text-(--ink-2)">
            {countOf(data.reports, 'report')} {data.reports === 1 ? 'folds' : 'fold'} into an earlier one, in{' '}
            {countOf(pairs.length, 'pair')} of publishers.
          </p>
          <CopiesMatrix
            pairs={pairs}
            chosen={pair ?? null}
            onChoose={(one) => setChosen(keyOf(one) === chosen ? null : keyOf(one))}
          />
          <div aria-live="polite">{pair && <CopiesList pair={pair} />}</div>
          <ChartFiles
            name="who-copies-whom"
            title="Who copies whom"
            summary="As a list, and a file"
            columns={fileColumns}
            rows={() => pairs.flatMap(toRows)}
          >
            <TwinTable caption="Pairs of publishers" columns={columns}>
              {pairs.map((one) => (
                <tr key={keyOf(one)} className="rule-top">
                  <th scope="row" className="pe-3 text-start font-normal">
                    <bdi>{one.copier}</bdi>
                  </th>
                  <td className="pe-3">
                    <bdi>{one.copied}</bdi>
                  </td>
                  <td className="figure text-end">{formatNumber(one.reports)}</td>
                </tr>
              ))}
            </TwinTable>
          </ChartFiles>
        </>
      )}
    </HealthSection>
  )
}

function keyOf({ copier, copied }: CopyPair): string {
  return JSON.stringify([copier, copied])
}

function toRows({ copier, copied, items }: CopyPair): readonly (readonly (string | null)[])[] {
  return items.map(({ report, title, publishedOn, root, incident, reasons }) => [
    copier,
    copied,
    report,
    title,
    publishedOn,
    root,
    incident,
    reasons.join('; '),
  ])
}

import { useQuery } from '@tanstack/react-query'
import type { SeriesComparisonView } from '../../../api/types.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { seriesStepsQuery } from '../../lib/queries.ts'
import type { TallySearch } from '../../lib/tally-search.ts'
import { ListItemName } from './list-item-name.tsx'

/** The running totals of others beside our count, a day a row, with our incidents in between and why the counts need not agree. */
export function SeriesSteps({ search }: { readonly search: TallySearch }) {
  const { data, error, refetch } = useQuery(seriesStepsQuery(search))
  if (error) return <ErrorNote error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton rows={3} />
  const { title, words, speakers, steps, reasons } = data
  return (
    <div className="mt-4">
      <p className="serif text-lg">
        <bdi>{title}</bdi>: {words}.
      </p>
      {/* Focusable, so that a keyboard can scroll it sideways. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable */}
      <section className="mt-3 relative overflow-x-auto" aria-label="Totals day by day" tabIndex={0}>
        <table className="w-full text-start text-sm">
          <thead>
            <tr>
              <th className="pe-4 text-start text-xs font-semibold text-(--ink-2)">Day</th>
              <th className="pe-4 text-start text-xs font-semibold text-(--ink-2)">Ours</th>
              {speakers.map((name) => (
                <th key={name} className="pe-4 text-start text-xs font-semibold text-(--ink-2)">
                  <bdi>{name}</bdi>
                </th>
              ))}
              <th className="text-start text-xs font-semibold text-(--ink-2)">
                Since the row above, ours and what we leave out
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <Step key={step.on} step={step} speakers={speakers} />
            ))}
          </tbody>
        </table>
      </section>
      <h4 className="mt-4 font-semibold">Why the counts need not agree</h4>
      <ul className="list-disc ps-5 text-sm text-(--ink-2)">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  )
}

interface StepProps {
  readonly step: SeriesComparisonView['steps'][number]
  readonly speakers: readonly string[]
}

function Step({ step: { on, ours, cells, added, leftOut }, speakers }: StepProps) {
  return (
    <tr className="rule-top align-top">
      <td className="figure py-1.5 pe-4 whitespace-nowrap">{on}</td>
      <td className="figure py-1.5 pe-4">{ours}</td>
      {speakers.map((name, at) => {
        const cell = cells[at]
        return (
          <td key={name} className="figure py-1.5 pe-4 whitespace-nowrap">
            {cell ? cell.text : ''}
            {cell?.added != null && (
              <span className="text-(--ink-2)">
                {' '}
                <bdi dir="ltr">({cell.added < 0 ? cell.added : `+${cell.added}`})</bdi>
              </span>
            )}
          </td>
        )
      })}
      <td className="py-1.5">
        {added.map((item) => (
          <span key={item.id} className="block">
            <ListItemName item={item} />
          </span>
        ))}
        {leftOut.map((item) => (
          <span key={item.id} className="block text-(--ink-2)">
            left out: <ListItemName item={item} /> ({item.leftOut})
          </span>
        ))}
      </td>
    </tr>
  )
}

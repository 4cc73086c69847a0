import { useRef, useState } from 'react'
import type { SeriesView } from '../../../api/types.ts'
import { type ChartFormat, saveChart } from '../../lib/chart-file.ts'
import { toCsv } from '../../lib/csv.ts'
import { downloadText } from '../../lib/download.ts'
import { countOf } from '../../lib/words.ts'
import { PointSentence } from './point-sentence.tsx'
import { SeriesChart } from './series-chart.tsx'
import { seriesColumns, toSeriesRows } from './series-rows.ts'
import { SeriesTable } from './series-table.tsx'

/** One running total: a step line a speaker, the sentence of the chosen point, warnings, table and downloads. */
export function SeriesCard({ series }: { readonly series: SeriesView }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const chart = useRef<HTMLDivElement>(null)
  const { id, title, speakers, reports } = series
  const warnings = speakers.flatMap((speaker) => speaker.warnings.map((words) => ({ name: speaker.name, words })))
  const points = speakers.flatMap((speaker) => speaker.points.map((point) => ({ point, speaker })))
  const open = points.find(({ point }) => point.claim === chosen)
  const save = (format: ChartFormat) =>
    saveChart(chart.current?.querySelector<SVGSVGElement>('svg[role="group"]'), format, { name: id, title })
  return (
    <section id={id} className="head scroll-mt-6">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
        <h3 className="serif text-xl font-semibold">
          <bdi>{title}</bdi>
        </h3>
        <p className="text-sm text-(--ink-2)">
          {countOf(speakers.length, 'speaker')} in {countOf(reports, 'report')}
        </p>
        <p className="no-print ms-auto flex gap-2">
          <button type="button" className="button" onClick={() => save('svg')}>
            Save SVG
          </button>
          <button type="button" className="button" onClick={() => save('png')}>
            Save PNG
          </button>
          <button
            type="button"
            className="button"
            onClick={() => downloadText(toCsv(seriesColumns, toSeriesRows(series)), `${id}.csv`, 'text/csv')}
          >
            Save CSV
          </button>
        </p>
      </div>
      <div ref={chart} className="mt-3">
        <SeriesChart series={series} chosen={chosen} onChoose={setChosen} />
      </div>
      <div aria-live="polite">{open && <PointSentence point={open.point} speaker={open.speaker} />}</div>
      {warnings.length > 0 && (
        <ul className="mt-3 text-sm">
          {warnings.map(({ name, words }) => (
            <li key={name + words}>
              <span aria-hidden="true">⚠ </span>
              <bdi className="font-semibold">{name}</bdi>: <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
      <details className="mt-4">
        <summary className="text-sm text-(--ink-2)">The same as a table</summary>
        <SeriesTable series={series} />
      </details>
    </section>
  )
}

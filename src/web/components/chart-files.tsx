import { type ReactNode, useState } from 'react'
import { type ChartFormat, saveChart } from '../lib/chart-file.ts'
import { toCsv } from '../lib/csv.ts'
import { downloadText } from '../lib/download.ts'

interface Table {
  readonly columns: readonly string[]
  readonly rows: () => readonly (readonly (string | number | null)[])[]
}

/** The CSV is the table as it stands, or something to be asked about first. */
type Csv = Table | { readonly onCsv: () => void }

interface Said {
  /** The name of the files, without an ending. */
  readonly name: string
  readonly title: string
  /** The chart; left out where there is none to save as it stands. */
  readonly svg?: () => SVGSVGElement | null
  /** Saves a PNG of what is no SVG. */
  readonly onPng?: () => void
  /** What opens it, where that is more than a table and files. */
  readonly summary?: string
  /** The table twin, drawn when it is opened. */
  readonly children: ReactNode
}

/** A chart's table twin and its files: SVG, PNG, CSV. */
export function ChartFiles(props: Said & Csv) {
  const { name, title, svg, onPng, summary = 'As a table, and files', children } = props
  const label = `${title}, as a table`
  const [isOpen, setOpen] = useState(false)
  const save = (format: ChartFormat) => saveChart(svg?.(), format, props)
  const saveCsv = () => {
    if ('onCsv' in props) props.onCsv()
    else downloadText(toCsv(props.columns, props.rows()), `${name}.csv`, 'text/csv')
  }
  return (
    <details className="no-print mt-1" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-6 text-xs text-(--ink-2)">{summary}</summary>
      {isOpen && (
        <>
          <p className="mt-1 flex flex-wrap gap-2">
            {svg && (
              <button type="button" className="button" onClick={() => save('svg')}>
                Save SVG
              </button>
            )}
            {(svg || onPng) && (
              <button type="button" className="button" onClick={() => (onPng ? onPng() : save('png'))}>
                Save PNG
              </button>
            )}
            <button type="button" className="button" onClick={saveCsv}>
              Save CSV
            </button>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
          <section tabIndex={0} aria-label={label} className="relative mt-2 max-h-64 overflow-auto pe-2">
            {children}
          </section>
        </>
      )}
    </details>
  )
}

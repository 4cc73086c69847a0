import { scaleLinear } from 'd3-scale'
import { useMemo, useRef, useState } from 'react'
import { ChartFiles } from '../../components/chart-files.tsx'
import { formatDay, formatShortDay, toDayNumber, toIsoDay } from '../../lib/dates.ts'
import { binDays, type DayBin } from '../../lib/day-bins.ts'
import type { ExploreChange, ExploreSearch } from '../../lib/explore-search.ts'
import { useWidth } from '../../lib/use-width.ts'
import { countOf, formatNumber } from '../../lib/words.ts'
import { TimelineTable } from './timeline-table.tsx'

interface Props {
  readonly counts: Int32Array
  /** The day number of the first count. */
  readonly start: number
  readonly undated: number
  /** The day of the highlighted incident. */
  readonly selected: number | null
  readonly search: ExploreSearch
  readonly onChange: (change: ExploreChange) => void
}

const height = 116
const pad = { start: 34, end: 6, top: 14, bottom: 20 }

/** Incidents by time, to brush by dragging; the date fields do the same by typing. What lies outside the dates stays, paler. */
export function Timeline({ counts, start, undated, selected, search, onChange }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const svg = useRef<SVGSVGElement>(null)
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const dragFrom = useRef<number | null>(null)
  const inner = Math.max(width - pad.start - pad.end, 1)
  const { bins, words } = useMemo(() => binDays(counts, start, Math.max(8, inner / 3)), [counts, start, inner])
  const first = bins[0]
  const last = bins.at(-1)
  const x = scaleLinear([first?.from ?? 0, last?.to ?? 1], [pad.start, pad.start + inner])
  const top = bins.reduce((max, bin) => Math.max(max, bin.count), 1)
  const y = scaleLinear([0, top], [height - pad.bottom, pad.top])
  const [low = 0, high = 1] = x.domain()
  const dayAt = (event: React.PointerEvent<SVGSVGElement>) =>
    Math.min(Math.max(x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left), low), high - 0.001)
  const from = search.from ? toDayNumber(search.from) : low
  const to = search.to ? toDayNumber(search.to) + 1 : high
  const isBrushed = search.from !== undefined || search.to !== undefined
  const total = counts.reduce((sum, one) => sum + one, 0)
  const title = `Incidents per ${words}`
  const finish = (event: React.PointerEvent<SVGSVGElement>) => {
    const began = dragFrom.current
    dragFrom.current = null
    setDrag(null)
    if (began === null) return
    const [a, b] = [began, dayAt(event)].sort((one, two) => one - two) as [number, number]
    const bin = Math.abs(x(b) - x(a)) < 4 ? bins.find((one) => one.from <= a && a < one.to) : undefined
    onChange({ from: toIsoDay(bin?.from ?? Math.floor(a)), to: toIsoDay(bin ? bin.to - 1 : Math.floor(b)) })
  }

  return (
    <section aria-labelledby="timeline-title" className="head">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="timeline-title" className="text-sm font-semibold">
          {title}
        </h2>
        {isBrushed && (
          <button type="button" className="link text-xs" onClick={() => onChange({ from: '', to: '' })}>
            All dates
          </button>
        )}
      </div>
      <div ref={frame} className="mt-1 min-h-[116px]">
        {first && last && width > 0 && (
          <svg
            ref={svg}
            width={width}
            height={height}
            className="block cursor-crosshair touch-pan-y select-none"
            direction="ltr"
            role="img"
            aria-label={`${countOf(total, 'incident')} from ${formatDay(toIsoDay(first.from))} to ${formatDay(toIsoDay(last.to - 1))}, at most ${formatNumber(top)} per ${words}. The same as a table stands below; the two dates choose a period.`}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              dragFrom.current = dayAt(event)
            }}
            onPointerMove={(event) => {
              if (dragFrom.current !== null) setDrag([dragFrom.current, dayAt(event)])
            }}
            onPointerUp={finish}
            onPointerCancel={() => {
              dragFrom.current = null
              setDrag(null)
            }}
          >
            <rect width={width} height={height} fill="transparent" />
            {isBrushed && (
              <rect
                x={x(Math.max(from, low))}
                width={Math.max(0, x(Math.min(to, high)) - x(Math.max(from, low)))}
                y={pad.top - 6}
                height={height - pad.bottom - pad.top + 6}
                className="fill-(--accent-soft)"
              />
            )}
            <line x1={pad.start} x2={width - pad.end} y1={y(0)} y2={y(0)} className="stroke-(--line-2)" />
            <text x={pad.start - 5} y={y(top) + 4} textAnchor="end" className="figure fill-(--ink-3) text-[11px]">
              {formatNumber(top)}
            </text>
            <path d={toPath(bins, x, y, (bin) => bin.to > from && bin.from < to)} className="fill-(--ink-3)" />
            <path d={toPath(bins, x, y, (bin) => bin.to <= from || bin.from >= to)} className="fill-(--line-2)" />
            {selected !== null && (
              <path d={`M${x(selected + 0.5) - 4} ${pad.top - 11}h8l-4 7z`} className="fill-(--accent)" />
            )}
            {drag && (
              <rect
                x={Math.min(x(drag[0]), x(drag[1]))}
                width={Math.abs(x(drag[1]) - x(drag[0]))}
                y={pad.top - 6}
                height={height - pad.bottom - pad.top + 6}
                className="fill-(--accent) opacity-20"
              />
            )}
            <text x={pad.start} y={height - 5} className="fill-(--ink-3) text-[11px]">
              {(last.to - first.from > 300 ? formatDay : formatShortDay)(toIsoDay(first.from))}
            </text>
            {last.to - first.from > 1 && (
              <text x={width - pad.end} y={height - 5} textAnchor="end" className="fill-(--ink-3) text-[11px]">
                {formatDay(toIsoDay(last.to - 1))}
              </text>
            )}
          </svg>
        )}
        {!first && <p className="label py-4">No incident here has a day, so there is nothing to draw.</p>}
      </div>
      {undated > 0 && <p className="label mt-1">{countOf(undated, 'incident')} without a day: in the table only.</p>}
      {first && (
        <ChartFiles
          name="incidents-by-time"
          title={title}
          svg={() => svg.current}
          columns={['from', 'to', 'incidents']}
          rows={() => bins.map((bin) => [toIsoDay(bin.from), toIsoDay(bin.to - 1), bin.count])}
        >
          <TimelineTable bins={bins} title={title} onChange={onChange} />
        </ChartFiles>
      )}
    </section>
  )
}

type Scale = (value: number) => number

/** The bars as one path: hundreds of elements would cost more to draw than the query itself. */
function toPath(bins: readonly DayBin[], x: Scale, y: Scale, isIn: (bin: DayBin) => boolean): string {
  const ground = y(0)
  return bins
    .filter((bin) => bin.count > 0 && isIn(bin))
    .map((bin) => {
      const left = x(bin.from)
      const width = x(bin.to) - left
      const bar = Math.max(width - (width > 3 ? 1 : 0), 1).toFixed(1)
      const rise = Math.max(1, ground - y(bin.count)).toFixed(1)
      return `M${left.toFixed(1)} ${ground}v-${rise}h${bar}v${rise}z`
    })
    .join('')
}

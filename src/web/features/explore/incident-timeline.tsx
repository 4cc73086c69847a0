import { scaleLinear } from 'd3-scale'
import { useRef, useState } from 'react'
import type { IncidentRow } from '../../../api/types.ts'
import { type Bin, binByDay } from '../../lib/bins.ts'
import { formatDay, formatShortDay, toIsoDay } from '../../lib/dates.ts'
import type { IncidentSearch } from '../../lib/filters.ts'
import { useWidth } from '../../lib/use-width.ts'
import { countOf } from '../../lib/words.ts'

interface Props {
  readonly rows: readonly IncidentRow[]
  readonly search: IncidentSearch
  readonly onChange: (part: Partial<Record<keyof IncidentSearch, unknown>>) => void
}

const height = 108
const pad = { start: 22, end: 6, top: 14, bottom: 20 }

/** Incidents a day (or week, or month), to brush by dragging; the date fields do the same by typing. */
export function IncidentTimeline({ rows, search, onChange }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const start = useRef<number | null>(null)
  const inner = Math.max(width - pad.start - pad.end, 1)
  const { bins, days } = binByDay(rows, inner / 3)
  const undated = rows.filter((row) => row.first === null).length
  const first = bins[0]
  const last = bins.at(-1)
  const x = scaleLinear([first?.from ?? 0, last?.to ?? 1], [pad.start, pad.start + inner])
  const top = bins.reduce((max, bin) => Math.max(max, bin.items.length), 1)
  const y = scaleLinear([0, top], [height - pad.bottom, pad.top])
  const dayAt = (event: React.PointerEvent<SVGSVGElement>) =>
    Math.min(
      Math.max(x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left), x.domain()[0] ?? 0),
      (x.domain()[1] ?? 1) - 1,
    )
  const step = days === 1 ? 'day' : days === 7 ? 'week' : 'four weeks'
  const isBrushed = search.from !== undefined || search.to !== undefined

  return (
    <section aria-labelledby="timeline-title" className="head">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="timeline-title" className="text-sm font-semibold">
          Incidents per {step}
        </h2>
        {isBrushed && (
          <button type="button" className="link text-xs" onClick={() => onChange({ from: '', to: '' })}>
            All dates
          </button>
        )}
      </div>
      <div ref={frame} className="mt-1">
        {first && last && width > 0 && (
          <svg
            width={width}
            height={height}
            className="block touch-pan-y select-none"
            direction="ltr"
            role="img"
            aria-label={`${countOf(rows.length - undated, 'incident')} from ${formatDay(toIsoDay(first.from))} to ${formatDay(toIsoDay(last.to - 1))}, at most ${top} per ${step}. The list holds each.`}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              start.current = dayAt(event)
            }}
            onPointerMove={(event) => {
              if (start.current !== null) setDrag([start.current, dayAt(event)])
            }}
            onPointerUp={(event) => {
              const from = start.current
              start.current = null
              setDrag(null)
              if (from === null) return
              const [a, b] = [from, dayAt(event)].sort((one, two) => one - two) as [number, number]
              const isClick = Math.abs(x(b) - x(a)) < 4
              const bin = isClick ? bins.find((one) => one.from <= a && a < one.to) : undefined
              onChange({
                from: toIsoDay(bin?.from ?? Math.floor(a)),
                to: toIsoDay(bin ? bin.to - 1 : Math.floor(b)),
              })
            }}
          >
            <line x1={pad.start} x2={width - pad.end} y1={y(0)} y2={y(0)} className="stroke-(--line-2)" />
            <text x={pad.start - 5} y={y(top) + 4} textAnchor="end" className="figure fill-(--ink-3) text-[11px]">
              {top}
            </text>
            {bins.map((bin) => (
              <Bar key={bin.from} bin={bin} x={x} y={y} selected={search.at} />
            ))}
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
              {formatShortDay(toIsoDay(first.from))}
            </text>
            {last.to - first.from > 1 && (
              <text x={width - pad.end} y={height - 5} textAnchor="end" className="fill-(--ink-3) text-[11px]">
                {formatDay(toIsoDay(last.to - 1))}
              </text>
            )}
          </svg>
        )}
      </div>
      {undated > 0 && <p className="label mt-1">{countOf(undated, 'incident')} without a day: in the list only.</p>}
    </section>
  )
}

type Scale = (value: number) => number

function Bar(props: {
  readonly bin: Bin<IncidentRow>
  readonly x: Scale
  readonly y: Scale
  readonly selected: string | undefined
}) {
  const { bin, x, y, selected } = props
  if (bin.items.length === 0) return null
  const gap = x(bin.to) - x(bin.from) > 3 ? 1 : 0
  const isSelected = bin.items.some((item) => item.id === selected)
  const box = { x: x(bin.from), width: Math.max(x(bin.to) - x(bin.from) - gap, 1) }
  return (
    <>
      <rect
        {...box}
        y={y(bin.items.length)}
        height={y(0) - y(bin.items.length)}
        className={isSelected ? 'fill-(--accent)' : 'fill-(--ink-3)'}
      />
      {isSelected && (
        <path d={`M${box.x + box.width / 2 - 4} ${y(bin.items.length) - 9}h8l-4 6z`} className="fill-(--accent)" />
      )}
    </>
  )
}

import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { SeriesPoint, SeriesView } from '../../../api/types.ts'
import { formatDay, formatShortDay, toDayNumber, toIsoDay } from '../../lib/dates.ts'
import { placeLabels, tickDays } from '../../lib/scales.ts'
import { useWidth } from '../../lib/use-width.ts'
import { countOf } from '../../lib/words.ts'
import { PointShape, styleOf } from './point-shape.tsx'

interface Props {
  readonly series: SeriesView
  readonly chosen: string | null
  readonly onChoose: (claim: string | null) => void
}

type Dated = SeriesPoint & { readonly on: string }

/** A step line for each speaker, labelled where it ends; each point opens its sentence. */
export function SeriesChart({ series, chosen, onChoose }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const lines = series.speakers.map((speaker, index) => ({
    speaker,
    index,
    points: speaker.points
      .filter((point): point is Dated => point.on !== null && valueOf(point) !== null)
      .sort((a, b) => a.on.localeCompare(b.on)),
  }))
  const all = lines.flatMap(({ points }) => points)
  const undated = series.speakers.flatMap((speaker) => speaker.points).length - all.length
  const isNarrow = width < 560
  const height = isNarrow ? 260 : 320
  const pad = { start: 34, end: isNarrow ? 12 : 190, top: 22, bottom: 26 }
  const days = all.map((point) => toDayNumber(point.on))
  const x = scaleLinear(
    [Math.min(...days), Math.max(...days, Math.min(...days) + 1)],
    [pad.start, Math.max(width - pad.end, pad.start + 40)],
  )
  const y = scaleLinear(
    [0, Math.max(1, ...all.map((point) => valueOf(point) ?? 0))],
    [height - pad.bottom, pad.top],
  ).nice(5)
  const path = line<Dated>(
    (point) => x(toDayNumber(point.on)),
    (point) => y(valueOf(point) ?? 0),
  ).curve(curveStepAfter)
  const ends = placeLabels(
    lines.flatMap(({ points }) => points.slice(-1).map((point) => y(valueOf(point) ?? 0))),
    16,
  )
  let endIndex = 0

  return (
    <div ref={frame}>
      {width > 0 && all.length > 0 && (
        <svg
          width={width}
          height={height}
          className="block overflow-visible"
          direction="ltr"
          role="group"
          aria-label={`${series.title}: ${countOf(lines.length, 'line')}`}
        >
          {y.ticks(5).map((tick) => (
            <g key={tick}>
              <line x1={pad.start} x2={width - pad.end} y1={y(tick)} y2={y(tick)} className="stroke-(--line)" />
              <text x={pad.start - 7} y={y(tick) + 4} textAnchor="end" className="figure fill-(--ink-3) text-[11px]">
                {tick}
              </text>
            </g>
          ))}
          {tickDays(Math.min(...days), Math.max(...days), isNarrow ? 3 : 6).map((day, i, ticks) => (
            <text
              key={day}
              x={x(day)}
              y={height - 6}
              textAnchor={i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle'}
              className="fill-(--ink-3) text-[11px]"
            >
              {formatShortDay(toIsoDay(day))}
            </text>
          ))}
          {lines.map(({ speaker, index, points }) => {
            const last = points.at(-1)
            if (!last) return null
            const { stroke, fill, dash } = styleOf(index)
            const labelY = (isNarrow ? undefined : ends[endIndex++]) ?? y(valueOf(last) ?? 0)
            return (
              <g key={speaker.name}>
                <path d={path(points) ?? ''} fill="none" strokeWidth="2" strokeDasharray={dash} className={stroke} />
                {points.map((point) => (
                  <PointButton
                    key={point.claim + point.on}
                    x={x(toDayNumber(point.on))}
                    y={y(valueOf(point) ?? 0)}
                    index={index}
                    label={`${speaker.name}, ${formatDay(point.on)}: ${point.text}`}
                    text={point.text}
                    isLast={point === last}
                    isChosen={point.claim === chosen}
                    onChoose={() => onChoose(point.claim === chosen ? null : point.claim)}
                  />
                ))}
                <text
                  x={isNarrow ? x(toDayNumber(last.on)) : x(toDayNumber(last.on)) + 14}
                  y={isNarrow ? labelY - 14 : labelY + 4}
                  textAnchor={isNarrow ? 'end' : 'start'}
                  className={`figure text-[13px] font-semibold ${fill}`}
                >
                  {last.text} {speaker.name}
                </text>
              </g>
            )
          })}
        </svg>
      )}
      {undated > 0 && (
        <p className="label">{countOf(undated, 'total')} without a day or a number: in the table only.</p>
      )}
    </div>
  )
}

interface PointProps {
  readonly x: number
  readonly y: number
  readonly index: number
  readonly label: string
  readonly text: string
  readonly isLast: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function PointButton({ x, y, index, label, text, isLast, isChosen, onChoose }: PointProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element inside SVG
    <g
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isChosen}
      className="cursor-pointer"
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose()
      }}
    >
      <circle r="12" fill="transparent" />
      {isChosen && <circle r="10" fill="none" strokeWidth="2" className="stroke-(--ink)" />}
      <PointShape index={index} />
      {!isLast && (
        <text y="-10" textAnchor="middle" className="figure fill-(--ink-2) text-[11px]">
          {text}
        </text>
      )}
    </g>
  )
}

function valueOf({ min, max }: SeriesPoint): number | null {
  return min ?? max
}

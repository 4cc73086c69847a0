import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { SeriesView } from '../../../api/types.ts'
import { formatShortDay, toIsoDay } from '../../lib/dates.ts'
import { placeLabels, tickDays } from '../../lib/scales.ts'
import { useWidth } from '../../lib/use-width.ts'
import { countOf } from '../../lib/words.ts'
import { PointButton } from './point-button.tsx'
import { placePointLabels } from './point-labels.ts'
import { PointShape, styleOf } from './point-shape.tsx'
import { type LinePoint, toSeriesLines } from './series-lines.ts'
import { pressRadii, spreadPoints } from './spread-points.ts'

interface Props {
  readonly series: SeriesView
  readonly chosen: string | null
  readonly onChoose: (claim: string | null) => void
}

/** A step line for each speaker, labelled where it ends (above the chart when it is narrow); each point opens its sentence. */
export function SeriesChart({ series, chosen, onChoose }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const lines = toSeriesLines(series)
  const all = lines.flatMap(({ points }) => points)
  const undated = series.speakers.reduce((sum, speaker) => sum + speaker.points.length, 0) - all.length
  const isNarrow = width < 640
  const pad = { start: 36, end: isNarrow ? 14 : 230, top: 22, bottom: 26 }
  const first = Math.min(...all.map(({ day }) => day))
  const last = Math.max(...all.map(({ day }) => day))
  const height = first === last ? 180 : isNarrow ? 240 : 300
  const x = scaleLinear([first, Math.max(last, first + 1)], [pad.start + 16, Math.max(width - pad.end, pad.start + 40)])
  const y = scaleLinear([0, Math.max(1, ...all.map(({ value }) => value))], [height - pad.bottom, pad.top]).nice(5)
  const path = line<LinePoint>(
    ({ day }) => x(day),
    ({ value }) => y(value),
  ).curve(curveStepAfter)
  const ends = placeLabels(
    lines.map(({ points }) => y(points.at(-1)?.value ?? 0)),
    18,
  )

  const margin = width - pad.end + 26
  const labels = placePointLabels(lines, x, y)
  const aside = spreadPoints(all, x, y)
  const spots = all.map((one) => [x(one.day) + (aside.get(one) ?? 0), y(one.value)] as const)
  const radii = pressRadii(spots)
  const placed = new Map(
    all.map((one, i) => [one, { at: spots[i] as readonly [number, number], reach: radii[i] as number }]),
  )

  return (
    <div ref={frame}>
      {isNarrow && (
        <ul className="flex flex-wrap gap-x-4 text-[13px] font-semibold">
          {lines.map(({ name, index, points }) => (
            <li key={name} className="flex items-center gap-1.5">
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
                <PointShape index={index} />
              </svg>
              <bdi className="figure">{`${points.at(-1)?.signs} ${name}`}</bdi>
            </li>
          ))}
        </ul>
      )}
      {width > 0 && all.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: there is no fieldset inside SVG
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
          {tickDays(first, last, isNarrow ? 3 : 6).map((day, i, ticks) => (
            <text
              key={day}
              x={x(day)}
              y={height - 6}
              textAnchor={i > 0 && i === ticks.length - 1 ? 'end' : 'middle'}
              className="fill-(--ink-3) text-[11px]"
            >
              {formatShortDay(toIsoDay(day))}
            </text>
          ))}
          {lines.map(({ name, index, points }) => {
            const { stroke, dash } = styleOf(index)
            return (
              <path
                key={name}
                d={path(points) ?? ''}
                fill="none"
                strokeWidth="2"
                strokeDasharray={dash}
                className={stroke}
              />
            )
          })}
          {lines.map(({ name, index, points }, i) => {
            const { fill } = styleOf(index)
            const end = points.at(-1)
            return (
              <g key={name}>
                {points.map((one) => (
                  <PointButton
                    key={one.point.claim + one.day}
                    one={one}
                    name={name}
                    index={index}
                    {...(placed.get(one) as { readonly at: readonly [number, number]; readonly reach: number })}
                    label={labels.get(one) ?? null}
                    isChosen={one.point.claim === chosen}
                    onChoose={onChoose}
                  />
                ))}
                {!isNarrow && end && (
                  <>
                    <path
                      d={`M${x(end.day) + 8} ${y(end.value)}H${margin - 18}L${margin - 4} ${ends[i] ?? 0}`}
                      fill="none"
                      strokeDasharray="1 4"
                      strokeLinecap="round"
                      className="stroke-(--ink-3)"
                    />
                    <text x={margin} y={(ends[i] ?? 0) + 4} className={`figure text-[13px] font-semibold ${fill}`}>
                      {end.signs} {name}
                    </text>
                  </>
                )}
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

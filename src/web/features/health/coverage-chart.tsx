import { scaleLinear } from 'd3-scale'
import type { CoverageView, PublisherCoverage } from '../../../api/types.ts'
import { formatDay, formatShortDay } from '../../lib/dates.ts'
import { tickDays } from '../../lib/scales.ts'
import { useWidth } from '../../lib/use-width.ts'
import { countOf, formatNumber } from '../../lib/words.ts'
import { publisherName } from './coverage-rows.ts'

interface Props {
  readonly view: CoverageView
  readonly rows: readonly PublisherCoverage[]
}

const barRoom = 18
const foot = 20
const widest = 22

/** A row of bars a publisher, all on one scale: a bar a week, its unread part hollow; a ring where a publisher was silent. */
export function CoverageChart({ view: { weeks, silent }, rows }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const isNarrow = width < 640
  const pad = isNarrow ? { start: 2, end: 2 } : { start: 200, end: 56 }
  const step = isNarrow ? barRoom + 22 : barRoom + 8
  const height = rows.length * step + foot
  const x = scaleLinear([0, Math.max(weeks.length, 1)], [pad.start, Math.max(width - pad.end, pad.start + 1)])
  const most = rows.reduce((max, { cells }) => cells.reduce((top, { reports }) => Math.max(top, reports), max), 1)
  const rise = (reports: number) => Math.max(2, (reports / most) * barRoom)
  const slot = x(1) - x(0)
  const bar = Math.min(Math.max(slot - (slot > 4 ? 1 : 0), 1), widest)
  const left = (week: number) => x(week) + (slot - bar) / 2
  const inner = Math.max(bar - 1, 0.5)
  const weekOf = (day: string) => weeks.indexOf(day)
  const [first, last] = [weeks[0], weeks.at(-1)]
  const total = rows.reduce((sum, { cells }) => sum + cells.reduce((all, { reports }) => all + reports, 0), 0)
  return (
    <div ref={frame} className="mt-3 min-h-16">
      {width > 0 && first && last && (
        <svg
          width={width}
          height={height}
          className="block"
          direction="ltr"
          role="img"
          aria-label={`${countOf(total, 'report')} of ${countOf(rows.length, 'publisher')} in ${countOf(weeks.length, 'week')}, at most ${formatNumber(most)} a week. The same as a table stands below.`}
        >
          {silent.map((stretch) => (
            <rect
              key={stretch.first}
              x={x(weekOf(stretch.first))}
              width={slot * stretch.weeks}
              height={height - foot}
              className="fill-(--sunk)"
            />
          ))}
          {rows.map(({ publisher, cells, reports, silent: gaps }, i) => {
            const ground = (i + 1) * step - 4
            const nameAt = isNarrow ? ground - barRoom - 6 : ground - 4
            return (
              <g key={publisher ?? ''}>
                <text
                  x={isNarrow ? pad.start : pad.start - 10}
                  y={nameAt}
                  textAnchor={isNarrow ? 'start' : 'end'}
                  className="fill-(--ink) text-[13px]"
                >
                  {shorten(publisherName(publisher), isNarrow ? 36 : 26)}
                </text>
                <text x={width - 2} y={nameAt} textAnchor="end" className="figure fill-(--ink-2) text-[13px]">
                  {formatNumber(reports)}
                </text>
                <line x1={pad.start} x2={width - pad.end} y1={ground} y2={ground} className="stroke-(--line)" />
                {gaps.flatMap((gap) =>
                  Array.from({ length: gap.weeks }, (_, n) => {
                    const week = weekOf(gap.first) + n
                    return (
                      <circle
                        key={week}
                        cx={left(week) + bar / 2}
                        cy={ground - 3}
                        r={Math.min(2, bar / 2)}
                        fill="none"
                        className="stroke-(--ink-3)"
                      />
                    )
                  }),
                )}
                {cells.map((cell) => {
                  const unread = cell.unread === 0 ? 0 : (rise(cell.reports) * cell.unread) / cell.reports
                  const full = rise(cell.reports)
                  return (
                    <g key={cell.week}>
                      {full > unread && (
                        <rect
                          x={left(cell.week)}
                          width={bar}
                          y={ground - full + unread}
                          height={full - unread}
                          className="fill-(--accent)"
                        />
                      )}
                      {unread > 0 && (
                        <rect
                          x={left(cell.week) + 0.5}
                          width={inner}
                          y={ground - full + 0.5}
                          height={Math.max(unread - 1, 1)}
                          className="fill-(--paper) stroke-(--accent)"
                        />
                      )}
                    </g>
                  )
                })}
              </g>
            )
          })}
          {tickDays(0, weeks.length - 1, isNarrow ? 3 : 6).map((week, i, ticks) => (
            <text
              key={week}
              x={i > 0 && i === ticks.length - 1 ? x(week + 1) : x(week)}
              y={height - 5}
              textAnchor={i > 0 && i === ticks.length - 1 ? 'end' : 'start'}
              className="fill-(--ink-3) text-[11px]"
            >
              {(weeks.length > 60 ? formatDay : formatShortDay)(weeks[week] ?? '')}
            </text>
          ))}
        </svg>
      )}
      <ChartKey hasSilent={silent.length > 0} />
    </div>
  )
}

function ChartKey({ hasSilent }: { readonly hasSilent: boolean }) {
  return (
    <ul className="label mt-1 flex! flex-wrap gap-x-5 gap-y-1">
      <KeyLine words="reports in a week">
        <rect x="3" y="1" width="6" height="11" className="fill-(--accent)" />
      </KeyLine>
      <KeyLine words="kept, not read">
        <rect x="3.5" y="1.5" width="5" height="10" className="fill-(--paper) stroke-(--accent)" />
      </KeyLine>
      <KeyLine words="silent between two reports">
        <circle cx="6" cy="8" r="2" fill="none" className="stroke-(--ink-3)" />
      </KeyLine>
      {hasSilent && (
        <KeyLine words="nobody printed anything">
          <rect width="12" height="12" className="fill-(--sunk) stroke-(--line)" />
        </KeyLine>
      )}
    </ul>
  )
}

function KeyLine({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}

function shorten(name: string, most: number): string {
  const signs = [...name]
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : name
}

import { scaleLinear } from 'd3-scale'
import { useState } from 'react'
import type { FigureSteps, IncidentView } from '../../../api/types.ts'
import { Evidence } from '../../components/evidence.tsx'
import { formatShortDay, toDayNumber } from '../../lib/dates.ts'
import { toSigns } from '../../lib/signs.ts'
import { formatNumber, HARM_WORDS } from '../../lib/words.ts'

const height = 64

interface Props {
  readonly incident: IncidentView
  readonly onChoose: (claim: string) => void
}

/** How each figure that changed did so, from the first day of print to the latest: small step lines, labelled at both ends. */
export function TollSteps({ incident, onChoose }: Props) {
  if (incident.steps.length === 0) return null
  return (
    <section aria-labelledby="steps-title" className="mt-8">
      <h2 id="steps-title" className="label">
        How the toll changed, by day of print
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-12 gap-y-5">
        {incident.steps.map((steps) => (
          <li key={steps.attribute} className="avoid-break w-full max-w-[22rem]">
            <Steps steps={steps} incident={incident} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <Moves moves={incident.moves} />
    </section>
  )
}

/** The missing who may be among the dead, the injured who may have died: at most so many, and never counted twice. */
function Moves({ moves }: Pick<IncidentView, 'moves'>) {
  if (moves.length === 0) return null
  return (
    <ul className="mt-4 max-w-[70ch] text-sm" aria-label="Between the figures">
      {moves.map(({ on, from, to, fell, rose, atMost }) => (
        <li key={`${on} ${from} ${to}`} className="rule-top py-1.5 first:border-t-0">
          <span className="font-semibold">
            {HARM_WORDS[from]} <span aria-hidden="true">→</span>
            <span className="sr-only">to</span> {HARM_WORDS[to].toLowerCase()}
          </span>
          , {formatShortDay(on)}: {from}{' '}
          <bdi className="figure" dir="ltr">
            {fell[0]} → {fell[1]}
          </bdi>
          , {to}{' '}
          <bdi className="figure" dir="ltr">
            {rose[0]} → {rose[1]}
          </bdi>
          . As many as {formatNumber(atMost)} of the {from} may be among the {to} now; no report has to say so.
        </li>
      ))}
    </ul>
  )
}

function Steps({ steps: { attribute, points }, incident, onChoose }: Props & { readonly steps: FigureSteps }) {
  const [open, setOpen] = useState<string | null>(null)
  const opened = points.find(({ on }) => on === open)
  const behind = incident.claims.filter(({ claim }) => opened?.claims.includes(claim.id))
  const days = points.map(({ on }) => toDayNumber(on))
  const [first = 0] = days
  const last = days.at(-1) ?? first
  const top = Math.max(...points.flatMap(({ min, max }) => [min ?? 0, max ?? 0]), 1)
  const x = scaleLinear([first, last + Math.max(1, (last - first) * 0.15)], [2, 98])
  const y = scaleLinear([0, top], [height - 4, 6])
  return (
    <figure>
      <figcaption className="text-sm">
        <span className="font-semibold">{HARM_WORDS[attribute]}</span>{' '}
        <span className="figure text-(--ink-2)">
          {points.map(({ on, min, max, text, claims }, i) => (
            <span key={on}>
              {i > 0 && ' → '}
              <button
                type="button"
                className="link min-h-6 min-w-6 font-bold"
                aria-expanded={on === open}
                aria-label={`${HARM_WORDS[attribute]} ${text}, as printed by ${formatShortDay(on)}: its sentences`}
                onClick={() => {
                  setOpen(on === open ? null : on)
                  if (claims[0]) onChoose(claims[0])
                }}
              >
                {toSigns(min, max) ?? text}
              </button>{' '}
              {formatShortDay(on)}
            </span>
          ))}
        </span>
      </figcaption>
      <svg width="100%" height={height} direction="ltr" aria-hidden="true" className="mt-1 overflow-visible">
        <line x1="0" x2="100%" y1={height - 4} y2={height - 4} className="stroke-(--line-2)" />
        {points.map(({ on, min, max, best }, i) => {
          const from = `${x(days[i] ?? 0)}%`
          const to = i + 1 < points.length ? `${x(days[i + 1] ?? 0)}%` : '100%'
          const level = y(best ?? min ?? max ?? 0)
          const next = points[i + 1]
          return (
            <g key={on}>
              {min !== null && max !== null && min !== max && (
                <rect
                  x={from}
                  width={`${(i + 1 < points.length ? x(days[i + 1] ?? 0) : 100) - x(days[i] ?? 0)}%`}
                  y={y(max)}
                  height={y(min) - y(max)}
                  className="fill-(--accent-soft)"
                />
              )}
              <line x1={from} x2={to} y1={level} y2={level} strokeWidth="2" className="stroke-(--accent)" />
              {next && (
                <line
                  x1={to}
                  x2={to}
                  y1={level}
                  y2={y(next.best ?? next.min ?? next.max ?? 0)}
                  strokeWidth="2"
                  className="stroke-(--accent)"
                />
              )}
              <circle cx={from} cy={level} r="3" className="fill-(--accent)" />
            </g>
          )
        })}
      </svg>
      <div className="space-y-4">
        {behind.map((view) => (
          <Evidence key={view.claim.id} view={view} />
        ))}
      </div>
    </figure>
  )
}

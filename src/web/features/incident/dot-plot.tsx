import { scaleLinear } from 'd3-scale'
import { useId, useState } from 'react'
import { Evidence } from '../../components/evidence.tsx'
import { Speaker } from '../../components/speaker.tsx'
import { DotMark } from './dot-mark.tsx'
import { type Dot, topOf } from './dots.ts'

const firstRows = 12
const columns = 'grid-cols-[minmax(6.5rem,38%)_minmax(0,1fr)_3.75rem]'

interface Props {
  readonly dots: readonly Dot[]
  readonly name: string
  readonly onChoose: (claim: string) => void
}

/** Rival figures one under the other on one scale, each labelled with its speaker; choosing one opens its sentence. */
export function DotPlot({ dots, name, onChoose }: Props) {
  const id = useId()
  const [open, setOpen] = useState<string | null>(null)
  const [isLong, setLong] = useState(false)
  const scale = scaleLinear([0, topOf(dots)], [0, 88]).nice(4)
  return (
    <div className="mt-3">
      <ul aria-label={`Claims of ${name.toLowerCase()}`}>
        {dots.map((dot, i) => {
          const { view } = dot
          const isOpen = open === view.claim.id
          const panel = `${id}-${view.claim.id}`
          return (
            <li
              key={view.claim.id}
              data-claim={view.claim.id}
              className={`${isOpen ? 'bg-(--sunk)' : ''} ${isLong || i < firstRows ? '' : 'hidden print:list-item'}`}
            >
              <button
                type="button"
                data-row=""
                aria-expanded={isOpen}
                aria-controls={panel}
                onClick={() => {
                  setOpen(isOpen ? null : view.claim.id)
                  if (!isOpen) onChoose(view.claim.id)
                }}
                className={`grid w-full ${columns} items-center gap-x-3 border-b border-(--line) text-start text-sm hover:bg-(--sunk)`}
              >
                <span className={`min-w-0 py-1.5 leading-tight ${dot.isPart ? 'ps-3' : ''}`}>
                  <span className="line-clamp-2">
                    <Speaker view={view} />
                  </span>
                  <span className="label truncate">
                    <bdi>{hintOf(dot)}</bdi>
                  </span>
                </span>
                <DotMark dot={dot} scale={scale} />
                <span className="figure text-end font-semibold">
                  <bdi dir="ltr" aria-hidden="true">
                    {dot.signs}
                  </bdi>
                  <span className="sr-only">{`${view.text}${dot.isDenied ? ', denied' : ''}${dot.isOrigin ? '' : ', a copy'}`}</span>
                </span>
              </button>
              <div id={panel} hidden={!isOpen} className="px-2 pt-3 pb-4">
                {isOpen && <Evidence view={view} />}
              </div>
            </li>
          )
        })}
      </ul>
      <div className={`grid ${columns} gap-x-3`} aria-hidden="true">
        <span />
        <svg width="100%" height="18" className="overflow-visible" direction="ltr" aria-hidden="true">
          {scale.ticks(4).map((tick) =>
            Number.isInteger(tick) ? (
              <text
                key={tick}
                x={`${scale(tick)}%`}
                y="13"
                textAnchor="middle"
                className="figure fill-(--ink-3) text-[11px]"
              >
                {tick}
              </text>
            ) : null,
          )}
        </svg>
      </div>
      {dots.length > firstRows && (
        <button type="button" className="button no-print mt-2" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? 'Show fewer' : `Show all ${dots.length} claims`}
        </button>
      )}
    </div>
  )
}

function hintOf({ view, isPart, isOrigin }: Dot): string {
  const value = view.claim.value as { readonly of?: string | null }
  const publisher = view.publisher ?? 'publisher not stated'
  const part = isPart ? `part of another figure${value.of ? `: ${value.of}` : ''} · ` : ''
  return `${part}${isOrigin ? publisher : `copy in ${publisher}`}`
}

import { formatDay, toIsoDay } from '../../lib/dates.ts'
import type { LabelSide } from './point-labels.ts'
import { PointShape } from './point-shape.tsx'
import type { LinePoint } from './series-lines.ts'

interface Props {
  readonly one: LinePoint
  readonly name: string
  readonly index: number
  readonly at: readonly [number, number]
  /** How far around it a press is meant for it, in pixels. */
  readonly reach: number
  readonly label: LabelSide | null
  readonly isChosen: boolean
  readonly onChoose: (claim: string | null) => void
}

/** A point of a line that opens its sentence. Its number stands above or below, where there is room. */
export function PointButton({ one, name, index, at, reach, label, isChosen, onChoose }: Props) {
  const { point, day, isFall } = one
  const choose = () => onChoose(isChosen ? null : point.claim)
  const isBelow = label === 'below'
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element inside SVG
    <g
      transform={`translate(${at[0]} ${at[1]})`}
      role="button"
      tabIndex={0}
      aria-label={`${name}, ${formatDay(toIsoDay(day))}: ${point.text}`}
      aria-pressed={isChosen}
      className="cursor-pointer"
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose()
      }}
    >
      <circle r={reach} fill="transparent" />
      {isChosen && <circle r="10" fill="none" strokeWidth="2" className="stroke-(--ink)" />}
      <PointShape index={index} />
      {label && (
        <text
          x={isBelow && !isFall ? 7 : 0}
          y={isBelow ? 20 : -10}
          textAnchor={isBelow && !isFall ? 'start' : 'middle'}
          strokeWidth="3"
          className="figure fill-(--ink-2) stroke-(--paper) text-[11px] [paint-order:stroke]"
        >
          {one.signs}
        </text>
      )}
    </g>
  )
}

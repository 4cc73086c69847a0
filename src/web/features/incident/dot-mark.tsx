import type { ScaleLinear } from 'd3-scale'
import type { Dot } from './dots.ts'

/** One claim on the scale: a dot (hollow for a copy), an arrow for an open end, a bar for a range, a cross for a denial. */
export function DotMark({ dot, scale }: { readonly dot: Dot; readonly scale: ScaleLinear<number, number> }) {
  const { min, max } = dot
  const at = (value: number) => `${scale(value)}%`
  return (
    <svg width="100%" height="30" className="overflow-visible" direction="ltr" aria-hidden="true">
      {scale.ticks(4).map((tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1="0" y2="30" className="stroke-(--line)" />
      ))}
      {min !== null && max !== null && min !== max && (
        <line x1={at(min)} x2={at(max)} y1="15" y2="15" className="stroke-(--accent) opacity-60" strokeWidth="6" />
      )}
      {min !== null && max === null && <Arrow x={at(min)} sign={1} />}
      {min === null && max !== null && <Arrow x={at(max)} sign={-1} />}
      {min !== null && <Point x={at(min)} dot={dot} />}
      {max !== null && max !== min && <Point x={at(max)} dot={dot} />}
      {min === null && max === null && (
        <text x="0" y="19" className="fill-(--ink-3) text-xs italic">
          no number
        </text>
      )}
    </svg>
  )
}

function Arrow({ x, sign }: { readonly x: string; readonly sign: 1 | -1 }) {
  return (
    <svg x={x} y="15" className="overflow-visible" aria-hidden="true">
      <path
        d={`M0 0h${sign * 26}m${sign * -6} -5l${sign * 6} 5l${sign * -6} 5`}
        fill="none"
        strokeWidth="2"
        className="stroke-(--accent)"
      />
    </svg>
  )
}

function Point({ x, dot }: { readonly x: string; readonly dot: Dot }) {
  if (dot.isDenied) {
    return (
      <svg x={x} y="15" className="overflow-visible" aria-hidden="true">
        <path d="M-5 -5L5 5M-5 5L5 -5" strokeWidth="2.5" className="stroke-(--accent)" />
      </svg>
    )
  }
  return (
    <circle
      cx={x}
      cy="15"
      r="5.5"
      strokeWidth="2"
      className={`stroke-(--accent) ${dot.isOrigin ? 'fill-(--accent)' : 'fill-(--paper)'}`}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Moment } from '../../../api/types.ts'
import { DayField } from '../../components/day-field.tsx'
import type { ExploreChange } from '../../lib/explore-search.ts'
import { momentsQuery } from '../../lib/queries.ts'
import { asOfWords } from './query-words.ts'

interface Props {
  readonly asof: number | undefined
  readonly onChange: (change: ExploreChange) => void
}

/** "What did we know then?": a slider along the ledger, and its typed twins, a date and a position. */
export function AsOfPanel({ asof, onChange }: Props) {
  const { data } = useQuery(momentsQuery())
  const moments = data?.items ?? []
  const end = data?.asOf ?? 0
  const [at, setAt] = useState(asof ?? end)
  useEffect(() => setAt(asof ?? end), [asof, end])
  // The slider waits until it rests: each position asks the ledger anew.
  useEffect(() => {
    if (at === (asof ?? end) || end === 0) return
    const timer = setTimeout(() => onChange({ asof: at === end ? undefined : at }), 250)
    return () => clearTimeout(timer)
  }, [at, asof, end, onChange])
  if (end === 0) return null
  const moment = momentAt(moments, at)
  const isThen = at < end
  return (
    <section
      aria-label="What was known when"
      className={`no-print flex flex-wrap items-end gap-x-4 gap-y-2 border-s-4 ps-3 ${isThen ? 'border-(--accent)' : 'border-(--line)'}`}
    >
      <div className="min-w-40 flex-1">
        <span aria-hidden="true" className="label">
          {isThen ? `What was known: ${asOfWords(at, moment?.at)}` : 'What was known when: now, the end of the ledger'}
        </span>
        <input
          type="range"
          aria-label="What was known when"
          className="h-6 w-full accent-(--accent)"
          min={0}
          max={end}
          step={1}
          value={at}
          aria-valuetext={isThen ? asOfWords(at, moment?.at) : 'now'}
          onChange={({ target }) => setAt(Number(target.value))}
        />
      </div>
      <DayField
        label="At the end of"
        className="w-auto!"
        value={isThen ? (moment?.at.slice(0, 10) ?? '') : ''}
        max={moments.at(-1)?.at.slice(0, 10)}
        onChange={(day) => onChange({ asof: day === '' ? undefined : endOfDay(moments, day) })}
      />
      <label>
        <span className="label">Position</span>
        <input
          type="number"
          className="field w-28!"
          min={0}
          max={end}
          value={at}
          onChange={({ target }) =>
            target.value !== '' && setAt(Math.min(end, Math.max(0, Math.round(Number(target.value)))))
          }
        />
      </label>
      {isThen && (
        <>
          <Link to="/changes" search={{ from: at }} className="link self-center text-sm">
            What has changed since, and why
          </Link>
          <button type="button" className="button button-strong" onClick={() => onChange({ asof: undefined })}>
            Back to now
          </button>
        </>
      )}
    </section>
  )
}

/** The last moment at or before a position. */
function momentAt(moments: readonly Moment[], position: number): Moment | undefined {
  return moments.findLast((moment) => moment.position <= position) ?? undefined
}

/** The position at the end of a day: 0 before the first. */
function endOfDay(moments: readonly Moment[], day: string): number {
  return moments.findLast(({ at }) => at.slice(0, 10) <= day)?.position ?? 0
}

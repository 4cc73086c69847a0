import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { IncidentRow } from '../../api/types.ts'
import { toDayNumber, toIsoDay } from '../lib/dates.ts'
import { nearIncidentsQuery } from '../lib/queries.ts'
import { countOf } from '../lib/words.ts'
import { TextField } from './text-field.tsx'

/** Days before and after an incident in which another is offered first. */
const reach = 3

interface Props {
  readonly label: string
  /** Incidents of about its days are offered first; it is left out itself. */
  readonly near: Pick<IncidentRow, 'id' | 'first' | 'last'> | null
  /** The id, or `new`. */
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** Whether a new incident can be chosen. */
  readonly hasNew?: boolean
}

/** Chooses an incident: those of about the same days at first, any by words. */
export function IncidentPicker({ label, near, chosen, onChoose, hasNew = false }: Props) {
  const [text, setText] = useState('')
  const words = useDeferredValue(text.trim())
  const { data, isFetching } = useQuery(nearIncidentsQuery(words === '' ? daysAround(near) : { text: words }))
  const [kept, setKept] = useState<IncidentRow | null>(null)
  const found = (data?.items ?? []).filter(({ id }) => id !== near?.id)
  // What is chosen stays in sight while other words are tried: nothing unseen is decided on.
  const isChosenUnseen = kept !== null && kept.id === chosen && !found.some(({ id }) => id === chosen)
  const rows = isChosenUnseen ? [kept, ...found] : found
  const choose = (row: IncidentRow) => {
    setKept(row)
    onChoose(row.id)
  }
  return (
    <div>
      <TextField
        name={label}
        hint="words of its place, day, parties or publishers"
        type="search"
        maxLength={200}
        value={text}
        onChange={setText}
      />
      <fieldset
        className="mt-2 max-h-56 overflow-y-auto border border-(--line)"
        aria-busy={isFetching || words !== text.trim()}
      >
        <legend className="sr-only">Incidents found</legend>
        {hasNew && (
          <Choice id="new" isChosen={chosen === 'new'} onChoose={onChoose}>
            <span className="font-semibold">A new incident of its own</span>
          </Choice>
        )}
        {rows.map((row) => (
          <Choice key={row.id} id={row.id} isChosen={chosen === row.id} onChoose={() => choose(row)}>
            <bdi className="font-semibold">{row.title}</bdi>
            <span className="figure block text-(--ink-3)">
              killed {row.killed.text} · injured {row.injured.text} · {countOf(row.reports, 'report')}
            </span>
          </Choice>
        ))}
        {rows.length === 0 && !isFetching && (
          <p className="px-3 py-2 text-sm text-(--ink-3)">
            {words === '' ? 'No other incident of about these days: search by words.' : 'No incident has these words.'}
          </p>
        )}
      </fieldset>
    </div>
  )
}

function Choice(props: {
  readonly id: string
  readonly isChosen: boolean
  readonly onChoose: (id: string) => void
  readonly children: React.ReactNode
}) {
  const { id, isChosen, onChoose, children } = props
  return (
    <label className="rule-top flex items-start gap-3 px-3 py-2 text-sm first-of-type:border-t-0">
      <input
        type="radio"
        name="incident"
        className="mt-0.5 size-4 shrink-0 accent-(--accent)"
        checked={isChosen}
        onChange={() => onChoose(id)}
      />
      <span className="min-w-0">{children}</span>
    </label>
  )
}

function daysAround(near: Props['near']): { readonly from?: string; readonly to?: string } {
  const first = near?.first ?? near?.last
  const last = near?.last ?? near?.first
  if (!first || !last) return {}
  return { from: toIsoDay(toDayNumber(first) - reach), to: toIsoDay(toDayNumber(last) + reach) }
}

import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { IncidentRow, PageOf, ReviewItemView } from '../../../api/types.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import { TextField } from '../../components/text-field.tsx'
import { fetchJson, toQueryString } from '../../lib/api.ts'
import { PICKS } from '../../lib/commands.ts'
import { keepDates } from '../../lib/dates.ts'
import { commandOf, getKeymap, isKeyOf, keyFrom } from '../../lib/keymap.ts'
import { type ReviewActs, reasonOf } from './review-claim.tsx'

interface Props {
  readonly view: ReviewItemView
  readonly onMove: ReviewActs['move']
}

/** The likely incidents by number, and any other by words. */
export function MoveChoice({ view, onMove }: Props) {
  const [text, setText] = useState('')
  const words = text.trim()
  const { data } = useQuery({
    queryKey: ['palette', 'incidents', words],
    queryFn: ({ signal }) =>
      fetchJson<PageOf<IncidentRow>>(`/api/v1/incidents${toQueryString({ text: words, limit: 6 })}`, signal),
    enabled: words.length > 1,
  })
  /** The field has the focus, and a number in the empty field is still a choice. */
  const pick = (event: KeyboardEvent) => {
    const at = PICKS.findIndex((id) => isKeyOf(commandOf(id), keyFrom(event)))
    const chosen = view.likely[at]
    if (text !== '' || !chosen || !getKeymap().isOn) return
    event.preventDefault()
    onMove(chosen.incident.id, chosen.incident.title, reasonOf(chosen.reasons))
  }
  const found = (words.length > 1 ? (data?.items ?? []) : []).filter(({ id }) => id !== view.incident?.id)
  return (
    <>
      <ol className="mt-2 space-y-1">
        {view.likely.map(({ incident, reasons }, i) => (
          <li key={incident.id}>
            <button
              type="button"
              className="flex min-h-8 w-full items-baseline gap-2 text-start text-sm hover:underline"
              onClick={() => onMove(incident.id, incident.title, reasonOf(reasons))}
            >
              <KeyCap command={PICKS[i] ?? 'pick-1'} />
              <bdi>{keepDates(incident.title)}</bdi>
            </button>
          </li>
        ))}
      </ol>
      {view.likely.length === 0 && <p className="mt-1 text-sm text-(--ink-2)">None lies near in time and place.</p>}
      <div className="mt-3 max-w-sm">
        <TextField
          name="Another, by words"
          type="search"
          autoFocus
          maxLength={200}
          value={text}
          onChange={setText}
          onKeyDown={pick}
        />
      </div>
      <ul className="mt-1">
        {found.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="min-h-8 text-start text-sm hover:underline"
              onClick={() => onMove(row.id, row.title, 'the same happening')}
            >
              <bdi>{keepDates(row.title)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

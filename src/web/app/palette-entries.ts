/** What the command list offers: screens, what can be done here, incidents and reports that hold the words. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { IncidentRow, PageOf, ReportRow } from '../../api/types.ts'
import { fetchJson, toQueryString } from '../lib/api.ts'
import { COMMANDS, handlerOf } from '../lib/commands.ts'
import { keyOf, keyWords } from '../lib/keymap.ts'
import { capitalise } from '../lib/words.ts'
import { SCREENS } from './screens.ts'

/** One line of the list. */
export interface PaletteEntry {
  readonly id: string
  readonly group: 'Screens' | 'Actions' | 'Incidents' | 'Reports'
  readonly words: string
  readonly hint: string
  readonly run: () => void
}

const shown = 6

/** The entries for what was typed. */
export function usePaletteEntries(text: string): readonly PaletteEntry[] {
  const navigate = useNavigate()
  const words = text.trim()
  const isAsking = words.length > 1
  const incidents = useQuery({ ...searchQuery<IncidentRow>('incidents', words), enabled: isAsking })
  const reports = useQuery({ ...searchQuery<ReportRow>('reports', words), enabled: isAsking })
  const screens = SCREENS.map(
    ({ to, name, command }): PaletteEntry => ({
      id: `screen-${command}`,
      group: 'Screens',
      words: name,
      hint: `${keyWords(keyOf('go'))} ${keyWords(keyOf(command))}`,
      run: () => navigate({ to, search: {} }),
    }),
  )
  const actions = COMMANDS.filter(({ id, group }) => group !== 'go' && group !== 'pick' && id !== 'go').flatMap(
    ({ id, words: name }): readonly PaletteEntry[] => {
      const run = handlerOf(id)
      if (!run || id === 'next' || id === 'previous') return []
      const label = capitalise(id === 'sheet' ? 'keyboard: see and change the keys' : name)
      return [{ id: `action-${id}`, group: 'Actions', words: label, hint: keyWords(keyOf(id)), run }]
    },
  )
  const known = [...screens, ...actions].filter((entry) => holdsWords(entry.words, words))
  const found = isAsking
    ? [
        ...(incidents.data?.items ?? []).map(
          (row): PaletteEntry => ({
            id: row.id,
            group: 'Incidents',
            words: row.title,
            hint: row.killed.isKnown ? `${row.killed.text} killed` : '',
            run: () => navigate({ to: '/incidents/$id', params: { id: row.id } }),
          }),
        ),
        ...(reports.data?.items ?? []).map(
          (row): PaletteEntry => ({
            id: row.id,
            group: 'Reports',
            words: row.title ?? row.sourceName,
            hint: row.publisher ?? '',
            run: () => navigate({ to: '/reports/$id', params: { id: row.id } }),
          }),
        ),
      ]
    : []
  return [...known, ...found]
}

function searchQuery<Row>(what: 'incidents' | 'reports', text: string) {
  return {
    queryKey: ['palette', what, text],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      fetchJson<PageOf<Row>>(`/api/v1/${what}${toQueryString({ text, limit: shown })}`, signal),
    placeholderData: (before: PageOf<Row> | undefined) => before,
  }
}

function holdsWords(name: string, text: string): boolean {
  const own = name.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => own.includes(word))
}

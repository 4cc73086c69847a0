import { type KeyboardEvent, useId, useState } from 'react'
import { Overlay } from '../components/overlay.tsx'
import { type PaletteEntry, usePaletteEntries } from './palette-entries.ts'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The command list (Ctrl+K): type words, go to a screen, an incident or a report, or do what can be done here. */
export function CommandPalette({ isOpen, onClose }: Props) {
  return (
    <Overlay
      isOpen={isOpen}
      onClose={onClose}
      label="Commands"
      className="mt-[12vh]! w-[min(40rem,calc(100vw-2rem))] overflow-hidden p-0"
    >
      <PaletteBody onClose={onClose} />
    </Overlay>
  )
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const entries = usePaletteEntries(text)
  const listId = useId()
  const chosen = entries[Math.min(at, entries.length - 1)]
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const step = (by: number) => {
    if (entries.length === 0) return
    const next = (at + by + entries.length) % entries.length
    setAt(next)
    document.getElementById(`${listId}-${entries[next]?.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') run(chosen)
    else return
    event.preventDefault()
  }
  const groups = [...new Set(entries.map(({ group }) => group))]
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the window is opened in order to type
        autoFocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        aria-autocomplete="list"
        aria-label="Commands, incidents and reports by words"
        placeholder="Screens, actions, incidents, reports"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        className="w-full border-0 border-b border-(--line) bg-transparent px-4 py-3 text-base outline-none focus:border-(--accent) placeholder:text-(--ink-3)"
      />
      <div id={listId} role="listbox" aria-label="Found" className="max-h-[55vh] overflow-y-auto py-2">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list of options
          <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
            <div id={`${listId}-${group}`} className="label px-4 pt-2 pb-1">
              {group}
            </div>
            {entries
              .filter((entry) => entry.group === group)
              .map((entry) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box above, which keeps the focus
                <div
                  key={entry.id}
                  id={`${listId}-${entry.id}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={entry === chosen}
                  onClick={() => run(entry)}
                  className={`flex min-h-8 cursor-pointer items-baseline justify-between gap-4 px-4 py-1.5 text-sm ${entry === chosen ? 'bg-(--accent-soft) shadow-[inset_3px_0_0_var(--accent)]' : 'hover:bg-(--sunk)'}`}
                >
                  <bdi className="min-w-0 truncate">{entry.words}</bdi>
                  <bdi className="max-w-[40%] shrink-0 truncate text-xs text-(--ink-2)">{entry.hint}</bdi>
                </div>
              ))}
          </div>
        ))}
      </div>
      <p role="status" className={entries.length === 0 ? 'px-4 pb-4 text-sm text-(--ink-2)' : 'sr-only'}>
        {entries.length === 0 ? `Nothing holds “${text.trim()}”.` : `${entries.length} found`}
      </p>
    </>
  )
}

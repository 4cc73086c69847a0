import { type Grounds, type Regrouping, sendRegrouping, undoRegrouping } from '../../lib/changes.ts'
import { readPerson } from '../../lib/person.ts'
import { useChange } from '../../lib/use-change.ts'

const done = { merge: 'Merged.', split: 'Split off.', move: 'Moved.' } as const

/** Merges, splits or moves, and offers to take it back. */
export function useRegroup() {
  return useChange({
    run: ({ asked, grounds }: { readonly asked: Regrouping; readonly grounds: Grounds }) =>
      sendRegrouping(asked, grounds),
    undo: (made) => ({
      words: made.opened ? `${done[made.kind]} It stands as ${made.opened}.` : done[made.kind],
      undo: () => undoRegrouping(made.position, { by: readPerson(), reason: 'undone' }),
    }),
  })
}

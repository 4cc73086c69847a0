import type { HistoryEntry } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { type Grounds, takeBack } from '../../lib/changes.ts'
import { useChange } from '../../lib/use-change.ts'

/** What can be taken back: who did what, at which position. */
export type Undoable = Pick<HistoryEntry, 'words' | 'by' | 'position' | 'undo'>

/** Takes something back: again an event, with a reason. */
export function UndoDialog({ entry, onClose }: { readonly entry: Undoable; readonly onClose: () => void }) {
  const change = useChange({
    run: (grounds: Grounds) => (entry.undo ? takeBack(entry.undo, grounds) : Promise.resolve()),
    undo: () => ({ words: 'Taken back. Both stand in the history.' }),
  })
  return (
    <ChangeDialog
      title="Take this back"
      words={
        <>
          <bdi>{entry.words}</bdi> ({entry.by}, position {entry.position}). It stays in the history, marked.
        </>
      }
      verb="Take back"
      onSubmit={(grounds) => change.mutateAsync(grounds)}
      onClose={onClose}
    />
  )
}

import { ChangeDialog } from './change-dialog.tsx'
import { useDecide } from './claim-decision.tsx'

/** Writes a note beside an incident, a report or a claim. */
export function NoteDialog({ target, onClose }: { readonly target: string; readonly onClose: () => void }) {
  const decide = useDecide()
  return (
    <ChangeDialog
      title="Add a note"
      words="A note changes no figure. It stands in the history with your name."
      verb="Add the note"
      reasonName="Note"
      onSubmit={(grounds) => decide.mutateAsync({ kind: 'note', target, ...grounds })}
      onClose={onClose}
    />
  )
}

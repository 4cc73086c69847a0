import { KeyCap } from '../../components/key-cap.tsx'
import type { CommandId } from '../../lib/commands.ts'
import type { IncidentAction, IncidentActionState } from './action-dialogs.tsx'

const buttons: readonly {
  readonly action: IncidentAction
  readonly command: CommandId
  readonly words: string
}[] = [
  { action: 'merge', command: 'merge', words: 'Merge' },
  { action: 'split', command: 'split', words: 'Split' },
  { action: 'move', command: 'move', words: 'Move an account' },
  { action: 'grade', command: 'grade', words: 'Grade' },
  { action: 'pin', command: 'pin', words: 'Pin best' },
  { action: 'relate', command: 'relate', words: 'Link' },
  { action: 'origin', command: 'origin', words: 'Copy or not' },
  { action: 'note', command: 'flag', words: 'Note' },
  { action: 'cite', command: 'cite', words: 'Cite' },
]

/** Everything that can be done with the incident, each with its key. */
export function IncidentActions(props: { readonly actions: IncidentActionState; readonly canChange: boolean }) {
  const { actions, canChange } = props
  return (
    <div role="toolbar" aria-label="Actions" className="no-print mt-6 flex flex-wrap gap-2">
      {buttons.map(({ action, command, words }) =>
        canChange || action === 'cite' ? (
          <button
            key={action}
            type="button"
            className="button"
            disabled={!actions.can(action)}
            onClick={() => actions.open(action)}
          >
            {words}
            <KeyCap command={command} />
          </button>
        ) : null,
      )}
    </div>
  )
}

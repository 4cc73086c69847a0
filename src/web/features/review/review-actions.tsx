import { KeyCap } from '../../components/key-cap.tsx'
import type { CommandId, Handlers } from '../../lib/commands.ts'
import type { OpenPanel } from './review-panel.tsx'

const actions: readonly { readonly id: CommandId; readonly name: string; readonly panel?: OpenPanel }[] = [
  { id: 'accept', name: 'Accept' },
  { id: 'reject', name: 'Reject', panel: 'reject' },
  { id: 'later', name: 'Later' },
  { id: 'edit', name: 'Correct', panel: 'edit' },
  { id: 'move', name: 'Move', panel: 'move' },
  { id: 'new', name: 'New incident' },
  { id: 'split', name: 'Split', panel: 'split' },
  { id: 'flag', name: 'Flag', panel: 'flag' },
  { id: 'undo', name: 'Undo' },
]

/** The decisions as buttons, each with its key; what cannot be done here is not offered. */
export function ReviewActions({ handlers, panel }: { readonly handlers: Handlers; readonly panel: OpenPanel }) {
  return (
    <div role="toolbar" aria-label="Decide" className="mt-5 flex flex-wrap gap-2">
      {actions.map((action) => {
        const run = handlers[action.id]
        if (!run) return null
        return (
          <button
            key={action.id}
            type="button"
            className={`button ${action.id === 'accept' ? 'button-strong' : ''}`}
            aria-expanded={action.panel ? panel === action.panel : undefined}
            onClick={run}
          >
            {action.name} <KeyCap command={action.id} />
          </button>
        )
      })}
    </div>
  )
}

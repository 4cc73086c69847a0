import { useState } from 'react'
import type { IncidentView } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { listAccounts } from './account-words.ts'
import { useRegroup } from './use-regroup.ts'

interface Props {
  readonly incident: IncidentView
  readonly onClose: () => void
}

/** Takes some accounts out into an incident of their own. */
export function SplitDialog({ incident, onClose }: Props) {
  const regroup = useRegroup()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const accounts = listAccounts(incident)
  const isPart = chosen.length > 0 && chosen.length < accounts.length
  return (
    <ChangeDialog
      title="Split this incident"
      words="The accounts that you mark go to an incident of their own; the others stay."
      verb="Split"
      isWide
      canSubmit={isPart}
      onSubmit={(grounds) =>
        regroup.mutateAsync({ asked: { kind: 'split', incident: incident.id, accounts: chosen }, grounds })
      }
      onClose={onClose}
    >
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">
          Accounts that go ({chosen.length} of {accounts.length})
        </legend>
        <div className="max-h-64 overflow-y-auto border border-(--line)">
          {accounts.map(({ id, publisher, title, figures }) => (
            <label key={id} className="rule-top flex items-start gap-3 px-3 py-2 text-sm first:border-t-0">
              <input
                type="checkbox"
                className="mt-0.5 size-4 shrink-0 accent-(--accent)"
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
              <span className="min-w-0">
                <bdi className="font-semibold">{publisher}</bdi> <bdi className="text-(--ink-2)">{title}</bdi>
                <span className="figure block text-(--ink-3)">{figures || 'no figure'}</span>
              </span>
            </label>
          ))}
        </div>
        {!isPart && (
          <p className="mt-1 text-xs text-(--ink-3)">Mark at least one that goes and leave at least one that stays.</p>
        )}
      </fieldset>
    </ChangeDialog>
  )
}

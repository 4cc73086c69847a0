import { useState } from 'react'
import type { IncidentView } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { IncidentPicker } from '../../components/incident-picker.tsx'
import { AccountChoice } from './account-choice.tsx'
import { listAccounts } from './account-words.ts'
import { useRegroup } from './use-regroup.ts'

interface Props {
  readonly incident: IncidentView
  /** The account to start with; null: the first. */
  readonly account: string | null
  readonly onClose: () => void
}

/** Moves one account to another incident, or to one of its own. */
export function MoveDialog({ incident, account, onClose }: Props) {
  const regroup = useRegroup()
  const accounts = listAccounts(incident)
  const [moved, setMoved] = useState(account ?? accounts[0]?.id ?? '')
  const [target, setTarget] = useState<string | null>(null)
  const canSplit = accounts.length > 1
  return (
    <ChangeDialog
      title="Move an account"
      words="It leaves this incident and stands in the other from then on; no rule moves it again."
      verb="Move"
      isWide
      canSubmit={target !== null}
      onSubmit={(grounds) =>
        regroup.mutateAsync({
          asked:
            target === 'new'
              ? { kind: 'split', incident: incident.id, accounts: [moved] }
              : { kind: 'move', account: moved, incident: target ?? '' },
          grounds,
        })
      }
      onClose={onClose}
    >
      <AccountChoice name="The account" accounts={accounts} value={moved} onChange={setMoved} />
      <IncidentPicker label="Where it goes" near={incident} chosen={target} onChoose={setTarget} hasNew={canSplit} />
    </ChangeDialog>
  )
}

import { useState } from 'react'
import type { IncidentView } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { Choice } from '../../components/choice.tsx'
import { useDecide } from '../../components/claim-decision.tsx'
import { AccountChoice } from './account-choice.tsx'
import { listAccounts } from './account-words.ts'

/** What is decided of two accounts, and the accounts when they were pointed at. */
export interface OriginChoice {
  readonly verdict: 'copy' | 'independent'
  readonly account: string | null
  readonly other: string | null
}

interface Props {
  readonly incident: IncidentView
  readonly choice: OriginChoice
  readonly onClose: () => void
}

const verdicts = [
  { value: 'copy', words: 'A copy: both are one origin' },
  { value: 'independent', words: 'Independent: each is an origin of its own' },
] as const

/** Decides that two accounts are one origin, or that each stands for itself. It goes before what the texts say. */
export function OriginDialog({ incident, choice, onClose }: Props) {
  const decide = useDecide()
  const accounts = listAccounts(incident)
  const [verdict, setVerdict] = useState(choice.verdict)
  const [usual = accounts[0]?.id, next = accounts[1]?.id] = rootAccounts(incident)
  const [account, setAccount] = useState(choice.account ?? next ?? '')
  const [other, setOther] = useState(choice.other ?? usual ?? '')
  return (
    <ChangeDialog
      title="Copy or independent"
      words="It goes before what the texts themselves suggest, moves the count of origins and the figures that rest on it, and can be taken back."
      verb={verdict === 'copy' ? 'Call it a copy' : 'Call it independent'}
      isWide
      canSubmit={account !== '' && other !== '' && account !== other}
      onSubmit={(grounds) => decide.mutateAsync({ kind: 'origin', target: account, other, value: verdict, ...grounds })}
      onClose={onClose}
    >
      <AccountChoice name="This account" accounts={accounts} value={account} onChange={setAccount} />
      <Choice legend="is" options={verdicts} value={verdict} onChange={setVerdict} />
      <AccountChoice name="of this one" accounts={accounts} value={other} onChange={setOther} />
    </ChangeDialog>
  )
}

/** The account at the root of each origin: what is not yet called a copy. */
function rootAccounts({ originGroups, accounts }: IncidentView): readonly string[] {
  const ids = originGroups.flatMap(({ root }) => accounts.find(({ report }) => report === root)?.id ?? [])
  return [...new Set(ids)]
}

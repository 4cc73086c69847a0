import { useCallback, useState } from 'react'
import type { ClaimView, IncidentView } from '../../../api/types.ts'
import { ClaimDecision, type ClaimDecisionKind } from '../../components/claim-decision.tsx'
import { NoteDialog } from '../../components/note-dialog.tsx'
import { useCommands } from '../../lib/commands.ts'
import type { IncidentViewSearch } from '../../lib/queries.ts'
import { CiteDialog } from './cite-dialog.tsx'
import { GradeDialog } from './grade-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { type OriginChoice, OriginDialog } from './origin-dialog.tsx'
import { type PersonChoice, PersonDialog } from './person-dialog.tsx'
import { PinDialog } from './pin-dialog.tsx'
import { type RelationChoice, RelationDialog } from './relation-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

/** What can be done with an incident. */
export type IncidentAction =
  | 'merge'
  | 'split'
  | 'move'
  | 'grade'
  | 'pin'
  | 'relate'
  | 'origin'
  | 'person'
  | 'note'
  | 'cite'

/** Which dialog is open, and how one is opened. */
export interface IncidentActionState {
  readonly action: IncidentAction | null
  readonly deciding: { readonly view: ClaimView; readonly kind: ClaimDecisionKind } | null
  readonly account: string | null
  readonly relation: RelationChoice
  readonly origin: OriginChoice
  readonly person: PersonChoice
  can(action: IncidentAction): boolean
  open(action: IncidentAction): void
  move(account: string): void
  relate(choice: RelationChoice): void
  judge(choice: OriginChoice): void
  name(choice: PersonChoice): void
  decide(view: ClaimView, kind: ClaimDecisionKind): void
  close(): void
}

const anyRelation: RelationChoice = { other: null, verdict: 'related' }
const anyPerson: PersonChoice = { one: null, other: null, verdict: 'same' }
const anyOrigin: OriginChoice = { verdict: 'copy', account: null, other: null }

interface Standing {
  readonly chosen: string | null
  /** False where the incident is shown as it once stood. */
  readonly canChange: boolean
}

/** The dialogs of an incident by button and by key. */
export function useIncidentActions(incident: IncidentView | undefined, { chosen, canChange }: Standing) {
  const [action, setAction] = useState<IncidentAction | null>(null)
  const [account, setAccount] = useState<string | null>(null)
  const [deciding, setDeciding] = useState<IncidentActionState['deciding']>(null)
  const [relation, setRelation] = useState<RelationChoice>(anyRelation)
  const [origin, setOrigin] = useState<OriginChoice>(anyOrigin)
  const [person, setPerson] = useState<PersonChoice>(anyPerson)
  const can = (one: IncidentAction) => {
    if (one === 'person') return namesOf(incident) > 1
    return (one !== 'split' && one !== 'origin') || (incident?.accounts.length ?? 0) > 1
  }
  const open = (one: IncidentAction) => {
    setAccount(null)
    setRelation(anyRelation)
    setOrigin(anyOrigin)
    setPerson(anyPerson)
    if (can(one)) setAction(one)
  }
  const decideFocused = (kind: ClaimDecisionKind) => () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-claim]')?.dataset.claim ?? chosen
    const view = incident?.claims.find(({ claim }) => claim.id === focused)
    if (view) setDeciding({ view, kind })
  }
  const change = (run: () => void) => (canChange ? run : undefined)
  useCommands({
    cite: () => open('cite'),
    merge: change(() => open('merge')),
    split: change(() => open('split')),
    move: change(() => open('move')),
    grade: change(() => open('grade')),
    pin: change(() => open('pin')),
    relate: change(() => open('relate')),
    origin: change(() => open('origin')),
    person: change(() => open('person')),
    flag: change(() => open('note')),
    accept: change(decideFocused('accept')),
    reject: change(decideFocused('reject')),
    edit: change(decideFocused('correct')),
  })
  const move = useCallback((one: string) => {
    setAccount(one)
    setAction('move')
  }, [])
  const relate = useCallback((choice: RelationChoice) => {
    setRelation(choice)
    setAction('relate')
  }, [])
  const judge = useCallback((choice: OriginChoice) => {
    setOrigin(choice)
    setAction('origin')
  }, [])
  const name = useCallback((choice: PersonChoice) => {
    setPerson(choice)
    setAction('person')
  }, [])
  const decide = useCallback((view: ClaimView, kind: ClaimDecisionKind) => setDeciding({ view, kind }), [])
  const close = useCallback(() => {
    setAction(null)
    setDeciding(null)
  }, [])
  return {
    action,
    deciding,
    account,
    relation,
    origin,
    person,
    can,
    open,
    move,
    relate,
    judge,
    name,
    decide,
    close,
  } satisfies IncidentActionState
}

function namesOf(incident: IncidentView | undefined): number {
  return incident?.named.reduce((sum, { spellings }) => sum + spellings, 0) ?? 0
}

interface Props {
  readonly incident: IncidentView
  readonly actions: IncidentActionState
  readonly search: IncidentViewSearch
}

/** The dialog that is open. */
export function ActionDialogs({ incident, actions, search }: Props) {
  const { action, deciding, account, relation, origin, person, close } = actions
  if (deciding) return <ClaimDecision {...deciding} onClose={close} />
  switch (action) {
    case 'merge':
      return <MergeDialog incident={incident} onClose={close} />
    case 'split':
      return <SplitDialog incident={incident} onClose={close} />
    case 'move':
      return <MoveDialog incident={incident} account={account} onClose={close} />
    case 'grade':
      return <GradeDialog incident={incident} onClose={close} />
    case 'pin':
      return <PinDialog incident={incident} onClose={close} />
    case 'relate':
      return <RelationDialog incident={incident} choice={relation} onClose={close} />
    case 'origin':
      return <OriginDialog incident={incident} choice={origin} onClose={close} />
    case 'person':
      return <PersonDialog incident={incident} choice={person} onClose={close} />
    case 'note':
      return <NoteDialog target={incident.id} onClose={close} />
    case 'cite':
      return <CiteDialog incident={incident} search={search} onClose={close} />
    default:
      return null
  }
}

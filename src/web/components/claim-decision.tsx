import { useState } from 'react'
import type { ClaimView } from '../../api/types.ts'
import { REJECT_CODES, type RejectCode } from '../../model/review.ts'
import { sendDecision, withdrawDecision } from '../lib/changes.ts'
import { PICKS } from '../lib/commands.ts'
import { commandOf, getKeymap, isKeyOf, keyFrom } from '../lib/keymap.ts'
import { readPerson } from '../lib/person.ts'
import { useChange } from '../lib/use-change.ts'
import { unhyphen } from '../lib/words.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { Choice } from './choice.tsx'
import { KeyCap } from './key-cap.tsx'
import { TextField } from './text-field.tsx'

/** What can be decided about a claim. */
export type ClaimDecisionKind = 'accept' | 'reject' | 'correct'

interface Props {
  readonly view: ClaimView
  readonly kind: ClaimDecisionKind
  readonly onClose: () => void
}

const titles = { accept: 'Accept this claim', reject: 'Reject this claim', correct: 'Correct this claim' } as const
const words = {
  accept: 'It was read rightly. What was read stays as it is.',
  reject: 'It is not counted any more. What was read stays in the ledger.',
  correct: 'It counts with another value. What was read stays in the ledger, and so do its words.',
} as const
const done = { accept: 'Claim accepted.', reject: 'Claim rejected.', correct: 'Claim corrected.' } as const

/** Records a decision and offers to take it back. */
export function useDecide() {
  return useChange({
    run: sendDecision,
    undo: (made, input) => ({
      words: input.kind in done ? done[input.kind as ClaimDecisionKind] : 'Recorded.',
      undo: () => withdrawDecision(made.id, { by: readPerson(), reason: 'undone' }),
    }),
  })
}

/** The dialog that accepts, rejects (reasons by 1 to 6) or corrects a claim. */
export function ClaimDecision({ view, kind, onClose }: Props) {
  const decide = useDecide()
  const [code, setCode] = useState<RejectCode>('misread')
  const [value, setValue] = useState('')
  const { claim, text } = view
  return (
    <ChangeDialog
      title={titles[kind]}
      words={words[kind]}
      verb={kind === 'accept' ? 'Accept' : kind === 'reject' ? 'Reject' : 'Correct'}
      isReasonOptional={kind === 'accept'}
      onSubmit={(grounds) =>
        decide.mutateAsync({
          kind,
          target: claim.id,
          ...grounds,
          ...(kind === 'reject' ? { code } : {}),
          ...(kind === 'correct' ? { value } : {}),
        })
      }
      onClose={onClose}
    >
      <p className="serif text-lg">
        <bdi>{text}</bdi>
      </p>
      {kind === 'reject' && <RejectReasons code={code} onChange={setCode} />}
      {kind === 'correct' && (
        <TextField name="New value" hint={hintOf(view)} required maxLength={200} value={value} onChange={setValue} />
      )}
    </ChangeDialog>
  )
}

const reasons = REJECT_CODES.map((value, i) => ({
  value,
  words: (
    <>
      <KeyCap command={PICKS[i] ?? 'pick-1'} /> {unhyphen(value)}
    </>
  ),
}))

function RejectReasons({
  code,
  onChange,
}: {
  readonly code: RejectCode
  readonly onChange: (code: RejectCode) => void
}) {
  return (
    <Choice
      legend="What is wrong with it"
      options={reasons}
      value={code}
      onChange={onChange}
      onKeyDown={(event) => {
        const at = PICKS.findIndex((id) => isKeyOf(commandOf(id), keyFrom(event)))
        const chosen = REJECT_CODES[at]
        if (chosen && getKeymap().isOn) onChange(chosen)
      }}
    />
  )
}

function hintOf({ claim: { value } }: ClaimView): string {
  switch (value.kind) {
    case 'count':
    case 'total':
      return '5, 5-8, 5+ (at least), <=7 (up to) or ~50'
    case 'date':
      return '2023-12-03, or 2023-12-03..2023-12-05'
    case 'type':
      return 'air-strike, bombing, armed-clash …'
    case 'damage':
      return 'none, some, minor, major or destroyed'
    case 'victim':
      return 'killed, injured, missing or abducted, and the age if told: killed, 34'
    default:
      return 'the name'
  }
}

import { useCallback, useState } from 'react'
import type { ClaimView, ReportView, Span } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { ClaimDecision, type ClaimDecisionKind } from '../../components/claim-decision.tsx'
import { NoteDialog } from '../../components/note-dialog.tsx'
import { type Grounds, withdrawClaim } from '../../lib/changes.ts'
import { useCommands } from '../../lib/commands.ts'
import { useChange } from '../../lib/use-change.ts'
import { AddClaimDialog } from './add-claim-dialog.tsx'

type Open =
  | { readonly kind: 'add'; readonly words: Span | null }
  | { readonly kind: 'note' }
  | { readonly kind: 'withdraw'; readonly view: ClaimView }
  | { readonly kind: 'decide'; readonly view: ClaimView; readonly as: ClaimDecisionKind }

/** Which dialog of a report is open, and how one is opened. */
export interface ReportActionState {
  readonly open: Open | null
  add(words: Span | null): void
  note(): void
  withdraw(view: ClaimView): void
  decide(view: ClaimView, as: ClaimDecisionKind): void
  close(): void
}

interface Standing {
  readonly chosen: string | null
  readonly marked: Span | null
}

/** The dialogs of a report by button and by key. */
export function useReportActions(report: ReportView | undefined, { chosen, marked }: Standing): ReportActionState {
  const [open, setOpen] = useState<Open | null>(null)
  const add = useCallback((words: Span | null) => setOpen({ kind: 'add', words }), [])
  const note = useCallback(() => setOpen({ kind: 'note' }), [])
  const withdraw = useCallback((view: ClaimView) => setOpen({ kind: 'withdraw', view }), [])
  const decide = useCallback((view: ClaimView, as: ClaimDecisionKind) => setOpen({ kind: 'decide', view, as }), [])
  const close = useCallback(() => setOpen(null), [])
  const decideFocused = (as: ClaimDecisionKind) => () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-claim]')?.dataset.claim ?? chosen
    const view = report?.claimViews.find(({ claim }) => claim.id === focused)
    if (view) decide(view, as)
  }
  useCommands({
    'add-claim': () => add(marked),
    flag: note,
    accept: decideFocused('accept'),
    reject: decideFocused('reject'),
    edit: decideFocused('correct'),
  })
  return { open, add, note, withdraw, decide, close }
}

/** The dialog that is open. */
export function ReportDialogs(props: { readonly report: ReportView; readonly actions: ReportActionState }) {
  const { report, actions } = props
  const { open, close } = actions
  switch (open?.kind) {
    case 'add':
      return <AddClaimDialog report={report} words={open.words} onClose={close} />
    case 'note':
      return <NoteDialog target={report.id} onClose={close} />
    case 'withdraw':
      return <WithdrawDialog view={open.view} onClose={close} />
    case 'decide':
      return <ClaimDecision view={open.view} kind={open.as} onClose={close} />
    default:
      return null
  }
}

function WithdrawDialog({ view, onClose }: { readonly view: ClaimView; readonly onClose: () => void }) {
  const change = useChange({
    run: (grounds: Grounds) => withdrawClaim(view.claim.id, grounds),
    undo: () => ({ words: 'Taken back. Both stand in the history.' }),
  })
  return (
    <ChangeDialog
      title="Take an added claim back"
      words={
        <>
          <bdi>{view.text}</bdi> is not counted any more. It stays in the history.
        </>
      }
      verb="Take back"
      onSubmit={(grounds) => change.mutateAsync(grounds)}
      onClose={onClose}
    />
  )
}

import type { ClaimView } from '../../api/types.ts'
import type { CommandId } from '../lib/commands.ts'
import type { ClaimDecisionKind } from './claim-decision.tsx'
import { KeyCap } from './key-cap.tsx'

const buttons: readonly {
  readonly kind: ClaimDecisionKind
  readonly command: CommandId
  readonly words: string
}[] = [
  { kind: 'accept', command: 'accept', words: 'Accept' },
  { kind: 'reject', command: 'reject', words: 'Reject' },
  { kind: 'correct', command: 'edit', words: 'Correct' },
]

interface Props {
  readonly view: ClaimView
  readonly onDecide: (view: ClaimView, kind: ClaimDecisionKind) => void
}

/** Accept, reject or correct a claim. */
export function DecisionButtons({ view, onDecide }: Props) {
  return (
    <span className="no-print mt-2 flex flex-wrap gap-2">
      {buttons.map(({ kind, command, words }) => (
        <button
          key={kind}
          type="button"
          className="button"
          aria-label={`${words}: ${view.text}`}
          onClick={() => onDecide(view, kind)}
        >
          {words}
          <KeyCap command={command} />
        </button>
      ))}
    </span>
  )
}

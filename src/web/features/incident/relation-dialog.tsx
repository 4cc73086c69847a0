import { useState } from 'react'
import type { IncidentView, RelatedView } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { useDecide } from '../../components/claim-decision.tsx'
import { IncidentPicker } from '../../components/incident-picker.tsx'

/** The other incident, when one was pointed at, and what is decided of the pair. */
export interface RelationChoice {
  readonly other: RelatedView | null
  readonly verdict: 'related' | 'unrelated'
}

interface Props {
  readonly incident: IncidentView
  readonly choice: RelationChoice
  readonly onClose: () => void
}

/** Decides that two incidents are parts of one operation, or that they are not. Neither figure moves. */
export function RelationDialog({ incident, choice: { other, verdict }, onClose }: Props) {
  const decide = useDecide()
  const [chosen, setChosen] = useState<string | null>(other?.incident ?? null)
  const isRelated = verdict === 'related'
  return (
    <ChangeDialog
      title={isRelated ? 'Parts of one operation' : 'Not parts of one operation'}
      words={
        <>
          {other ? <bdi className="font-semibold">{other.title}</bdi> : 'The other incident'}{' '}
          {isRelated
            ? 'and this one belong together. Each stays an incident of its own and is counted for itself: no total changes.'
            : 'has nothing to do with this one. It is not proposed again.'}
        </>
      }
      verb={isRelated ? 'Confirm' : 'Deny'}
      isWide={other === null}
      canSubmit={chosen !== null}
      onSubmit={(grounds) =>
        decide.mutateAsync({ kind: 'relation', target: incident.id, other: chosen ?? '', value: verdict, ...grounds })
      }
      onClose={onClose}
    >
      {other === null && (
        <IncidentPicker label="The other incident" near={incident} chosen={chosen} onChoose={setChosen} />
      )}
    </ChangeDialog>
  )
}

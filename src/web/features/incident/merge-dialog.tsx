import { useState } from 'react'
import type { IncidentView } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { IncidentPicker } from '../../components/incident-picker.tsx'
import { useRegroup } from './use-regroup.ts'

interface Props {
  readonly incident: IncidentView
  readonly onClose: () => void
}

/** Joins another incident into this one. */
export function MergeDialog({ incident, onClose }: Props) {
  const regroup = useRegroup()
  const [merged, setMerged] = useState<string | null>(null)
  return (
    <ChangeDialog
      title="Merge another incident into this one"
      words={
        <>
          The accounts of the other join <bdi className="font-semibold">{incident.title}</bdi>. Its address leads here
          from then on and says so. Nothing is lost: it can be taken back.
        </>
      }
      verb="Merge"
      isWide
      canSubmit={merged !== null}
      onSubmit={(grounds) =>
        regroup.mutateAsync({ asked: { kind: 'merge', incident: incident.id, merged: merged ?? '' }, grounds })
      }
      onClose={onClose}
    >
      <IncidentPicker label="The other incident" near={incident} chosen={merged} onChoose={setMerged} />
    </ChangeDialog>
  )
}

import type { ReleaseDecision, WithheldItem } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { useDecide } from '../../components/claim-decision.tsx'

interface Props {
  readonly item: WithheldItem
  readonly onClose: () => void
}

const released: { readonly [K in WithheldItem['kind']]: ReleaseDecision['what'] } = {
  victim: 'name',
  witness: 'speaker',
  relative: 'speaker',
  home: 'home',
}

/** Releases one name, witness or home for files that go to others. */
export function ReleaseDialog({ item, onClose }: Props) {
  const decide = useDecide()
  return (
    <ChangeDialog
      title="Release this for others"
      words={
        <>
          Files for partners and the public will show <bdi className="font-semibold">{item.words}</bdi> from now on.
          What was handed out cannot be called back: release it only when those whom it concerns agree.
        </>
      }
      verb="Release"
      reasonName="Who agreed, and why"
      onSubmit={(grounds) =>
        decide.mutateAsync({ kind: 'release', target: item.claims[0] ?? '', value: released[item.kind], ...grounds })
      }
      onClose={onClose}
    />
  )
}

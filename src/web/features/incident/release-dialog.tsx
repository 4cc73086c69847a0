import { useState } from 'react'
import type { ReleaseDecision, WithheldItem } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { useDecide } from '../../components/claim-decision.tsx'
import { FormField } from '../../components/form-field.tsx'

interface Props {
  /** What can be released. */
  readonly items: readonly WithheldItem[]
  /** The one that was pointed at. */
  readonly first: WithheldItem
  readonly onClose: () => void
}

const released: { readonly [K in WithheldItem['kind']]: ReleaseDecision['what'] } = {
  victim: 'name',
  witness: 'speaker',
  relative: 'speaker',
  home: 'home',
}

/** Releases one name, witness or home for files that go to others. */
export function ReleaseDialog({ items, first, onClose }: Props) {
  const decide = useDecide()
  const [item, setItem] = useState(first)
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
    >
      {items.length > 1 && (
        <FormField name="What is released">
          {(field) => (
            <select
              {...field}
              className="field"
              value={items.indexOf(item)}
              onChange={({ target }) => setItem(items[Number(target.value)] ?? first)}
            >
              {items.map(({ kind, words }, at) => (
                <option key={`${kind} ${words}`} value={at}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
    </ChangeDialog>
  )
}

import { useState } from 'react'
import type { ClaimView, HarmAttribute, IncidentView } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { Choice } from '../../components/choice.tsx'
import { useDecide } from '../../components/claim-decision.tsx'
import { FormField } from '../../components/form-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { capitalise, HARM_WORDS } from '../../lib/words.ts'

interface Props {
  readonly incident: IncidentView
  readonly onClose: () => void
}

interface Given {
  readonly value: string
  readonly views: readonly ClaimView[]
}

/** Pins the figure that the rule `decision` prints: one that somebody gave, or one that is typed. */
export function PinDialog({ incident, onClose }: Props) {
  const decide = useDecide()
  const [attribute, setAttribute] = useState<HarmAttribute>('killed')
  const [value, setValue] = useState('')
  const choices = choicesOf(incident, attribute)
  const claims = choices.find((choice) => choice.value === value.trim())?.views.map(({ claim }) => claim.id) ?? []
  return (
    <ChangeDialog
      title="Pin the best figure"
      words="The counting rule “Decision” prints it. The other rules, and every claim, stay as they are."
      verb="Pin"
      onSubmit={(grounds) =>
        decide.mutateAsync({ kind: 'pin', target: incident.id, attribute, value: value.trim(), claims, ...grounds })
      }
      onClose={onClose}
    >
      <FormField name="What is counted">
        {(field) => (
          <select
            {...field}
            className="field"
            value={attribute}
            onChange={({ target }) => setAttribute(target.value as HarmAttribute)}
          >
            {incident.figures.map((figure) => (
              <option key={figure.attribute} value={figure.attribute}>
                {HARM_WORDS[figure.attribute]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {choices.length > 0 && (
        <Choice
          legend="Figures that were given"
          options={choices.map((given) => ({
            value: given.value,
            words: (
              <>
                <span className="figure font-semibold">{given.value}</span>{' '}
                <bdi className="text-(--ink-2)">
                  {[...new Set(given.views.map((view) => capitalise(view.speakerText)))].join('; ')}
                </bdi>
              </>
            ),
          }))}
          value={value}
          onChange={setValue}
        />
      )}
      <TextField
        name="Figure"
        hint="5, 5-8, 5+ (at least) or <=7 (up to)"
        required
        maxLength={40}
        value={value}
        onChange={setValue}
      />
    </ChangeDialog>
  )
}

function choicesOf({ claims }: IncidentView, attribute: HarmAttribute): readonly Given[] {
  const found = new Map<string, ClaimView[]>()
  for (const view of claims) {
    const { value, attribute: own, partOf } = view.claim
    if (own !== attribute || value.kind !== 'count' || partOf) continue
    const key = typed(value.min, value.max)
    if (key !== null) found.set(key, [...(found.get(key) ?? []), view])
  }
  return [...found].map(([value, views]) => ({ value, views }))
}

function typed(min: number | null, max: number | null): string | null {
  if (min === null) return max === null ? null : `<=${max}`
  if (max === null) return `${min}+`
  return min === max ? String(min) : `${min}-${max}`
}

import { useState } from 'react'
import type { IncidentView, NamedSpelling } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { Choice } from '../../components/choice.tsx'
import { useDecide } from '../../components/claim-decision.tsx'
import { FormField } from '../../components/form-field.tsx'

/** Two spellings when they were pointed at, and what is decided of them. */
export interface PersonChoice {
  readonly one: NamedSpelling | null
  readonly other: NamedSpelling | null
  readonly verdict: 'same' | 'different'
}

interface Props {
  readonly incident: IncidentView
  readonly choice: PersonChoice
  readonly onClose: () => void
}

const verdicts = [
  { value: 'same', words: 'One person, written in two ways' },
  { value: 'different', words: 'Two people with names alike' },
] as const

/** Decides that two names are one person or two. No figure moves. */
export function PersonDialog({ incident, choice, onClose }: Props) {
  const decide = useDecide()
  const names = incident.named.flatMap(({ people }) => people.flatMap((person) => person.names))
  const proposal = incident.named.find(({ people }) => people.length > 1)?.people.map((person) => person.names[0])
  const [verdict, setVerdict] = useState(choice.verdict)
  const [one, setOne] = useState((choice.one ?? proposal?.[0] ?? names[0])?.words ?? '')
  const [other, setOther] = useState((choice.other ?? proposal?.[1] ?? names[1])?.words ?? '')
  const claimOf = (words: string) => names.find((name) => name.words === words)?.claims[0] ?? ''
  return (
    <ChangeDialog
      title="One person or two"
      words="Both names stay as they are written. No figure moves, and it can be taken back."
      verb={verdict === 'same' ? 'Call them one person' : 'Call them two people'}
      canSubmit={one !== '' && other !== '' && one !== other}
      onSubmit={(grounds) =>
        decide.mutateAsync({ kind: 'person', target: claimOf(one), other: claimOf(other), value: verdict, ...grounds })
      }
      onClose={onClose}
    >
      <NameField name="This name" names={names} value={one} onChange={setOne} />
      <NameField name="and this one" names={names} value={other} onChange={setOther} />
      <Choice legend="are" options={verdicts} value={verdict} onChange={setVerdict} />
    </ChangeDialog>
  )
}

interface FieldProps {
  readonly name: string
  readonly names: readonly NamedSpelling[]
  readonly value: string
  readonly onChange: (words: string) => void
}

function NameField({ name, names, value, onChange }: FieldProps) {
  return (
    <FormField name={name}>
      {(field) => (
        <select {...field} className="field" value={value} onChange={(event) => onChange(event.target.value)}>
          {names.map(({ words }) => (
            <option key={words} value={words}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}

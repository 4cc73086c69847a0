import { FormField } from '../../components/form-field.tsx'
import type { AccountLine } from './account-words.ts'

interface Props {
  readonly name: string
  readonly accounts: readonly AccountLine[]
  readonly value: string
  readonly onChange: (id: string) => void
}

/** Chooses one account of an incident, by its publisher, title and figures. */
export function AccountChoice({ name, accounts, value, onChange }: Props) {
  return (
    <FormField name={name}>
      {(field) => (
        <select {...field} className="field" value={value} onChange={({ target }) => onChange(target.value)}>
          {accounts.map(({ id, publisher, title, figures }) => (
            <option key={id} value={id}>
              {`${publisher}: ${title}${figures ? ` (${figures})` : ''}`}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}

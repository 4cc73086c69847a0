import type { ComponentProps, ReactNode } from 'react'
import { FormField } from './form-field.tsx'

interface Props
  extends Omit<ComponentProps<'input'>, 'aria-describedby' | 'className' | 'dir' | 'id' | 'name' | 'onChange'> {
  readonly name: string
  readonly hint?: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field of one line of words, in whichever direction they run. */
export function TextField({ name, hint, onChange, ...input }: Props) {
  return (
    <FormField name={name} hint={hint}>
      {(field) => (
        <input {...field} {...input} className="field" dir="auto" onChange={({ target }) => onChange(target.value)} />
      )}
    </FormField>
  )
}

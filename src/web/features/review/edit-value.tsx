import { useState } from 'react'
import type { AnyClaim, ClaimView } from '../../../api/types.ts'
import { TextField } from '../../components/text-field.tsx'

interface Props {
  readonly view: ClaimView
  readonly onSubmit: (value: string, reason: string) => void
  readonly onClose: () => void
}

/** Another value for the claim, in the notation of its kind; Enter saves. */
export function EditValue({ view, onSubmit, onClose }: Props) {
  const [value, setValue] = useState(() => typedValue(view.claim))
  const [reason, setReason] = useState('as the sentence says')
  return (
    <form
      className="mt-2 flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (value.trim() !== '' && reason.trim() !== '') onSubmit(value.trim(), reason.trim())
      }}
    >
      <TextField
        name="Value"
        hint={hints[view.claim.value.kind] ?? 'the name'}
        autoFocus
        required
        maxLength={200}
        value={value}
        onChange={setValue}
        onFocus={(event) => event.target.select()}
      />
      <TextField name="Why" required maxLength={2000} value={reason} onChange={setReason} />
      <button type="submit" className="button button-strong">
        Save
      </button>
      <button type="button" className="button" onClick={onClose}>
        Cancel
      </button>
    </form>
  )
}

const hints: Readonly<Partial<Record<AnyClaim['value']['kind'], string>>> = {
  count: '5, 5-8, 5+ (at least), <=7 (up to), ~50',
  total: '5, 5-8, 5+ (at least), <=7 (up to), ~50',
  date: '2023-12-03, or 2023-12-03..2023-12-05',
  type: 'air-strike, bombing, armed-clash …',
  damage: 'none, some, minor, major or destroyed',
  victim: 'killed, injured, missing or abducted; with the age: killed, 34',
}

/** The value as it would be typed. */
export function typedValue({ value }: AnyClaim): string {
  switch (value.kind) {
    case 'count':
    case 'total': {
      const { min, max, qualifier } = value
      if (qualifier === 'about') return `~${min ?? max}`
      if (min === null) return max === null ? '' : `<=${max}`
      if (max === null) return `${min}+`
      return min === max ? String(min) : `${min}-${max}`
    }
    case 'date':
      return value.first === value.last ? (value.first ?? '') : `${value.first ?? ''}..${value.last ?? ''}`
    case 'party':
    case 'place':
      return value.name
    case 'type':
      return value.type
    case 'damage':
      return value.level
    case 'victim':
      return value.age === null ? value.fate : `${value.fate}, ${value.age}`
    default:
      return value.words
  }
}

import { type KeyboardEvent, type ReactNode, useId } from 'react'

interface Option<Value extends string> {
  readonly value: Value
  readonly words: ReactNode
}

interface Props<Value extends string> {
  readonly legend: string
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** One of a few, each said in words that may run over several lines. */
export function Choice<Value extends string>({ legend, options, value, onChange, onKeyDown }: Props<Value>) {
  const name = useId()
  return (
    <fieldset onKeyDown={onKeyDown}>
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex min-h-7 items-start gap-2 py-1 text-sm">
          <input
            type="radio"
            name={name}
            className="mt-0.5 size-4 shrink-0 accent-(--accent)"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="min-w-0">{option.words}</span>
        </label>
      ))}
    </fieldset>
  )
}

import { useId, useState } from 'react'
import { setPerson } from '../../lib/person.ts'

interface Props {
  readonly reader: string
  /** The names that the desk's settings give. */
  readonly reviewers: readonly string[]
}

/** Who reviews: asked once, changed at will. */
export function ReaderName({ reader, reviewers }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState(reader)
  const id = useId()
  if (reader !== '' && !isOpen) {
    return (
      <p className="flex items-center gap-2 text-sm text-(--ink-2)">
        <span>
          signed <bdi className="font-semibold text-(--ink)">{reader}</bdi>
        </span>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          Not you?
        </button>
      </p>
    )
  }
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') setPerson(name)
        setOpen(false)
      }}
    >
      <label htmlFor={id} className="text-sm font-semibold">
        Who reviews?
      </label>
      <input
        id={id}
        className="field w-52!"
        dir="auto"
        required
        maxLength={200}
        autoComplete="name"
        list={`${id}-names`}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id={`${id}-names`}>
        {reviewers.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" className="button button-strong">
        Begin
      </button>
    </form>
  )
}

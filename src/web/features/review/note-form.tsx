import { useId, useState } from 'react'

/** A note on the claim; sent empty it is a plain flag. */
export function NoteForm({ onSubmit }: { readonly onSubmit: (note: string) => void }) {
  const [note, setNote] = useState('')
  const id = useId()
  return (
    <form
      className="mt-2 flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(note.trim() || 'to be looked at again')
      }}
    >
      <label htmlFor={id} className="sr-only">
        Note
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it was opened in order to type
        autoFocus
        className="field w-80! max-w-full"
        dir="auto"
        maxLength={2000}
        placeholder="to be looked at again"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <button type="submit" className="button button-strong">
        Flag
      </button>
    </form>
  )
}

import { type ReactNode, useRef, useState } from 'react'
import type { Grounds } from '../lib/changes.ts'
import { readPerson, setPerson } from '../lib/person.ts'
import { Dialog } from './dialog.tsx'
import { FormField } from './form-field.tsx'
import { TextField } from './text-field.tsx'

interface Props {
  readonly title: string
  /** What the change does, and what it does not. */
  readonly words?: ReactNode
  /** The word on the button that does it. */
  readonly verb: string
  /** How the reason is asked for. */
  readonly reasonName?: string
  readonly isReasonOptional?: boolean
  readonly isWide?: boolean
  /** False while a choice is still to be made. */
  readonly canSubmit?: boolean
  /** Makes the change; what it throws is shown and nothing is lost. */
  readonly onSubmit: (grounds: Grounds) => Promise<unknown>
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A dialog that asks for one change of the ledger: its fields, why, and who decides. */
export function ChangeDialog(props: Props) {
  const {
    title,
    words,
    verb,
    reasonName = 'Why',
    isReasonOptional = false,
    canSubmit = true,
    onSubmit,
    onClose,
    children,
  } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const [by, setBy] = useState(readPerson)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const submit = async () => {
    setBusy(true)
    setError(null)
    setPerson(by)
    try {
      await onSubmit({ by: by.trim(), reason: reason.trim() })
      dialog.current?.close()
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown.message : 'It could not be recorded. Nothing was changed.')
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} dialog={dialog} onClose={onClose} isWide={props.isWide ?? false}>
      {words && <p className="mt-2 text-sm text-(--ink-2)">{words}</p>}
      <form
        className="mt-4 space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {children}
        <FormField name={reasonName} hint={isReasonOptional ? 'may stay empty' : 'kept with the change'}>
          {(field) => (
            <textarea
              {...field}
              className="field"
              dir="auto"
              rows={2}
              maxLength={2000}
              required={!isReasonOptional}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </FormField>
        <TextField
          name="Who decides"
          hint="your name, kept in this browser"
          required
          maxLength={200}
          autoComplete="name"
          value={by}
          onChange={setBy}
        />
        {error && (
          <p role="alert" className="border-s-4 border-(--ink) bg-(--sunk) px-3 py-2 text-sm">
            {error}
          </p>
        )}
        <p className="flex flex-wrap justify-end gap-2 pt-1">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className="button button-strong" disabled={isBusy || !canSubmit}>
            {isBusy ? 'Recording' : verb}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

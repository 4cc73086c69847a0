import { useEffect, useRef, useState } from 'react'
import { readStored, writeStored } from '../lib/theme.ts'
import { SHORTCUTS, SHORTCUTS_KEY } from './use-shortcuts.ts'

/** The sheet of single-key commands, with the switch that turns them off. */
export function ShortcutsSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOn, setOn] = useState(() => readStored(SHORTCUTS_KEY) !== 'off')
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="shortcuts-title"
      className="w-[min(28rem,calc(100vw-2rem))] p-6"
    >
      <h2 id="shortcuts-title" className="serif text-xl font-semibold">
        Keyboard
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-sm">
        {SHORTCUTS.map(({ keys, words }) => (
          <div key={keys} className="contents">
            <dt className="font-semibold whitespace-nowrap">{keys}</dt>
            <dd className="text-(--ink-2)">{words}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex items-center gap-2 border-t border-(--line) pt-4 text-sm">
        <input
          type="checkbox"
          className="size-4 accent-(--accent)"
          checked={isOn}
          onChange={(event) => {
            setOn(event.target.checked)
            writeStored(SHORTCUTS_KEY, event.target.checked ? 'on' : 'off')
          }}
        />
        Single keys are commands
      </label>
      <button type="button" className="button mt-4" onClick={onClose}>
        Close
      </button>
    </dialog>
  )
}

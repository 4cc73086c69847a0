import { useState } from 'react'
import { Overlay } from '../components/overlay.tsx'
import { COMMANDS, type CommandGroup, type CommandId } from '../lib/commands.ts'
import { keyOf, keyWords, resetKeys, switchKeys, useKeymap } from '../lib/keymap.ts'
import { KeyChoice } from './key-choice.tsx'
import { SCREENS } from './screens.ts'

const groups: readonly { readonly group: CommandGroup; readonly title: string }[] = [
  { group: 'anywhere', title: 'Anywhere' },
  { group: 'go', title: 'Go to' },
  { group: 'review', title: 'Review' },
  { group: 'pick', title: 'Choices' },
]

const isShown = (id: CommandId): boolean => !id.startsWith('go-') || SCREENS.some(({ command }) => command === id)

/** The sheet of single-key commands: each key can be changed, and all of them switched off. */
export function ShortcutsSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { isOn, own } = useKeymap()
  const [refusal, setRefusal] = useState('')
  return (
    <Overlay
      isOpen={isOpen}
      onClose={onClose}
      label="Keyboard"
      className="max-h-[calc(100dvh-2rem)] w-[min(56rem,calc(100vw-2rem))] overflow-y-auto p-6"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="serif text-2xl font-semibold">Keyboard</h2>
        <label className="flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-(--accent)"
            checked={isOn}
            onChange={(event) => switchKeys(event.target.checked)}
          />
          Single keys are commands
        </label>
      </div>
      <p className="mt-1 text-sm text-(--ink-2)">
        Off while you type. Choose a key to change it. <kbd className="key">Ctrl K</kbd> opens the command list and{' '}
        <kbd className="key">Enter</kbd> what is focused, always.
      </p>
      <div className="mt-4 gap-x-10 text-sm sm:columns-2">
        {groups.map(({ group, title }) => (
          <section key={group} className="mb-5 break-inside-avoid-column">
            <h3 className="label border-b border-(--line) pb-1">
              {title}
              {group === 'go' && `: ${keyWords(keyOf('go'))}, then`}
            </h3>
            <ul>
              {COMMANDS.filter((command) => command.group === group && isShown(command.id)).map((command) => (
                <KeyChoice key={command.id} command={command} onRefusal={setRefusal} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p role="status" className="min-h-5 text-sm font-semibold">
        {refusal}
      </p>
      <div className="mt-2 flex gap-2">
        <button type="button" className="button button-strong" onClick={onClose}>
          Close
        </button>
        {Object.keys(own).length > 0 && (
          <button type="button" className="button" onClick={resetKeys}>
            Usual keys again
          </button>
        )}
      </div>
    </Overlay>
  )
}

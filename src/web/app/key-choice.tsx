import { type KeyboardEvent, useState } from 'react'
import type { Command, CommandId } from '../lib/commands.ts'
import { keyFrom, keyOf, keyWords, setKey, useKeymap } from '../lib/keymap.ts'

interface Props {
  readonly command: Command
  readonly onRefusal: (words: string) => void
}

/** A command and its key; choosing it takes the next key that is pressed. */
export function KeyChoice({ command, onRefusal }: Props) {
  useKeymap()
  const [isWaiting, setWaiting] = useState(false)
  const id = command.id as CommandId
  const key = keyWords(keyOf(id))
  const take = (event: KeyboardEvent) => {
    if (!isWaiting || ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Tab'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    setWaiting(false)
    if (event.key === 'Escape') return
    const taken = setKey(id, keyFrom(event))
    onRefusal(taken ? `“${keyWords(keyFrom(event))}” is taken: ${taken.words}.` : '')
  }
  return (
    <li className="flex items-baseline gap-3 py-0.5">
      <button
        type="button"
        className="key min-h-6 min-w-11 justify-center hover:border-(--ink-3)"
        aria-label={isWaiting ? 'Press a key' : `${command.words}: ${key}. Change the key`}
        onClick={() => setWaiting(true)}
        onBlur={() => setWaiting(false)}
        onKeyDown={take}
      >
        {isWaiting ? '…' : key}
      </button>
      <span className="text-(--ink-2)">{command.words}</span>
    </li>
  )
}

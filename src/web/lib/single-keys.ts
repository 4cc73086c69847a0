/** Single-key commands of one screen: off while typing, in a dialog, with a modifier held, or when switched off. */
import { useEffect, useRef } from 'react'
import { readStored } from './theme.ts'

/** Where the choice to switch single keys off is kept. */
export const SHORTCUTS_KEY = 'reckoner-shortcuts'

/** Whether a key is meant as a command. */
export function isCommand({ ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || document.querySelector('dialog[open]')) return false
  if (readStored(SHORTCUTS_KEY) === 'off') return false
  return !(
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]') !== null
  )
}

/** Listens for the keys while the screen is open. A key after `g` belongs to going elsewhere. */
export function useSingleKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    let wasGoing = false
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Shift') return
      const isFree = !wasGoing
      wasGoing = event.key === 'g' && isFree
      const command = isFree && isCommand(event) ? current.current[event.key] : undefined
      if (!command) return
      event.preventDefault()
      command()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

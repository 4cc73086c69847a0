/** Single-key commands: off while typing, with a modifier held, or when switched off in the sheet. Ctrl+K always works. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { COMMANDS, type CommandId, handlerOf, useBaseCommands } from '../lib/commands.ts'
import { getKeymap, isKeyOf, keyFrom } from '../lib/keymap.ts'
import { SCREENS } from './screens.ts'
import { turnTheme } from './theme-switch.tsx'

/** What the shell opens. */
export interface ShellDialogs {
  readonly openSheet: () => void
  readonly openPalette: () => void
}

/** Listens for the commands while the desk is open. */
export function useShortcuts({ openSheet, openPalette }: ShellDialogs): void {
  const navigate = useNavigate()
  const isGoing = useRef(false)
  useBaseCommands({
    next: () => moveFocus(1),
    previous: () => moveFocus(-1),
    search: focusSearch,
    theme: turnTheme,
    sheet: openSheet,
    go: () => {
      isGoing.current = true
    },
    ...Object.fromEntries(SCREENS.map(({ to, command }) => [command, () => navigate({ to, search: {} })])),
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey !== event.metaKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        openPalette()
        return
      }
      if (!getKeymap().isOn || isTyping(event) || isForTheFocused(event)) return
      const wasGoing = isGoing.current
      isGoing.current = false
      const key = keyFrom(event)
      const command = COMMANDS.find((one) => (one.group === 'go') === wasGoing && isKeyOf(one, key))
      const run = command && handlerOf(command.id as CommandId)
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [openPalette])
}

function isTyping({ ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || document.querySelector('dialog[open]')) return true
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]') !== null
  )
}

/** Space and Enter belong to the button or link that has the focus. */
function isForTheFocused({ key, target }: KeyboardEvent): boolean {
  return (
    (key === ' ' || key === 'Enter') &&
    target instanceof HTMLElement &&
    target.closest('button, a[href], summary, input, [role=button]') !== null
  )
}

function focusSearch(): void {
  const box = document.getElementById('search')
  if (box instanceof HTMLInputElement) box.select()
  box?.focus()
}

function moveFocus(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.offsetParent !== null)
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = at === -1 ? (step === 1 ? rows[0] : rows.at(-1)) : rows[at + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

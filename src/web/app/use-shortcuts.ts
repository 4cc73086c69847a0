/** Single-key commands: off while typing, with a modifier held, or when switched off in the sheet. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { readStored } from '../lib/theme.ts'
import { turnTheme } from './theme-switch.tsx'

const places = { e: '/explore', i: '/explore', r: '/reports', t: '/tallies' } as const
const key = 'reckoner-shortcuts'

/** Where the choice to switch single keys off is kept. */
export const SHORTCUTS_KEY = key

/** Every command, for the sheet. */
export const SHORTCUTS: readonly { readonly keys: string; readonly words: string }[] = [
  { keys: 'j / k', words: 'next / previous incident, report or claim' },
  { keys: 'Enter', words: 'open what is focused' },
  { keys: 'g then e', words: 'go to explore: all incidents' },
  { keys: 'g then r', words: 'go to reports' },
  { keys: 'g then t', words: 'go to tallies' },
  { keys: '/', words: 'search' },
  { keys: 't', words: 'theme: auto, light, dark' },
  { keys: '?', words: 'this sheet' },
]

/** Listens for the commands while the desk is open. */
export function useShortcuts({ openSheet }: { readonly openSheet: () => void }): void {
  const navigate = useNavigate()
  const isGoing = useRef(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || readStored(key) === 'off') return
      const wasGoing = isGoing.current
      isGoing.current = event.key === 'g' && !wasGoing
      if (wasGoing) {
        const to = places[event.key as keyof typeof places]
        if (to) navigate({ to, search: {} })
        return
      }
      if (event.key === '/') focusSearch()
      else if (event.key === '?') openSheet()
      else if (event.key === 't') turnTheme()
      else if (event.key === 'j') moveFocus(1)
      else if (event.key === 'k') moveFocus(-1)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, openSheet])
}

function isTyping({ ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || document.querySelector('dialog[open]')) return true
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]') !== null
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

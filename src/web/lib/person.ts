/** The name that decisions are signed with: typed once, kept in this browser only. */
import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from './theme.ts'

const key = 'reckoner-person'
const event = 'reckoner-person'
let shown: string | null = null

/** The name; empty when none was given yet. */
export function readPerson(): string {
  shown ??= readStored(key) ?? ''
  return shown
}

/** Keeps the name. */
export function setPerson(name: string): void {
  shown = name.trim()
  writeStored(key, shown)
  window.dispatchEvent(new Event(event))
}

/** The name, kept up to date. */
export function usePerson(): string {
  return useSyncExternalStore(subscribe, readPerson)
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(event, onChange)
  return () => window.removeEventListener(event, onChange)
}

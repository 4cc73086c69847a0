/** What a newcomer has done in this browser so far. */
import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from './theme.ts'

/** A step that only the browser knows of. `hidden`: the list is not wanted. */
export type FirstStep = 'incident' | 'report' | 'tallies' | 'head' | 'hidden'

const key = 'reckoner-first-steps'
const listeners = new Set<() => void>()
let text = readStored(key) ?? ''

/** The steps taken, followed. */
export function useFirstSteps(): ReadonlySet<string> {
  return new Set(useSyncExternalStore(subscribe, () => text).split(' '))
}

/** Notes a step. */
export function takeStep(step: FirstStep): void {
  const steps = text.split(' ').filter(Boolean)
  if (steps.includes(step)) return
  text = [...steps, step].join(' ')
  writeStored(key, text)
  for (const listener of listeners) listener()
}

/** The step that opening an address is. */
export function stepOf(pathname: string): FirstStep | null {
  if (/^\/incidents\/./.test(pathname)) return 'incident'
  if (/^\/reports\/./.test(pathname)) return 'report'
  return pathname === '/tallies' ? 'tallies' : null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

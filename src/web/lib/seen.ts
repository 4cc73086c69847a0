/** Up to which position of the ledger this reader has seen the desk: kept in this browser, and fixed for the length of a visit. */
import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from './theme.ts'

const seenKey = 'reckoner-seen'
const visitKey = 'reckoner-visit-since'
const listeners = new Set<() => void>()
let since: number | null = null
let shown = 0

/** The position this visit starts from, followed. */
export function useSince(): number {
  return useSyncExternalStore(subscribe, readSince)
}

/** Notes what the desk shows now: the next visit starts from here. */
export function noteShown(position: number): void {
  shown = position
}

/** Marks everything up to a position as seen. */
export function markSeen(position: number): void {
  since = position
  shown = position
  writeVisit(position)
  writeStored(seenKey, String(position))
  for (const listener of listeners) listener()
}

function readSince(): number {
  since ??= toPosition(readVisit()) ?? toPosition(readStored(seenKey)) ?? 0
  writeVisit(since)
  return since
}

function toPosition(text: string | null): number | null {
  const position = Number(text)
  return text !== null && Number.isSafeInteger(position) && position >= 0 ? position : null
}

function readVisit(): string | null {
  try {
    return sessionStorage.getItem(visitKey)
  } catch {
    return null
  }
}

function writeVisit(position: number): void {
  try {
    sessionStorage.setItem(visitKey, String(position))
  } catch {
    // Without storage each page load is a visit.
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

window.addEventListener('pagehide', () => {
  if (shown > 0) writeStored(seenKey, String(shown))
})

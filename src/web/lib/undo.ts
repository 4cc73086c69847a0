/** What was just done and how it is taken back: offered for ten seconds, later from the history. */
import { useSyncExternalStore } from 'react'

/** The last change, and what takes it back. */
export interface UndoOffer {
  /** "Merged." */
  readonly words: string
  /** Takes it back. Left out: the words are only said. */
  readonly undo?: () => Promise<unknown>
}

let offer: UndoOffer | null = null
const listeners = new Set<() => void>()

/** Offers to take a change back; null takes the offer away. */
export function offerUndo(next: UndoOffer | null): void {
  offer = next
  for (const listener of listeners) listener()
}

/** The offer that stands. */
export function useUndoOffer(): UndoOffer | null {
  return useSyncExternalStore(subscribe, () => offer)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

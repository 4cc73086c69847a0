/** What this reader has decided, the latest last, kept in this browser until the server has it, and for a while after. */
import { useSyncExternalStore } from 'react'
import type { DecisionInput } from '../../api/types.ts'
import type { Regrouping } from './changes.ts'
import { readStored, writeStored } from './theme.ts'

/** What was decided: about a claim, or about where an account belongs. */
export type Task =
  | { readonly kind: 'decision'; readonly input: DecisionInput }
  | { readonly kind: 'grouping'; readonly asked: Regrouping; readonly reason: string }

/** One decision and how far it has come. */
export interface JournalEntry {
  readonly id: string
  /** Milliseconds; entries are sent in this order. */
  readonly at: number
  readonly by: string
  readonly claim: string
  /** The claim in words, and what was decided about it. */
  readonly about: string
  readonly words: string
  readonly task: Task
  readonly status: 'waiting' | 'saved' | 'refused'
  /** How often it was sent: once sent, the server may have it even if no answer came. */
  readonly tries: number
  /** What the server made of it: the id of a decision, the position of a move or split. */
  readonly made: string | null
  /** When it was taken back, and whether the server has that. */
  readonly undoneAt: number | null
  readonly isUndoSaved: boolean
  /** Why the server refused it. */
  readonly problem: string | null
}

const key = 'reckoner-journal'
const longest = 300
const listeners = new Set<() => void>()
let entries: readonly JournalEntry[] = []
entries = readEntries()

/** The entries, followed. */
export function useJournal(): readonly JournalEntry[] {
  return useSyncExternalStore(subscribe, readJournal)
}

/** The entries. */
export function readJournal(): readonly JournalEntry[] {
  return entries
}

/** Calls back after every change. Gives what ends it. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Writes a decision down; it is sent from there. */
export function addEntry(said: Pick<JournalEntry, 'by' | 'claim' | 'about' | 'words' | 'task'>): JournalEntry {
  const last = entries.at(-1)
  const entry: JournalEntry = {
    ...said,
    id: crypto.randomUUID(),
    at: Math.max(Date.now(), (last?.undoneAt ?? last?.at ?? 0) + 1),
    status: 'waiting',
    tries: 0,
    made: null,
    undoneAt: null,
    isUndoSaved: false,
    problem: null,
  }
  store([...readEntries(), entry])
  return entry
}

/** Takes a decision back: one that was never sent is simply not sent. */
export function undoEntry(id: string): void {
  const at = Math.max(Date.now(), ...entries.map((entry) => Math.max(entry.at, entry.undoneAt ?? 0) + 1))
  changeEntry(id, (entry) => {
    if (entry.undoneAt !== null) return entry
    const isUnsent = entry.status === 'waiting' && entry.tries === 0
    return { ...entry, undoneAt: at, ...(isUnsent ? { status: 'saved' as const, isUndoSaved: true } : {}) }
  })
}

/** Changes one entry, as it is stored now: other tabs write there too. */
export function changeEntry(id: string, change: (entry: JournalEntry) => JournalEntry): void {
  store(readEntries().map((entry) => (entry.id === id ? change(entry) : entry)))
}

/** Whether the server still has to be told something. */
export function isUnsaved({ status, undoneAt, isUndoSaved }: JournalEntry): boolean {
  return status === 'waiting' || (status === 'saved' && undoneAt !== null && !isUndoSaved)
}

/** Whether a decision stands, as far as this browser knows. */
export function isStanding({ status, undoneAt }: JournalEntry): boolean {
  return status !== 'refused' && undoneAt === null
}

function store(next: readonly JournalEntry[]): void {
  const kept = next.length - longest
  // What the server does not have yet is never dropped.
  entries = next.filter((entry, i) => i >= kept || isUnsaved(entry))
  writeStored(key, JSON.stringify(entries))
  for (const listener of listeners) listener()
}

function readEntries(): readonly JournalEntry[] {
  const text = readStored(key)
  // Where storage is refused, the entries live as long as the page.
  if (text === null) return entries
  try {
    const stored: unknown = JSON.parse(text)
    return Array.isArray(stored) ? (stored as readonly JournalEntry[]) : []
  } catch {
    return []
  }
}

window.addEventListener('storage', (event) => {
  if (event.key !== key) return
  entries = readEntries()
  for (const listener of listeners) listener()
})

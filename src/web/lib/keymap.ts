/** Which key each command has: the usual one, or the reader's own, kept in this browser. Single keys can be switched off. */
import { useSyncExternalStore } from 'react'
import { COMMANDS, type Command, type CommandId } from './commands.ts'
import { readStored, writeStored } from './theme.ts'

const ownKeys = 'reckoner-keys'
const isOnKey = 'reckoner-shortcuts'

/** The keys as they stand; a new object after every change. */
export interface Keymap {
  readonly isOn: boolean
  readonly own: Readonly<Record<string, string>>
}

let keymap: Keymap = { isOn: readStored(isOnKey) !== 'off', own: readOwn() }
const listeners = new Set<() => void>()

/** The keys, followed. */
export function useKeymap(): Keymap {
  return useSyncExternalStore(subscribe, getKeymap)
}

/** The keys. */
export function getKeymap(): Keymap {
  return keymap
}

/** The key of a command. */
export function keyOf(id: CommandId): string {
  return keymap.own[id] ?? commandOf(id).key
}

/** The command of this id. */
export function commandOf(id: CommandId): Command {
  return COMMANDS.find((command) => command.id === id) as Command
}

/** Whether a key pressed is this command's. */
export function isKeyOf(command: Command, key: string): boolean {
  const own = keymap.own[command.id]
  if (own !== undefined) return own === key
  return command.key === key || (command.also?.includes(key) ?? false)
}

/** Gives a command another key, unless a command that works at the same time has it: then gives that one. */
export function setKey(id: CommandId, key: string): Command | null {
  const command = commandOf(id)
  const taken = COMMANDS.find((one) => one.id !== id && isBeside(one, command) && isKeyOf(one, key))
  if (taken) return taken
  const { [id]: _, ...rest } = keymap.own
  change({ ...keymap, own: key === command.key ? rest : { ...rest, [id]: key } })
  return null
}

/** Gives every command its usual key again. */
export function resetKeys(): void {
  change({ ...keymap, own: {} })
}

/** Switches single keys on or off. */
export function switchKeys(isOn: boolean): void {
  change({ ...keymap, isOn })
}

/** A key as it is printed. */
export function keyWords(key: string): string {
  return key === ' ' ? 'Space' : key
}

/** A key as commands compare it: letters are small, whatever Caps Lock says. */
export function keyFrom(event: { readonly key: string }): string {
  return event.key.length === 1 ? event.key.toLowerCase() : event.key
}

function isBeside(a: Command, b: Command): boolean {
  if (a.group === 'go' || b.group === 'go') return a.group === b.group
  return true
}

function change(next: Keymap): void {
  keymap = next
  writeStored(isOnKey, next.isOn ? 'on' : 'off')
  writeStored(ownKeys, JSON.stringify(next.own))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readOwn(): Readonly<Record<string, string>> {
  try {
    const stored: unknown = JSON.parse(readStored(ownKeys) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return {}
    const known = Object.entries(stored).filter(
      ([id, key]) => COMMANDS.some((command) => command.id === id) && typeof key === 'string' && key !== '',
    )
    return Object.fromEntries(known)
  } catch {
    return {}
  }
}

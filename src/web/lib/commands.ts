/** Every single-key command of the desk. A screen says which of them it answers to; the keys can be changed or switched off. */
import { useEffect, useRef } from 'react'

/** Where a command works. Keys of `go` are pressed after the go key. */
export type CommandGroup = 'anywhere' | 'go' | 'review' | 'pick'

/** A command, its usual key, and other keys that do the same until the key is changed. */
export interface Command {
  readonly id: string
  readonly key: string
  readonly also?: readonly string[]
  readonly words: string
  readonly group: CommandGroup
}

/** The commands, in the order of the sheet. */
export const COMMANDS = [
  { id: 'next', key: 'j', words: 'next line, or next claim', group: 'anywhere' },
  { id: 'previous', key: 'k', words: 'previous line, or previous claim', group: 'anywhere' },
  { id: 'search', key: '/', words: 'search', group: 'anywhere' },
  { id: 'theme', key: 't', words: 'theme: auto, light, dark', group: 'anywhere' },
  { id: 'sheet', key: '?', words: 'this sheet', group: 'anywhere' },
  { id: 'go', key: 'g', words: 'go to a screen: then its letter', group: 'anywhere' },
  { id: 'seen', key: '.', words: 'on the desk: mark all as seen', group: 'anywhere' },
  { id: 'go-desk', key: 'd', words: 'desk', group: 'go' },
  { id: 'go-review', key: 'v', words: 'review', group: 'go' },
  { id: 'go-explore', key: 'e', also: ['i'], words: 'explore', group: 'go' },
  { id: 'go-reports', key: 'r', words: 'reports', group: 'go' },
  { id: 'go-tallies', key: 't', words: 'tallies', group: 'go' },
  { id: 'go-health', key: 'h', words: 'sources and health', group: 'go' },
  { id: 'accept', key: 'a', words: 'accept the claim', group: 'review' },
  { id: 'reject', key: 'x', words: 'reject the claim: then 1 to 6 for why', group: 'review' },
  { id: 'later', key: ' ', words: 'later: put it at the end', group: 'review' },
  { id: 'edit', key: 'e', words: 'correct the value', group: 'review' },
  { id: 'move', key: 'm', words: 'move to another incident: then 1 to 3', group: 'review' },
  { id: 'new', key: 'n', words: 'a new incident of its own', group: 'review' },
  { id: 'split', key: 's', words: 'split several accounts off', group: 'review' },
  { id: 'flag', key: 'f', words: 'flag with a note', group: 'review' },
  { id: 'merge', key: 'u', words: 'merge the incident with another', group: 'review' },
  { id: 'pin', key: 'p', words: 'pin the best figure', group: 'review' },
  { id: 'grade', key: 'r', words: 'grade the incident', group: 'review' },
  { id: 'relate', key: 'l', words: 'link the incident to another of the same operation', group: 'review' },
  { id: 'origin', key: 'o', words: 'call an account a copy, or independent', group: 'review' },
  { id: 'person', key: 'y', words: 'call two named victims one person, or two', group: 'review' },
  { id: 'release', key: 'w', words: 'release a name that is withheld from others', group: 'review' },
  { id: 'cite', key: 'c', words: 'cite this view', group: 'review' },
  { id: 'add-claim', key: 'i', words: 'in a report: add a claim', group: 'review' },
  { id: 'undo', key: 'z', also: ['Backspace'], words: 'take the last decision back', group: 'review' },
  { id: 'pick-1', key: '1', words: 'the first line or choice', group: 'pick' },
  { id: 'pick-2', key: '2', words: 'the second', group: 'pick' },
  { id: 'pick-3', key: '3', words: 'the third', group: 'pick' },
  { id: 'pick-4', key: '4', words: 'the fourth', group: 'pick' },
  { id: 'pick-5', key: '5', words: 'the fifth', group: 'pick' },
  { id: 'pick-6', key: '6', words: 'the sixth', group: 'pick' },
] as const satisfies readonly Command[]

/** The name of a command. */
export type CommandId = (typeof COMMANDS)[number]['id']

/** What a screen does at a command. */
export type Handlers = { readonly [Id in CommandId]?: (() => void) | undefined }

/** The choices in order. */
export const PICKS = [
  'pick-1',
  'pick-2',
  'pick-3',
  'pick-4',
  'pick-5',
  'pick-6',
] as const satisfies readonly CommandId[]

interface Layer {
  current: Handlers
}
const layers: Layer[] = []

/** Answers to commands while the component is shown; what is shown later goes first. */
export function useCommands(handlers: Handlers): void {
  useLayer(handlers, 'above')
}

/** Answers to commands wherever no screen does. */
export function useBaseCommands(handlers: Handlers): void {
  useLayer(handlers, 'below')
}

function useLayer(handlers: Handlers, place: 'above' | 'below'): void {
  const layer = useRef<Handlers>(handlers)
  layer.current = handlers
  useEffect(() => {
    if (place === 'above') layers.push(layer)
    else layers.unshift(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
    }
  }, [place])
}

/** What a command does now; undefined: nothing here answers to it. */
export function handlerOf(id: CommandId): (() => void) | undefined {
  return layers.findLast(({ current }) => current[id])?.current[id]
}

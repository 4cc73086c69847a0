/** From decided events to links of the chain, and back. */
import { ReckonerError } from '../../model/index.ts'
import type { Head, LedgerEvent, StoredEvent } from '../events.ts'
import type { NewEvent } from '../new-event.ts'
import { canonicalJson } from './canonical-json.ts'
import { type ChainLink, hashLink } from './hash-chain.ts'

/** The events without those whose key is stored already or comes twice. */
export function skipKnown(events: readonly NewEvent[], isStored: (key: string) => boolean): readonly NewEvent[] {
  const seen = new Set<string>()
  return events.filter(({ key }) => {
    const isNew = !seen.has(key) && !isStored(key)
    seen.add(key)
    return isNew
  })
}

/** Throws `position-conflict` unless the log ends where it was expected to. */
export function checkPosition(head: Head, expected: { readonly position: number }): void {
  if (head.position === expected.position) return
  throw new ReckonerError(
    'position-conflict',
    `the ledger is at position ${head.position}, expected ${expected.position}: nothing was written; read it anew and decide again`,
  )
}

/** Chains events after a head, one hash after the other. */
export function chainEvents(events: readonly NewEvent[], head: Head, at: string): readonly ChainLink[] {
  let { position, hash: previousHash } = head
  return events.map(({ event, key }) => {
    position += 1
    const link = { position, at, type: event.type, key, data: canonicalJson(event.data), previousHash }
    const hash = hashLink(link)
    previousHash = hash
    return { ...link, hash }
  })
}

/** The event of a link: a fresh copy, so that nobody can change what is stored. */
export function eventOf({ type, data, ...place }: ChainLink): StoredEvent {
  return { ...place, event: { type, data: parseData(place.position, data) } as LedgerEvent }
}

function parseData(position: number, data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    throw new ReckonerError(
      'ledger-tampered',
      `position ${position} of the ledger is not readable JSON: run \`reckoner verify\` and restore a backup`,
    )
  }
}

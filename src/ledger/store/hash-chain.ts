/** The hash chain: each event's hash covers the one before, so that no earlier event can change unnoticed. */
import { createHash } from 'node:crypto'
import type { Head, StoredEvent } from '../events.ts'
import { canonicalJson } from './canonical-json.ts'
import type { ChainProblem, Verification } from './event-store.ts'

/** The end of a log without events. */
export const EMPTY_HEAD: Head = { position: 0, hash: '0'.repeat(64) }

/** An event as it lies in a store: its data as canonical JSON text. */
export interface ChainLink extends Omit<StoredEvent, 'event'> {
  readonly type: string
  readonly data: string
}

/** SHA-256 over the hash before, the position, the instant, the type, the key and the data, as 64 hex digits. */
export function hashLink(link: Omit<ChainLink, 'hash'>): string {
  const head = JSON.stringify([link.previousHash, link.position, link.at, link.type, link.key])
  return createHash('sha256').update(`${head}\n${link.data}`, 'utf8').digest('hex')
}

/** The link of a stored event. */
export function linkOf({ event, ...place }: StoredEvent): ChainLink {
  return { ...place, type: event.type, data: canonicalJson(event.data) }
}

/** Checks every hash and link of events from the start of the log; with a witness also that its head is in them. */
export function verifyChain(events: Iterable<StoredEvent>, witness?: Head): Verification {
  return verifyLinks(mapLinks(events), witness)
}

/** Checks links as they lie in a store, from the start of the log. */
export function verifyLinks(links: Iterable<ChainLink>, witness?: Head): Verification {
  const problems: ChainProblem[] = []
  const report = (position: number, message: string) => {
    if (problems.length < 20) problems.push({ position, message: `position ${position}: ${message}` })
  }
  let head = EMPTY_HEAD
  let isWitnessed = !witness || witness.position === 0
  for (const link of links) {
    const expected = head.position + 1
    if (link.position !== expected) report(expected, `the event is missing: position ${link.position} comes next`)
    if (link.previousHash !== head.hash) report(link.position, 'the event does not follow the one before it')
    if (link.hash !== hashLink(link)) report(link.position, 'the content does not give the stored hash: it was changed')
    head = { position: link.position, hash: link.hash }
    if (witness && link.position === witness.position) {
      isWitnessed = true
      if (link.hash !== witness.hash) {
        report(
          link.position,
          `the history up to here is not the witnessed one: hash ${link.hash}, witnessed ${witness.hash}`,
        )
      }
    }
  }
  if (witness && witness.position === 0 && witness.hash !== EMPTY_HEAD.hash)
    report(0, 'the witnessed head is of no ledger')
  if (witness && !isWitnessed) {
    const first = Math.min(head.position + 1, witness.position)
    report(
      first,
      `missing: the log ends at position ${head.position}, the witnessed head is position ${witness.position}`,
    )
  }
  return { ok: problems.length === 0, head, problems, missingBlobs: [] }
}

function* mapLinks(events: Iterable<StoredEvent>): Iterable<ChainLink> {
  for (const stored of events) yield linkOf(stored)
}

/** A store in memory: for trying things, and the plainest statement of what a store does. */
import { createHash } from 'node:crypto'
import { ReckonerError } from '../../model/index.ts'
import type { Head } from '../events.ts'
import { chainEvents, checkPosition, eventOf, skipKnown } from './chain-events.ts'
import type { EventStore, StoredBlob } from './event-store.ts'
import { type ChainLink, EMPTY_HEAD, verifyLinks } from './hash-chain.ts'

/** Opens an empty store that is gone when the process ends. */
export function openMemoryStore(): EventStore {
  const links: ChainLink[] = []
  const keys = new Set<string>()
  const blobs = new Map<string, StoredBlob>()
  const head = (): Head => {
    const last = links.at(-1)
    return last ? { position: last.position, hash: last.hash } : EMPTY_HEAD
  }
  const putBlob = (bytes: Uint8Array, mediaType: string): string => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (!blobs.has(hash)) blobs.set(hash, { hash, bytes: bytes.slice(), mediaType })
    return hash
  }
  return {
    append(events, expected, at) {
      const fresh = skipKnown(events, (key) => keys.has(key))
      if (fresh.length === 0) return []
      checkPosition(head(), expected)
      const added = chainEvents(fresh, head(), at)
      for (const link of added) {
        links.push(link)
        keys.add(link.key)
      }
      return added.map(eventOf)
    },
    *read(after = 0, upTo = Number.POSITIVE_INFINITY) {
      for (let index = Math.max(0, after); index < links.length && index < upTo; index++) yield eventOf(links[index]!)
    },
    head,
    verify(witness) {
      const missing = links
        .filter(({ type }) => type === 'ReportKept' || type === 'CaptureKept')
        .map(({ data }) => JSON.parse(data) as Partial<Record<'report' | 'capture', { readonly bytesHash: string }>>)
        .map(({ report, capture }) => (report ?? capture)?.bytesHash ?? '')
        .filter((hash) => !blobs.has(hash))
      return { ...verifyLinks(links, witness), missingBlobs: [...new Set(missing)] }
    },
    putBlob,
    putBlobs: (all) => all.map(({ bytes, mediaType }) => putBlob(bytes, mediaType)),
    getBlob(hash) {
      const blob = blobs.get(hash)
      return blob ? { ...blob, bytes: blob.bytes.slice() } : null
    },
    measureBlobs() {
      const all = [...blobs.values()]
      return { count: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes.length, 0) }
    },
    async copyTo() {
      throw new ReckonerError('option-invalid', 'a ledger in memory has no file to copy')
    },
    close() {},
  }
}

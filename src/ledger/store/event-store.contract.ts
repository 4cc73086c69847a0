/** What every store must do. Run over each store by its own test. */
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { keepReport } from '../decide/keep-report.ts'
import type { LedgerEvent } from '../events.ts'
import { emptyState } from '../evolve/evolve.ts'
import { sampleReport } from '../ledger.contract.ts'
import type { NewEvent } from '../new-event.ts'
import type { EventStore } from './event-store.ts'
import { EMPTY_HEAD, verifyChain } from './hash-chain.ts'

/** How to open a store for one test. `openAgain` opens a second connection to the same one, or says why there is none. */
export interface StoreUnderTest {
  open(): Promise<EventStore>
  readonly openAgain: (() => Promise<EventStore>) | { readonly skipped: string }
  clean(): void
}

const at = '2024-01-01T00:00:00.000Z'
const kept = (...numbers: readonly number[]): readonly NewEvent[] =>
  numbers.flatMap((n) => keepReport(sampleReport(n), emptyState()))
const noted = (message: string): NewEvent => ({
  event: { type: 'InputRefused', data: { sourceName: 'x', bytesHash: null, note: { code: 'x', span: null, message } } },
  key: `refused:${message.length}`,
})

/** Runs the contract over one kind of store. */
export function testEventStore(name: string, under: StoreUnderTest): void {
  const opened: EventStore[] = []
  const open = async () => {
    const store = await under.open()
    opened.push(store)
    return store
  }
  afterEach(() => {
    for (const store of opened.splice(0)) store.close()
    under.clean()
  })

  describe(`${name} as an event store`, () => {
    test('is empty at first', async () => {
      const store = await open()
      expect(store.head()).toEqual(EMPTY_HEAD)
      expect([...store.read()]).toEqual([])
      expect(store.verify()).toEqual({ ok: true, head: EMPTY_HEAD, problems: [], missingBlobs: [] })
    })

    test('keeps events in order, each chained to the one before', async () => {
      const store = await open()
      const stored = [...store.append(kept(0, 1), { position: 0 }, at), ...store.append(kept(2), { position: 2 }, at)]
      expect(stored.map((event) => event.position)).toEqual([1, 2, 3])
      expect(stored.map((event) => event.previousHash)).toEqual([EMPTY_HEAD.hash, stored[0]?.hash, stored[1]?.hash])
      expect([...store.read()]).toEqual(stored)
      expect(store.head()).toEqual({ position: 3, hash: stored[2]?.hash })
      expect(stored[2]?.event).toEqual(kept(2)[0]?.event)
      expect(verifyChain(store.read(), store.head())).toMatchObject({ ok: true, head: store.head() })
    })

    test('reads what was asked for', async () => {
      const store = await open()
      const many = Array.from({ length: 1203 }, (_, n) => ({ ...noted('many'), key: `refused:${n}` }))
      store.append(many, { position: 0 }, at)
      const positions = (after?: number, upTo?: number) => [...store.read(after, upTo)].map((event) => event.position)
      expect(positions()).toHaveLength(1203)
      expect(positions(1200)).toEqual([1201, 1202, 1203])
      expect(positions(498, 502)).toEqual([499, 500, 501, 502])
      expect([positions(5, 5), positions(2000), positions(7, 3)]).toEqual([[], [], []])
      expect(positions(-3, 1)).toEqual([1])
    })

    test('refuses to append after another writer', async () => {
      const store = await open()
      store.append(kept(0), { position: 0 }, at)
      expect(() => store.append(kept(1), { position: 0 }, at)).toThrow(
        expect.objectContaining({ code: 'position-conflict', message: expect.stringContaining('expected 0') }),
      )
      expect(() => store.append(kept(1), { position: 2 }, at)).toThrow(/at position 1/)
      expect(store.head().position).toBe(1)
    })

    test('skips what is stored already, and what comes twice', async () => {
      const store = await open()
      store.append(kept(0, 1), { position: 0 }, at)
      expect(store.append(kept(1, 0), { position: 0 }, at)).toEqual([])
      const added = store.append(kept(0, 2, 2, 1, 3), { position: 2 }, at)
      expect(added.map((event) => event.key)).toEqual(kept(2, 3).map(({ key }) => key))
      expect(store.head().position).toBe(4)
    })

    test('appends all or none', async () => {
      const store = await open()
      const odd = { event: { type: 'InputRefused', data: { note: Number.NaN } } as unknown as LedgerEvent, key: 'odd' }
      expect(() => store.append([...kept(0), odd], { position: 0 }, at)).toThrow('NaN cannot be kept')
      expect(store.head()).toEqual(EMPTY_HEAD)
      expect(store.append(kept(0), { position: 0 }, at)).toHaveLength(1)
    })

    test('gives copies: nobody can change what is stored', async () => {
      const store = await open()
      const [given] = store.append([noted('before')], { position: 0 }, at)
      const message = (event: LedgerEvent | undefined) => (event?.type === 'InputRefused' ? event.data.note : undefined)
      Object.assign(message(given?.event) ?? {}, { message: 'after' })
      expect(message([...store.read()][0]?.event)?.message).toBe('before')
      expect(store.verify().ok).toBe(true)
    })

    test('keeps any text exactly: scripts, bidi marks, lone surrogates, null characters', async () => {
      const store = await open()
      let position = 0
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, plain) => {
          const words = `${text}\ud800\u0000\u202e${plain}`
          const [stored] = store.append([{ ...noted(words), key: `k${position}` }], { position }, at)
          position += 1
          expect(stored?.event).toEqual(noted(words).event)
          expect([...store.read(position - 1)]).toEqual([stored])
        }),
        { numRuns: 100 },
      )
      expect(store.verify(store.head()).ok).toBe(true)
    })

    test('keeps bytes once, by their hash', async () => {
      const store = await open()
      const bytes = new Uint8Array([0, 255, 128, 10])
      const hash = store.putBlob(bytes, 'text/html')
      expect(store.putBlob(bytes, 'text/plain')).toBe(hash)
      expect(store.measureBlobs()).toEqual({ count: 1, bytes: bytes.length })
      bytes[0] = 9
      expect(new Uint8Array(store.getBlob(hash)!.bytes)).toEqual(new Uint8Array([0, 255, 128, 10]))
      expect(store.getBlob(hash)).toMatchObject({ hash, mediaType: 'text/html' })
      expect(store.getBlob('0'.repeat(64))).toBeNull()
      expect(store.getBlob(store.putBlob(new Uint8Array(), 'text/plain'))?.bytes).toHaveLength(0)
    })

    test('keeps several stretches of bytes at once, each once', async () => {
      const store = await open()
      const [one, two] = [new Uint8Array([1]), new Uint8Array([2])]
      const known = store.putBlob(two, 'text/plain')
      const hashes = store.putBlobs([one, two, one].map((bytes) => ({ bytes, mediaType: 'text/html' })))
      expect(hashes).toEqual([hashes[0], known, hashes[0]])
      expect(store.measureBlobs()).toEqual({ count: 2, bytes: 2 })
      expect(store.getBlob(known)).toMatchObject({ mediaType: 'text/plain' })
      expect(store.putBlobs([])).toEqual([])
    })

    test('names the kept reports whose bytes it does not hold', async () => {
      const store = await open()
      const reports = [0, 1].map(sampleReport)
      store.append(kept(0, 1), { position: 0 }, at)
      store.putBlob(new TextEncoder().encode(reports[0]!.text), 'text/plain')
      expect(store.verify()).toMatchObject({ ok: true, missingBlobs: [reports[1]!.bytesHash] })
    })

    test('tells a missing tail and another history from a head written down earlier', async () => {
      const [store, shorter, other] = [await open(), await openFresh(under, opened), await openFresh(under, opened)]
      store.append(kept(0, 1, 2), { position: 0 }, at)
      shorter.append(kept(0), { position: 0 }, at)
      other.append(kept(0, 1, 3), { position: 0 }, at)
      const witness = store.head()
      expect(store.verify(witness).ok).toBe(true)
      expect([shorter.verify().ok, other.verify().ok]).toEqual([true, true])
      expect(shorter.verify(witness).problems[0]?.message).toMatch(/^position 2: missing: the log ends at position 1/)
      expect(other.verify(witness).problems[0]?.message).toMatch(
        /^position 3: the history up to here is not the witnessed/,
      )
      store.append(kept(4), { position: 3 }, at)
      expect(store.verify(witness).ok).toBe(true)
    })

    // A store without a file has nothing that a second connection could open.
    if (!('skipped' in under.openAgain)) testTwoConnections(open, under.openAgain, opened)
  })
}

async function openFresh(under: StoreUnderTest, opened: EventStore[]): Promise<EventStore> {
  const store = await under.open()
  opened.push(store)
  return store
}

function testTwoConnections(
  open: () => Promise<EventStore>,
  openAgain: () => Promise<EventStore>,
  opened: EventStore[],
) {
  test('two connections see each other, and only one of two rival appends is taken', async () => {
    const [here, there] = [await open(), await openAgain()]
    opened.push(there)
    here.append(kept(0), { position: 0 }, at)
    expect(there.head()).toEqual(here.head())
    there.append(kept(1), { position: 1 }, at)
    expect(() => here.append(kept(2), { position: 1 }, at)).toThrow(
      expect.objectContaining({ code: 'position-conflict' }),
    )
    expect(here.append(kept(1), { position: 1 }, at)).toEqual([])
    expect([...here.read()]).toEqual([...there.read()])
    expect(here.verify(there.head()).ok).toBe(true)
  })

  test('a reader that is half way does not hold up a writer', async () => {
    const [here, there] = [await open(), await openAgain()]
    opened.push(there)
    here.append(kept(0, 1), { position: 0 }, at)
    const reading = here.read()[Symbol.iterator]()
    expect(reading.next().value?.position).toBe(1)
    there.append(kept(2), { position: 2 }, at)
    here.append(kept(3), { position: 3 }, at)
    expect(there.head().position).toBe(4)
  })
}

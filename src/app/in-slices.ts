/** Long work bit by bit, so that other questions are answered meanwhile. */
import { setImmediate as breathe } from 'node:timers/promises'

/** How long other questions wait at most, in milliseconds. */
const SLICE_MS = 40

/** Runs `work` on each item in turn, and lets others have their turn every few milliseconds. */
export async function inSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let until = performance.now() + SLICE_MS
  for (const item of items) {
    work(item)
    if (performance.now() < until) continue
    await breathe()
    until = performance.now() + SLICE_MS
  }
}

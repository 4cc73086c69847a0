/** Divides the blocks that some tellings lie in; one in which nothing has changed stays divided as it is. */
import { type Dividing, divideBlock, gatherBlock, LARGE_BLOCK } from './partition-block.ts'
import type { Block, Cluster, Telling } from './telling.ts'

/** A happening of a block. `isNew`: its block was divided just now. */
export interface FoundCluster<Profile, Id> extends Cluster<Profile, Id> {
  readonly isNew: boolean
}

/** The happenings of all blocks that these tellings lie in, in the order of their first tellings. */
export function divideBlocks<Profile, Id extends string>(
  start: Iterable<Telling<Profile, Id>>,
  dividing: Dividing<Profile, Id>,
): readonly FoundCluster<Profile, Id>[] {
  const { index } = dividing
  index.refresh()
  const blocks = new Set<Block<Profile, Id>>()
  const gathered = new Set<Block<Profile, Id>>()
  for (const telling of start) {
    const { block } = telling
    if (block && (gathered.has(block) || !block.isStale)) {
      blocks.add(block)
      continue
    }
    const found = gatherBlock(telling, index)
    for (const one of found.tellings) one.block = found
    gathered.add(found)
    blocks.add(found)
  }
  // Blocks that are looked at together are large together.
  let size = 0
  for (const { tellings } of blocks) size += tellings.length
  const isLarge = size > LARGE_BLOCK
  const found: FoundCluster<Profile, Id>[] = []
  for (const block of blocks) {
    const isNew = block.isStale || (block.by !== 'either' && block.by !== (isLarge ? 'best' : 'all'))
    if (isNew) divideBlock(block, isLarge, dividing)
    for (const cluster of block.clusters) found.push({ ...cluster, isNew })
  }
  return blocks.size === 1 ? found : found.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The parts of a page, taken apart in the worker. */
import { askWorker } from './ask-worker.ts'
import type { PageParts } from './page-parts.ts'

/** The parts of a page. One that takes too long or too much memory is read partly, with the reason; never rejects. */
export async function takePageApart(html: string, address: string | null, timeLimit?: number): Promise<PageParts> {
  const found = await askWorker<PageParts>({ kind: 'page', html, address }, timeLimit)
  if (typeof found !== 'string') return found
  const { readPartly } = await import('./page-parts.ts')
  return readPartly(html, address, found)
}

/** The pages that a fetched feed or sitemap leads to. */
import type { Note } from '../../model/index.ts'
import { decodeText } from '../decode-text.ts'
import type { FetchedPage } from '../fetch/fetch-page.ts'
import type { KnownFacts } from '../make-report.ts'
import { readSitemap } from './sitemap-file.ts'

/** A page to visit, with what the feed says of it. `isSitemap`: it leads to more. */
export interface ListedPage {
  readonly address: string
  readonly facts: KnownFacts
  readonly isSitemap: boolean
}

/** The pages in the order of the list, or the note that refuses it. */
export async function listItems(
  kind: 'feed' | 'sitemap',
  { bytes, charset }: FetchedPage,
): Promise<readonly ListedPage[] | Note> {
  const text = decodeText(bytes, charset)
  if (kind === 'sitemap') {
    const entries = readSitemap(text)
    if ('code' in entries) return entries
    return entries.map(({ address, changed, isSitemap }) => ({ address, isSitemap, facts: { published: changed } }))
  }
  const { readFeed } = await import('./feed-file.ts')
  const feed = readFeed(text)
  if ('code' in feed) return feed
  return feed.items.flatMap(({ address, title, author, published }) =>
    address === null
      ? []
      : [
          {
            address,
            isSitemap: false,
            facts: { title, author, published, publisher: feed.title, language: feed.language },
          },
        ],
  )
}

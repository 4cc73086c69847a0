/** The items of a feed file as reports: nothing is fetched. */
import type { ArchiveContext } from '../archives/take-entry.ts'
import { noteOf } from '../make-report.ts'
import type { Source } from '../source.ts'
import type { IntakeResult } from '../types.ts'
import { readFeed } from './feed-file.ts'

/** One report an item that has words of its own; an item with a link only is refused by its name. */
export async function* takeFeed(text: string, source: Source, context: ArchiveContext): AsyncGenerator<IntakeResult> {
  const { sourceName } = source
  const feed = readFeed(text)
  if ('code' in feed) {
    yield context.refuse(sourceName, feed)
    return
  }
  if (feed.items.length === 0) yield context.refuse(sourceName, noteOf('file-empty', 'found a feed without items'))
  for (const [i, item] of feed.items.entries()) {
    const itemName = `${sourceName}:${i + 1}`
    if (item.html.trim() === '') {
      const words = `found an item without a text (${item.address ?? 'no address'}); expected one. Open its address instead`
      yield context.refuse(itemName, noteOf('file-empty', words))
      continue
    }
    const notes = item.isWhole ? [] : [noteOf('summary-only', 'the feed gives a summary of this report, not its text')]
    const heading = item.title ? `<h1>${escapeHtml(item.title)}</h1>` : ''
    yield* context.take({
      sourceName: itemName,
      extension: '.html',
      charset: 'utf-8',
      content: { bytes: Buffer.from(`<html><body><article>${heading}${item.html}</article></body></html>`) },
      facts: {
        address: item.address,
        title: item.title,
        author: item.author,
        published: item.published,
        publisher: feed.title,
        language: feed.language,
        notes,
      },
    })
  }
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

/** RSS, Atom, RDF and JSON feeds: what each item states, under its own address. */
import { parseFeed } from 'feedsmith'
import type { Note } from '../../model/index.ts'
import { noteOf } from '../make-report.ts'

/** One item of a feed. `html` is the whole text when the feed gives it, else its summary. Dates as written. */
export interface FeedItem {
  readonly address: string | null
  readonly title: string | null
  readonly author: string | null
  readonly published: string | null
  readonly html: string
  readonly isWhole: boolean
}

/** A feed taken apart. */
export interface Feed {
  readonly title: string | null
  readonly language: string | null
  readonly items: readonly FeedItem[]
}

/** The items of a feed, or the note that refuses it: entities that a document defines itself are never expanded. */
export function readFeed(source: string): Feed | Note {
  if (/<!ENTITY/i.test(source.slice(0, 100_000))) {
    return noteOf('file-malformed', 'found a feed that defines its own entities; expected a plain one. It was not read')
  }
  try {
    const { format, feed } = parseFeed(source)
    if (format === 'atom') return readAtom(feed as unknown as AtomFeed)
    const { title, language, items } = feed as unknown as RssFeed
    return { title: title ?? null, language: language ?? null, items: (items ?? []).map(readItem) }
  } catch (error) {
    const words = `found a feed that cannot be read (${String((error as Error).message).slice(0, 100)}); expected RSS, Atom or a JSON feed`
    return noteOf('file-malformed', words)
  }
}

interface RssFeed {
  readonly title?: string
  readonly language?: string
  readonly items?: readonly RssItem[]
}

/** Items of RSS, RDF and JSON feeds: the fields of one are never those of another. */
interface RssItem {
  readonly title?: string
  readonly link?: string
  readonly url?: string
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean }
  readonly pubDate?: string
  readonly date_published?: string
  readonly dc?: { readonly date?: string; readonly creator?: string; readonly creators?: readonly string[] }
  readonly authors?: readonly (string | { readonly name?: string })[]
  readonly description?: string
  readonly summary?: string
  readonly content?: { readonly encoded?: string }
  readonly content_html?: string
  readonly content_text?: string
}

function readItem(item: RssItem): FeedItem {
  const whole = item.content?.encoded ?? item.content_html ?? item.content_text ?? ''
  const guid = item.guid?.isPermaLink !== false ? item.guid?.value : undefined
  const author = item.authors?.[0]
  return {
    address: addressOf(item.link ?? item.url ?? guid),
    title: item.title ?? null,
    author: (typeof author === 'string' ? author : author?.name) ?? item.dc?.creator ?? null,
    published: item.pubDate ?? item.date_published ?? item.dc?.date ?? null,
    html: whole || (item.description ?? item.summary ?? ''),
    isWhole: whole !== '',
  }
}

interface AtomFeed {
  readonly title?: string | { readonly value?: string }
  readonly entries?: readonly AtomEntry[]
}

interface AtomEntry {
  readonly title?: string | { readonly value?: string }
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
  readonly authors?: readonly { readonly name?: string }[]
  readonly published?: string
  readonly updated?: string
  readonly summary?: string | { readonly value?: string }
  readonly content?: string | { readonly value?: string }
}

function readAtom({ title, entries = [] }: AtomFeed): Feed {
  const items = entries.map((entry): FeedItem => {
    const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0]
    const whole = wordsOf(entry.content)
    return {
      address: addressOf(link?.href),
      title: wordsOf(entry.title) || null,
      author: entry.authors?.[0]?.name ?? null,
      published: entry.published ?? entry.updated ?? null,
      html: whole || wordsOf(entry.summary),
      isWhole: whole !== '',
    }
  })
  return { title: wordsOf(title) || null, language: null, items }
}

function wordsOf(text: string | { readonly value?: string } | undefined): string {
  return (typeof text === 'string' ? text : text?.value) ?? ''
}

function addressOf(link: string | undefined): string | null {
  return link && /^https?:\/\//i.test(link.trim()) ? link.trim() : null
}

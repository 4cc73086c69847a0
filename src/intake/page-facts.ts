/** What a page states about itself: title, publisher, author, day, address, language, agency. */

import { findAgencyInByline } from './find-agency.ts'
import { jsonLdNodes } from './json-ld.ts'
import { findPageMarks, type PageMarks } from './page-marks.ts'
import type { PageDocument } from './page-tree/page-document.ts'
import type { PageElement } from './page-tree/page-node.ts'
import { parsePublicationDate } from './publication-date.ts'

/** The facts as written; null where the page is silent. */
export interface PageFacts {
  readonly title: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly published: string | null
  readonly address: string | null
  readonly language: string | null
  readonly agency: string | null
}

const PUBLISHED_NAMES = [
  'article:published_time',
  'datePublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
]

/** Reads JSON-LD first, then meta tags, then what the page shows, then its address. */
export function readPageFacts(page: PageDocument, address: string | null): PageFacts {
  const ld = readJsonLd(page)
  const marks = findPageMarks(page)
  const metas = metasOf(marks)
  const meta = (...names: readonly string[]) => metaOf(metas, names)
  const own = ownAddress([marks.canonical, meta('og:url')], address)
  const byline = wordsIn(marks.byline)
  const author =
    ld.author ?? meta('author', 'article:author', 'dc.creator') ?? (byline && byline.length < 120 ? byline : null)
  return {
    title: ld.headline ?? meta('og:title', 'twitter:title') ?? wordsIn(marks.heading) ?? wordsIn(marks.title),
    publisher: meta('og:site_name', 'application-name') ?? ld.publisher ?? hostOf(own),
    author: isWeb(author) ? null : author,
    published: firstDate([
      ld.published,
      ...PUBLISHED_NAMES.map((name) => meta(name)),
      ...timesOf(marks),
      dateOfAddress(own),
    ]),
    address: own,
    language: page.documentElement.getAttribute('lang')?.trim().slice(0, 2).toLowerCase() || null,
    agency:
      findAgencyInByline(byline) ??
      findAgencyInByline(author) ??
      findAgencyInByline(wordsIn(marks.credit)?.slice(0, 120) ?? null),
  }
}

type Metas = ReadonlyMap<string, string | null>

const META_NAMES = ['property', 'name', 'itemprop'] as const

/** What the first meta tag of each name says. */
function metasOf(marks: PageMarks): Metas {
  const metas = new Map<string, string | null>()
  for (const meta of marks.metas) {
    for (const attribute of META_NAMES) {
      const name = meta.getAttribute(attribute)?.toLowerCase()
      const key = `${attribute} ${name}`
      if (name !== undefined && !metas.has(key)) metas.set(key, clean(meta.getAttribute('content')))
    }
  }
  return metas
}

function metaOf(metas: Metas, names: readonly string[]): string | null {
  for (const name of names) {
    for (const attribute of META_NAMES) {
      const content = metas.get(`${attribute} ${name.toLowerCase()}`)
      if (content) return content
    }
  }
  return null
}

interface JsonLd {
  readonly headline: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly published: string | null
}

function readJsonLd(page: PageDocument): JsonLd {
  const none: JsonLd = { headline: null, publisher: null, author: null, published: null }
  for (const node of jsonLdNodes(page)) {
    if (!/Article|NewsArticle|Report|BlogPosting/.test(String(node['@type'] ?? ''))) continue
    return {
      headline: wordsOf(node.headline),
      publisher: nameOf(node.publisher),
      author: nameOf(node.author),
      published: wordsOf(node.datePublished),
    }
  }
  return none
}

function nameOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return clean(one)
  return typeof one === 'object' && one !== null ? wordsOf((one as Record<string, unknown>).name) : null
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' ? clean(value) : null
}

function timesOf({ time }: PageMarks): readonly (string | null)[] {
  return time ? [time.getAttribute('datetime'), wordsIn(time)] : []
}

/** The first that is a day; else the first at all, so that what is wrong with it can be said. */
function firstDate(candidates: readonly (string | null)[]): string | null {
  const found = candidates.filter((one) => one !== null && one.trim() !== '')
  return found.find((one) => parsePublicationDate(one as string) !== null) ?? found[0] ?? null
}

function dateOfAddress(address: string | null): string | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/.exec(address ?? '')
  return match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : null
}

function hostOf(address: string | null): string | null {
  try {
    return address ? new URL(address).hostname.replace(/^www\./, '') : null
  } catch {
    return null
  }
}

/** The address a page gives itself. A fetched page may name another page of its own site, never another site. */
function ownAddress(named: readonly (string | null)[], fetched: string | null): string | null {
  for (const name of named) {
    const url = name ? parseAddress(name, fetched) : null
    if (url && (!fetched || isSameSite(url, parseAddress(fetched, null)))) return url.href
  }
  return fetched
}

function parseAddress(address: string, base: string | null): URL | null {
  try {
    const url = new URL(address, base ?? undefined)
    if (!isWeb(url.href)) return null
    url.hash = ''
    url.username = ''
    url.password = ''
    return url
  } catch {
    return null
  }
}

function isSameSite(a: URL, b: URL | null): boolean {
  const [one, other] = [a.hostname, b?.hostname ?? '']
  return one === other || siteOf(one) === siteOf(other)
}

// "news.example.co.uk" is of the site "example.co.uk": short labels before the last belong to registries.
function siteOf(host: string): string {
  const labels = host.split('.')
  const isShort = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 && labels.at(-1)?.length === 2
  return labels.slice(isShort ? -3 : -2).join('.')
}

function isWeb(address: string | null): boolean {
  return address !== null && /^https?:\/\//i.test(address)
}

function wordsIn(element: PageElement | null): string | null {
  return element === null ? null : clean(element.textContent)
}

function clean(text: string | null): string | null {
  const words = text?.replace(/\s+/g, ' ').trim() ?? ''
  return words === '' ? null : words.slice(0, 500)
}

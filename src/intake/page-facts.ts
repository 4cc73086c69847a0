/** What a page states about itself: title, publisher, author, day, address, language, agency. */

/** The part of a DOM that is read here. */
export interface PageDocument {
  readonly documentElement: { getAttribute(name: string): string | null } | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** An element of a page. */
export interface PageElement {
  readonly textContent: string | null
  readonly tagName: string
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

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

/** Reads JSON-LD first, then meta tags, then what the page shows, then its address. */
export function readPageFacts(page: PageDocument, address: string | null): PageFacts {
  const ld = readJsonLd(page)
  const meta = (...names: readonly string[]) => metaOf(page, names)
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
  const own = isWeb(canonical) ? canonical : (meta('og:url') ?? address)
  const byline = clean(page.querySelector('[rel="author"], .byline, .author, [itemprop="author"]')?.textContent ?? null)
  const author =
    ld.author ?? meta('author', 'article:author', 'dc.creator') ?? (byline && byline.length < 120 ? byline : null)
  return {
    title:
      ld.headline ??
      meta('og:title', 'twitter:title') ??
      clean(page.querySelector('h1')?.textContent ?? null) ??
      clean(page.querySelector('title')?.textContent ?? null),
    publisher: meta('og:site_name', 'application-name') ?? ld.publisher ?? hostOf(own),
    author: isWeb(author) ? null : author,
    published:
      ld.published ??
      meta(
        'article:published_time',
        'datepublished',
        'date',
        'dc.date',
        'pubdate',
        'publish-date',
        'parsely-pub-date',
        'sailthru.date',
      ) ??
      timeOf(page) ??
      dateOfAddress(own),
    address: isWeb(own) ? own : address,
    language: page.documentElement?.getAttribute('lang')?.trim().slice(0, 2).toLowerCase() || null,
    agency: agencyOf([byline, author, clean(page.querySelector('.source, .credit, .agency')?.textContent ?? null)]),
  }
}

function metaOf(page: PageDocument, names: readonly string[]): string | null {
  for (const name of names) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const content = clean(page.querySelector(`meta[${attribute}="${name}" i]`)?.getAttribute('content') ?? null)
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
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown
    try {
      data = JSON.parse((script.textContent ?? '').slice(0, 200_000))
    } catch {
      continue
    }
    for (const node of nodesOf(data)) {
      if (!/Article|NewsArticle|Report|BlogPosting/.test(String(node['@type'] ?? ''))) continue
      return {
        headline: wordsOf(node.headline),
        publisher: nameOf(node.publisher),
        author: nameOf(node.author),
        published: wordsOf(node.datePublished),
      }
    }
  }
  return none
}

function nodesOf(data: unknown): readonly Record<string, unknown>[] {
  const list = Array.isArray(data) ? data.slice(0, 50) : [data]
  return list.flatMap((node) => {
    if (typeof node !== 'object' || node === null) return []
    const graph = (node as Record<string, unknown>)['@graph']
    return [
      node as Record<string, unknown>,
      ...(Array.isArray(graph)
        ? (graph.slice(0, 50).filter((one) => typeof one === 'object' && one !== null) as Record<string, unknown>[])
        : []),
    ]
  })
}

function nameOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return clean(one)
  return typeof one === 'object' && one !== null ? wordsOf((one as Record<string, unknown>).name) : null
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' ? clean(value) : null
}

function timeOf(page: PageDocument): string | null {
  return page.querySelector('time[datetime]')?.getAttribute('datetime') ?? null
}

function dateOfAddress(address: string | null): string | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/.exec(address ?? '')
  return match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : null
}

const AGENCIES: readonly (readonly [RegExp, string])[] = [
  [/\bAFP\b|Agence France-Presse/i, 'AFP'],
  [/\bReuters\b/i, 'Reuters'],
  [/\bAssociated Press\b|\(AP\)|\bAP\b/, 'AP'],
  [/\bdpa\b/, 'dpa'],
  [/\bXinhua\b/i, 'Xinhua'],
  [/\bAnadolu\b/i, 'Anadolu'],
  [/\bEFE\b/, 'EFE'],
]

function agencyOf(texts: readonly (string | null)[]): string | null {
  for (const text of texts) for (const [pattern, name] of AGENCIES) if (text && pattern.test(text)) return name
  return null
}

function hostOf(address: string | null): string | null {
  try {
    return address ? new URL(address).hostname.replace(/^www\./, '') : null
  } catch {
    return null
  }
}

function isWeb(address: string | null): boolean {
  return address !== null && /^https?:\/\//i.test(address)
}

function clean(text: string | null): string | null {
  const words = text?.replace(/\s+/g, ' ').trim() ?? ''
  return words === '' ? null : words.slice(0, 500)
}

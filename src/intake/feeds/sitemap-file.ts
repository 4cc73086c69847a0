/** Sitemaps: the addresses that a site lists. */
import { Parser } from 'htmlparser2'
import type { Note } from '../../model/index.ts'
import { noteOf } from '../make-report.ts'

/** An address of a sitemap and when it changed, as written. `isSitemap`: it leads to another sitemap. */
export interface SitemapEntry {
  readonly address: string
  readonly changed: string | null
  readonly isSitemap: boolean
}

const LIMIT = 50_000

/** The addresses of a sitemap in its order, 50,000 at most; a note when it is none. */
export function readSitemap(source: string): readonly SitemapEntry[] | Note {
  if (/<!ENTITY/i.test(source.slice(0, 100_000))) {
    return noteOf(
      'file-malformed',
      'found a sitemap that defines its own entities; expected a plain one. It was not read',
    )
  }
  const entries: SitemapEntry[] = []
  let name = ''
  let address = ''
  let changed = ''
  const parser = new Parser(
    {
      onopentagname(opened) {
        name = opened
        if (opened === 'url' || opened === 'sitemap') address = changed = ''
      },
      ontext(text) {
        if (name === 'loc') address += text
        else if (name === 'lastmod') changed += text
      },
      onclosetag(closed) {
        name = ''
        if (closed !== 'url' && closed !== 'sitemap') return
        const found = address.trim()
        if (/^https?:\/\//i.test(found) && entries.length < LIMIT)
          entries.push({ address: found, changed: changed.trim() || null, isSitemap: closed === 'sitemap' })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(source)
  parser.end()
  return entries.length > 0 ? entries : noteOf('file-empty', 'found a sitemap without addresses; expected some')
}

/** Made-up news pages of a usual size: an article between menus, scripts, related links and comments. All words are ours. */
import { loadCorpus } from './corpus.ts'

/** A page, and the text that is its article. */
export interface SyntheticPage {
  readonly html: string
  readonly article: string
}

const TEMPLATES = [wrapPlain, wrapDeep, wrapOld] as const

/** As many pages, the same at every call. */
export function syntheticPages(count: number): readonly SyntheticPage[] {
  const texts = loadCorpus(count * 9_000)
  return Array.from({ length: count }, (_, i) => {
    const paragraphs = paragraphsOf(texts, i)
    const wrap = TEMPLATES[i % TEMPLATES.length] as typeof wrapPlain
    return { html: wrap(`Report number ${i} of the day`, paragraphs), article: paragraphs.join('\n\n') }
  })
}

function paragraphsOf(texts: readonly string[], page: number): readonly string[] {
  const paragraphs: string[] = []
  for (let i = page * 7; paragraphs.length < 18; i++) {
    for (const line of (texts[i % texts.length] as string).split(/\n+/))
      if (line.length > 80 && /[.]$/.test(line) && !paragraphs.includes(line)) paragraphs.push(line)
  }
  return paragraphs.slice(0, 18)
}

const links = (count: number, words: string) =>
  Array.from({ length: count }, (_, i) => `<li class="item item-${i}"><a href="/${i}">${words} ${i}</a></li>`).join('')
const script = (size: number) => `<script>window.data=${JSON.stringify({ state: 'x'.repeat(size) })}</script>`
const cards = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `<div class="card"><a href="/c${i}"><img src="/c${i}.jpg" alt=""><h3>Another story of the week, number ${i}</h3></a><p class="meta"><span>World</span><span>${i} min</span></p></div>`,
  ).join('')
const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function head(title: string): string {
  const meta = Array.from({ length: 30 }, (_, i) => `<meta name="x-${i}" content="value ${i}">`).join('')
  return `<head><meta charset="utf-8"><title>${title} | Example News</title><meta property="og:title" content="${title}"><meta property="article:published_time" content="2024-03-04T10:00:00Z">${meta}<style>${'.a{color:red}'.repeat(800)}</style>${script(20_000)}</head>`
}

function wrapPlain(title: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('\n')
  return `<!doctype html><html lang="en">${head(title)}<body><header><nav><ul>${links(60, 'Section')}</ul></nav></header><main><article><h1>${title}</h1><figure><img src="/a.jpg"><figcaption>A street after the attack</figcaption></figure>${body}</article><aside class="related"><ul>${links(25, 'Related story')}</ul></aside></main><section>${cards(40)}</section><footer><ul>${links(50, 'About')}</ul></footer>${script(30_000)}</body></html>`
}

function wrapDeep(title: string, paragraphs: readonly string[]): string {
  const body = paragraphs
    .map(
      (words, i) =>
        `<div class="block block-${i}"><div class="inner"><p><span>${escapeHtml(words)}</span></p></div></div>${i % 5 === 4 ? `<div class="read-more"><p>Read more: <a href="/m${i}">Another story ${i}</a></p></div>` : ''}`,
    )
    .join('')
  return `<!doctype html><html lang="en">${head(title)}<body><div id="app"><div class="layout"><div class="top"><ul>${links(80, 'Menu')}</ul></div><div class="grid"><div class="col main-col"><h1>${title}</h1><div class="content"><div class="story">${body}</div></div></div><div class="col side">${cards(60)}</div></div></div></div>${script(60_000)}</body></html>`
}

function wrapOld(title: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((words) => `${escapeHtml(words)}<br><br>`).join('\n')
  return `<html lang="en">${head(title)}<body><table width="100%"><tr><td width="20%"><ul>${links(40, 'Page')}</ul></td><td><h1>${title}</h1><div class="text">${body}</div></td><td>${cards(30)}</td></tr></table></body></html>`
}

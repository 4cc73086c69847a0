import { describe, expect, test } from 'vitest'
import { mainText } from './main-text.ts'
import type { PageDocument } from './page-tree/page-document.ts'
import { parsePage } from './page-tree/parse-page.ts'

const textOf = (html: string, title: string | null = null) => mainText(parsePage(html, null) as PageDocument, title)

const ENTRIES = [
  [
    '2023-12-05T18:40:00Z',
    '18:40 GMT',
    'A rocket hit a bakery in the old town on Tuesday and killed five people, the mayor said.',
  ],
  [
    '2023-12-05T07:15:00Z',
    '07:15 GMT',
    'The army closed the road to the north after a night of shelling, drivers told reporters.',
  ],
  [
    '2023-12-04T09:10:00+03:00',
    '06:10 GMT',
    'A roadside bomb killed three policemen near the bridge yesterday, the police chief said.',
  ],
] as const
const MARKED = [
  '2023-12-05 18:40 UTC',
  ENTRIES[0][2],
  '2023-12-05 07:15 UTC',
  ENTRIES[1][2],
  '2023-12-04 09:10 +03:00',
  ENTRIES[2][2],
].join('\n\n')

const page = (body: string, head = '') =>
  `<html lang="en"><head><title>Fighting</title>${head}</head><body><nav>Home</nav><main><h1>Fighting</h1>${body}</main></body></html>`

describe('a live blog', () => {
  test('each part with a time of its own begins with a line that dates it', () => {
    const parts = ENTRIES.map(
      ([at, shown, words]) => `<article><time datetime="${at}">${shown}</time><p>${words}</p></article>`,
    )
    expect(textOf(page(parts.join('')), 'Fighting')).toBe(MARKED)
  })

  test('times in a head of their own, and classes that name them', () => {
    const parts = ENTRIES.map(
      ([at, shown, words]) =>
        `<section><header class="timestamp"><span><time datetime="${at}">${shown}</time></span></header><div><p>${words}</p></div></section>`,
    )
    expect(textOf(page(parts.join('')), 'Fighting')).toBe(MARKED)
  })

  test('entries that only the data of the page dates', () => {
    const data = {
      '@type': 'LiveBlogPosting',
      headline: 'Fighting',
      liveBlogUpdate: ENTRIES.map(([at, , words]) => ({
        '@type': 'BlogPosting',
        articleBody: `${words}\nMore.`,
        datePublished: at,
      })),
    }
    const head = `<script type="application/ld+json">${JSON.stringify({ '@graph': [data] })}</script>`
    expect(textOf(page(ENTRIES.map(([, , words]) => `<p>${words}</p>`).join(''), head), 'Fighting')).toBe(MARKED)
  })

  test('an article with its own time and a list of others is none', () => {
    const story = ENTRIES.map(([, , words]) => `<p>${words}</p>`).join('')
    const others = ENTRIES.map(
      ([at, shown], i) =>
        `<li><time datetime="${at}">${shown}</time> <a href="/${i}">Another story of the day, ${i}</a></li>`,
    )
    const html = page(`<time datetime="2023-12-05T18:40:00Z">18:40 GMT</time>${story}<ul>${others.join('')}</ul>`)
    expect(textOf(html, 'Fighting')).not.toContain('UTC')
  })

  test('data that is no list, or no time, marks nothing', () => {
    const odd = [
      { liveBlogUpdate: 3 },
      { liveBlogUpdate: [null, 3, { datePublished: 'soon', headline: 'x' }] },
      null,
      [[]],
    ]
    const head = odd.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('')
    const story = ENTRIES.map(([, , words]) => `<p>${words}</p>`).join('')
    expect(textOf(page(story, head), 'Fighting')).toBe(ENTRIES.map(([, , words]) => words).join('\n\n'))
  })
})

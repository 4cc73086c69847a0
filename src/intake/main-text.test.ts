import { describe, expect, test } from 'vitest'
import { mainText } from './main-text.ts'
import type { PageDocument } from './page-tree/page-document.ts'
import { parsePage } from './page-tree/parse-page.ts'

const textOf = (html: string, title: string | null = null) => mainText(parsePage(html, null) as PageDocument, title)

const TITLE = 'Market hit'
const PROSE = [
  'Shells struck a market in the old town on Friday, killing four people, the governor said in a statement.',
  'Rescue teams worked through the night, and two of the wounded died in hospital, a doctor told reporters there.',
  'The army said it had fired at a position of the rebels, who denied that they had any fighters in the area.',
]

function page(...extra: readonly string[]): string {
  const [a, b, c] = PROSE.map((line) => `<p>${line}</p>`)
  return `<html><body><nav>Home World</nav><article><h1>${TITLE}</h1>${a}${extra.join('')}${b}${c}</article></body></html>`
}

describe('the main text keeps the article and drops what stands between', () => {
  test.each([
    ['a caption', '<figure><img><figcaption>Smoke over the town</figcaption></figure>'],
    ['a caption by its class', '<div class="imgCaption">Smoke over the town</div>'],
    ['a credit', '<p>Smoke over the town. (Photo by A. Person/Agency)</p>'],
    ['a credit line', '<p>A. Person | Studio | Getty Images</p>'],
    ['a lead', '<p>Read more: Rockets hit a base in the north</p>'],
    ['a linked line', '<p><a href="/x">ROCKETS HIT A BASE IN THE NORTH</a></p>'],
    ['a label', '<p>Live Story</p>'],
    ['minutes', '<p>3 min read</p>'],
    ['a date line', '<p>Published: 10:48, Tue, Nov 19, 2019</p>'],
    ['an address', '<p>https://example.org/market</p>'],
    ['a script', '<script>document.write("x")</script><style>p { color: red }</style>'],
    ['a form', '<form><p>Your email</p><button>Send</button></form>'],
    ['a list of links', '<ul><li><a href="/a">Rockets hit base</a></li><li><a href="/b">Drone downed</a></li></ul>'],
    ['a sign-up', '<p>Get the latest news straight to your inbox.</p>'],
  ])('%s', (_name, html) => {
    expect(textOf(page(html), TITLE)).toBe(PROSE.join('\n\n'))
  })

  test.each([
    [
      'prose that begins like a lead',
      '<p>Related attacks on two other villages killed nine people, the police chief said.</p>',
    ],
    ['prose with an agency', '<p>The toll rose to six on Saturday, a hospital said. (Reuters)</p>'],
    ['prose with a link', '<p>The <a href="/x">United Nations</a> put the toll at nine.</p>'],
    ['a list of facts', '<ul><li>Four people were killed in the market.</li><li>Nine were wounded.</li></ul>'],
    ['a quotation', '<blockquote>We lost everything, a trader said.</blockquote>'],
    ['a short line', '<p>Nobody claimed it.</p>'],
  ])('but keeps %s', (_name, html) => {
    const words = html.replace(/<\/li><li>/g, '\n\n').replace(/<[^>]+>/g, '')
    expect(textOf(page(html), TITLE)).toBe([PROSE[0], words, PROSE[1], PROSE[2]].join('\n\n'))
  })

  test('other pages named after the article are cut off', () => {
    const html = page().replace(
      '</article>',
      '<h3>More great stories</h3><p><a href="/a">Rockets hit base</a></p><p><a href="/b">Drone downed</a></p></article>',
    )
    expect(textOf(html, TITLE)).toBe(PROSE.join('\n\n'))
  })

  test('a page of a few words is still read', () => {
    expect(textOf('<html><body><p>Two people were killed.</p></body></html>')).toBe('Two people were killed.')
  })
})

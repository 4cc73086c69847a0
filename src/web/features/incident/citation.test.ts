import { expect, test } from 'vitest'
import { citeView } from './citation.ts'

const view = {
  id: 'inc_0123456789abcdef0123',
  title: 'Air strike, Dibis & {Kirkuk}, 50% _sure_',
  rule: 'range',
  figures: 'killed 5–8',
  asOf: 120,
  position: 140,
  hash: 'ab'.repeat(32),
  version: '0.1.0',
  on: '2024-02-03',
}

test('every form names the incident, the position shown, the head and the day', () => {
  const { text, bibtex, csl } = citeView(view)
  for (const form of [text, bibtex.replaceAll('\\_', '_'), csl]) {
    for (const part of [view.id, 'position 120', view.hash, 'range rule', 'killed 5–8']) expect(form).toContain(part)
  }
  expect(text).toMatch(/Accessed 2024-02-03\.$/)
})

test('BibTeX signs of the title are escaped, and CSL-JSON is read back as it was', () => {
  const { bibtex, csl } = citeView(view)
  expect(bibtex).toContain('title = {{Air strike, Dibis \\& \\{Kirkuk\\}, 50\\% \\_sure\\_}}')
  const [item] = JSON.parse(csl)
  expect(item).toMatchObject({ type: 'dataset', title: view.title, accessed: { 'date-parts': [[2024, 2, 3]] } })
})

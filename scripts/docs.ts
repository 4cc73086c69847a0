/** Writes the reference pages: `npm run docs`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildPages } from './docs/pages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
mkdirSync(`${root}docs/reference`, { recursive: true })
for (const [name, content] of await buildPages(root)) {
  writeFileSync(`${root}docs/reference/${name}`, content)
  console.log(`docs/reference/${name}`)
}

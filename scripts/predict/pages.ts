/** The main text of saved pages: `{page id: {"articleBody": text}}` of a folder of `*.html.gz`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeText } from '../../src/intake/decode-text.ts'
import { takePageApart } from '../../src/intake/take-page-apart.ts'

const ENDING = '.html.gz'

/** The main text of every page of the folder, in the order of names. */
export async function predictPages(
  folder: string,
): Promise<Readonly<Record<string, { readonly articleBody: string }>>> {
  const found: Record<string, { readonly articleBody: string }> = {}
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(ENDING)) continue
    const html = decodeText(gunzipSync(readFileSync(join(folder, name))))
    found[name.slice(0, -ENDING.length)] = { articleBody: (await takePageApart(html, null)).main }
  }
  return found
}

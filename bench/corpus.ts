/** The fixed corpus of the benchmarks: the sample reports, written by us, over and over. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../examples/kirkuk/', import.meta.url))

/** About `size` characters of English reports, the front matter left out. */
export function loadCorpus(size: number): readonly string[] {
  const texts = readdirSync(FOLDER)
    .sort()
    .map((name) => readFileSync(FOLDER + name, 'utf8'))
    .filter((text) => text.includes('language: en'))
    .map((text) => text.split('---\n').slice(2).join('---\n').trim())
  const corpus: string[] = []
  for (let total = 0, i = 0; total < size; i++) {
    const text = texts[i % texts.length] as string
    corpus.push(text)
    total += text.length
  }
  return corpus
}

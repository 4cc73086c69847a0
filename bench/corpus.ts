/** The fixed corpus of the benchmarks: the sample reports and the golden cases, all written for Reckoner, over and over. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseCases } from '../test/golden.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** English reports of about `size` characters in all. */
export function loadCorpus(size: number): readonly string[] {
  const texts = [...loadSamples(), ...loadCases()]
  const corpus: string[] = []
  for (let total = 0, i = 0; total < size; i++) {
    const text = texts[i % texts.length] as string
    corpus.push(text)
    total += text.length
  }
  return corpus
}

// The facts between the first two `---` lines are no text of the report.
function loadSamples(): readonly string[] {
  return readFolder(`${root}examples/kirkuk`, '.md')
    .filter(([, text]) => text.includes('\nlanguage: en'))
    .map(([, text]) => text.split('---\n').slice(2).join('---\n').trim())
}

function loadCases(): readonly string[] {
  return readFolder(`${root}test/cases`, '.txt').flatMap(([name, text]) =>
    parseCases(name, text)
      .filter(({ report }) => report.language === 'en')
      .map(({ report }) => report.text),
  )
}

function readFolder(folder: string, extension: string): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const)
}

/** The texts of the benchmarks: the sample reports and the golden cases, all written for Reckoner, over and over; ordinary reports where there are any. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseCases } from '../test/golden.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** English reports of about `size` characters in all. */
export function loadCorpus(size: number): readonly string[] {
  return repeat([...loadSamples(), ...loadCases()], size)
}

/** Ordinary reports of labelled sets, of about `size` characters in all: most of their sentences tell of no deed. Null where the folder has none. */
export function loadReports(folder: string, size: number): readonly string[] | null {
  const gva = readLines(join(folder, 'gva/dev.jsonl')) as readonly { reports: readonly { text: string }[] }[]
  const muc = readLines(join(folder, 'muc4/devtest.jsonl')) as readonly { text: string }[]
  const texts = [...muc, ...gva.flatMap(({ reports }) => reports)].map(({ text }) => text)
  return texts.length === 0 ? null : repeat(texts, size)
}

function readLines(file: string): readonly unknown[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

function repeat(texts: readonly string[], size: number): readonly string[] {
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

/** Runs the golden cases of comparisons, each both ways round. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compareLists } from '../src/counting/compare/compare.ts'
import { formatListCase, parseListCases } from './list-cases.ts'

const folder = fileURLToPath(new URL('lists/', import.meta.url))
const kinship = { relate: () => null, isUmbrella: () => false }

describe.each(readdirSync(folder).sort())('%s', (file) => {
  test.each(parseListCases(file, readFileSync(`${folder}${file}`, 'utf8')))('$title', ({ a, b, expected }) => {
    expect(formatListCase(compareLists(a, b, { kinship }))).toEqual(expected)
    const turned = expected.map((line) => line.replace(/^(both|unclear): (\S+) = ([^\s,]+)/, '$1: $3 = $2')).sort()
    expect(formatListCase(compareLists(b, a, { kinship }))).toEqual(turned)
  })
})

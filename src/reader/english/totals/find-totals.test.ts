/** What the notation does not show of a running total. */
import { expect, test } from 'vitest'
import { makeReport } from '../../../../test/golden.ts'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import { isClaimOf } from '../../../model/index.ts'
import { createReader } from '../../read.ts'

const reader = createReader(loadLexicon())

function excludesOf(text: string): readonly (string | null)[] {
  const { claims } = reader.read(makeReport(text, new Map([['published', '2024-01-10']])))
  return claims.flatMap((claim) => (isClaimOf(claim, 'total') ? [claim.value.definition.excludes] : []))
}

test('a total keeps the words for what it leaves out', () => {
  const text = 'At least 23,000 people have been killed in Gaza since 7 October, not including those under the rubble.'
  expect(excludesOf(text)).toEqual(['those under the rubble'])
})

test('a total that names a part leaves nothing out', () => {
  const text = 'At least 23,000 people have been killed in Gaza since 7 October, including 9,000 children.'
  expect(excludesOf(text)[0]).toBeNull()
})

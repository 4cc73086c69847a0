/** What a report is about decides whether its attack is news. */
import { expect, test } from 'vitest'
import { makeReport } from '../../../../test/golden.ts'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import { createReader } from '../../index.ts'

const reader = createReader(loadLexicon())

function rolesOf(text: string, published: string): readonly string[] {
  return reader.read(makeReport(text, new Map([['published', published]]))).accounts.map(({ role }) => role)
}

test('a report of a sentence recalls an old attack', () => {
  const text = `Brother of concert bomber must serve 55 years

The brother of the bomber was sentenced to life on Thursday. The jury found him guilty of helping to plan the explosion that killed 22 people in Manchester.`
  expect(rolesOf(text, '2020-08-20')).not.toContain('main')
})

test('gunmen in a court room are news', () => {
  const text = `Gunmen kill seven in court room

Gunmen attacked a court in Lahore on Thursday, as the jury came in, and killed seven people, police said.`
  expect(rolesOf(text, '2020-08-20')).toEqual(['main'])
})

test('a drill is made up', () => {
  const text = `Emergency crews take part in mock attack

Gunshots thundered through the airport of Hagerstown on Saturday in a mock attack. In the script, the terrorists shoot at a checkpoint.`
  expect(rolesOf(text, '2008-04-21')).not.toContain('main')
})

test('an attack during a drill is news', () => {
  const text =
    'Gunmen attacked soldiers during a training exercise in Kidal on Saturday and killed ten of them, the army said.'
  expect(rolesOf(text, '2008-04-21')).toEqual(['main'])
})

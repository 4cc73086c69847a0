import { expect, test } from 'vitest'
import { patternWords } from './pattern-words.ts'

test('the words of a pattern that writes a short list', () => {
  expect(patternWords(/^bomb$/)).toEqual(['bomb'])
  expect(patternWords(/^(truck|deaths?|bod(y|ies))$/)).toEqual(['truck', 'deaths', 'death', 'body', 'bodies'])
  expect(patternWords(/^gunm[ae]n$/)).toEqual(['gunman', 'gunmen'])
  expect(patternWords(/^(?:co-)?owner(ship)?$/)).toEqual(['co-ownership', 'co-owner', 'ownership', 'owner'])
  expect(patternWords(/^u\.s\.?$/)).toEqual(['u.s.', 'u.s'])
  expect(patternWords(/^(,|)$/)).toEqual([',', ''])
  expect(patternWords(/^(a|an?)$/)).toEqual(['a', 'an'])
})

test('every listed word matches, and what is like one of them does not', () => {
  for (const pattern of [/^(men|wom[ae]n's?)$/, /^((un)?armed|arm(s|ed)?)$/, /^(and|\(|\))$/]) {
    const words = patternWords(pattern) ?? []
    expect(words.length).toBeGreaterThan(2)
    for (const word of words) {
      expect(pattern.test(word), word).toBe(true)
      for (const other of [`${word}x`, `x${word}`, word.slice(1)])
        expect(words.includes(other), other).toBe(pattern.test(other))
    }
  }
})

test('a pattern of another shape is left to be tried', () => {
  for (const pattern of [
    /bomb/,
    /^bomb/,
    /bomb$/,
    /^bomb$/i,
    /^a|b$/,
    /^(a|b)|c$/,
    /^bombs*$/,
    /^bombs+$/,
    /^bombs??$/,
    /^bo{2}m$/,
    /^b.mb$/,
    /^[a-z]s$/,
    /^[^a]s$/,
    /^\d\d$/,
    /^\bbomb$/,
    /^\u2013$/,
    /^(?=b)bomb$/,
    /^(a?b?c?d?e?f?g?h?i?j?)$/,
  ])
    expect(patternWords(pattern), String(pattern)).toBeNull()
})

import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { formatHead, parseHead } from './head.ts'

test('a head is written and read', () => {
  const head = { position: 412, hash: '0a'.repeat(32) }
  expect(parseHead(formatHead(head))).toEqual(head)
  expect(parseHead(` ${formatHead(head).toUpperCase()}\n`)).toEqual(head)
})

test('what is no head is refused', () => {
  for (const words of [
    '',
    '412',
    `${'0a'.repeat(32)}@`,
    `${'0a'.repeat(32)}@-1`,
    `${'zz'.repeat(32)}@1`,
    `0${'0a'.repeat(32)}@1`,
  ]) {
    expect(() => parseHead(words), words).toThrow(expect.objectContaining({ code: 'option-invalid' }))
  }
})

test('one value has one spelling', () => {
  expect(canonicalJson({ b: [1, null, 'é\n'], a: { d: undefined, c: -0 } })).toBe('{"a":{"c":0},"b":[1,null,"é\\n"]}')
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }))
  for (const odd of [Number.NaN, new Date(0), new Map(), () => 1, [undefined], 1n]) {
    expect(() => canonicalJson(odd)).toThrow(TypeError)
  }
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checksum } from './checksum.ts'

test('the same text gives the same 16 hex digits', () => {
  expect(checksum('say\tstates')).toBe(checksum('say\tstates'))
  expect(checksum('')).toMatch(/^[0-9a-f]{16}$/)
})

test('one character more, less or changed gives another', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
      const i = at % text.length
      const changed = text.slice(0, i) + String.fromCharCode((text.charCodeAt(i) + 1) % 0x10000) + text.slice(i + 1)
      for (const other of [changed, `${text} `, text.slice(0, -1)]) expect(checksum(other)).not.toBe(checksum(text))
    }),
  )
})

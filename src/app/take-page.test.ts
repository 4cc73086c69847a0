import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takePage } from './take-page.ts'

const keyed = (keys: readonly string[]) => [...new Set(keys)].map((key) => ({ key, row: key }))

test('pages hold every row once, in order, whatever comes in between', () => {
  const key = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'é', '1', ' ', '\u{1F600}') })
  fc.assert(
    fc.property(fc.array(key), fc.array(key), fc.integer({ min: 1, max: 4 }), (before, added, limit) => {
      const rows = keyed(before)
      const later = keyed([...before, ...added])
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = takePage(seen.length === 0 ? rows : later, { limit, cursor })
        seen.push(...page.items)
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(new Set(seen).size).toBe(seen.length)
      for (const { row } of rows) expect(seen).toContain(row)
    }),
  )
})

test.each([0, 501, 1.5, Number.NaN])('a limit of %d is refused', (limit) => {
  expect(() => takePage([], { limit })).toThrow(/1 to 500/)
})

test('a cursor of no page is refused; one past the end is an empty page', () => {
  expect(() => takePage(keyed(['a']), { cursor: '💥' })).toThrow(/cursor/)
  const { next } = takePage(keyed(['a', 'b']), { limit: 1 })
  expect(takePage(keyed([]), { cursor: next ?? undefined })).toEqual({ items: [], total: 0, next: null })
})

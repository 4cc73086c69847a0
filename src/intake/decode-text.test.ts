import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { cleanText } from './make-report.ts'

const CURLY = Buffer.from('He said \x93five dead\x94 \x96 no more', 'latin1')

describe('decoding', () => {
  test('a byte-order mark wins over what is stated', () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Zwölf Tote', 'utf16le')])
    expect(decodeText(wide, 'windows-1252')).toBe('Zwölf Tote')
    expect(decodeText(Buffer.from('\ufeffZwölf', 'utf8'), 'latin1')).toBe('Zwölf')
  })

  test('HTTP wins over the page, and Latin-1 keeps its curly quotes', () => {
    const page = Buffer.concat([Buffer.from('<meta charset="utf-8">'), CURLY])
    expect(decodeText(page, 'iso-8859-1')).toContain('\u201cfive dead\u201d \u2013')
  })

  test('a page that says UTF-8 and is not is what it is', () => {
    expect(decodeText(Buffer.concat([Buffer.from('<meta charset="utf-8">'), CURLY]))).toContain('\u201cfive dead\u201d')
  })

  test('a few broken bytes do not make a UTF-8 text another', () => {
    const bytes = Buffer.concat([Buffer.from('قال مسؤول إن خمسة قتلوا'), Buffer.from([0xd9])])
    expect(decodeText(bytes)).toBe('قال مسؤول إن خمسة قتلوا\ufffd')
  })

  test.each(['base64', 'hex', 'utf-7', 'utf-16', 'nonsense'])('a stated "%s" is not believed', (charset) => {
    expect(decodeText(Buffer.from('Four dead'), charset)).toBe('Four dead')
  })

  test('what no store keeps is replaced at its place', () => {
    expect(cleanText('\ufeffa\r\nb\0c\ud800d\udc00😀')).toBe('a\nb\ufffdc\ufffdd\ufffd😀')
  })
})

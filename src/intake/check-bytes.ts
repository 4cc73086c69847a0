/** Refuses bytes that are no text: empty files, binaries, files past the limit. */
import type { Note } from '../model/index.ts'
import { noteOf } from './make-report.ts'
import { SIZE_LIMIT } from './types.ts'

const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
]

/** Why the bytes cannot be read as text, or null when they can. */
export function checkBytes(bytes: Uint8Array): Note | null {
  if (bytes.length === 0)
    return noteOf('file-empty', 'found an empty file; expected text, a page, a document, a feed, a table or an archive')
  const magic = MAGIC.find(([start]) => start.every((byte, i) => bytes[i] === byte))
  if (magic)
    return noteOf(
      'file-binary',
      `found ${magic[1]}; expected text, a page, a document, a feed, a table or an archive. Save its text as a .txt file and open that`,
    )
  const head = bytes.subarray(0, 8192)
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  let odd = 0
  for (const byte of head)
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27)) odd++
  if (!isWide && (bytes.includes(0) || odd > head.length / 10))
    return noteOf(
      'file-binary',
      'found a binary file; expected text, a page, a document, a feed, a table or an archive',
    )
  return null
}

/** Why a file is too large, or null. The size is known before a byte is read. */
export function checkSize(size: number): Note | null {
  return size <= SIZE_LIMIT ? null : tooLarge(`${Math.ceil(size / 1048576)} MB`)
}

/** The note on what is too large, with how much was found. */
export function tooLarge(found: string): Note {
  const words = `found ${found}; expected ${SIZE_LIMIT / 1048576} MB at most. Split it, or save only its article`
  return noteOf('file-too-large', words)
}

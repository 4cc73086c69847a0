/** Reads a file up to the limit: a larger one is refused by its size, and one that never ends (a device, a pipe) at the limit. */
import { open } from 'node:fs/promises'
import type { Note } from '../model/index.ts'
import { checkSize } from './check-bytes.ts'
import { SIZE_LIMIT } from './types.ts'

const CHUNK = 256 * 1024

/** The bytes of a file, or the note that refuses it. Errors of the file system are thrown as they come. */
export async function readBytes(path: string): Promise<Uint8Array | Note> {
  const file = await open(path, 'r')
  try {
    const known = checkSize((await file.stat()).size)
    if (known) return known
    const chunks: Uint8Array[] = []
    let size = 0
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null)
      if (bytesRead === 0) return Buffer.concat(chunks, size)
      size += bytesRead
      if (size > SIZE_LIMIT) return checkSize(size) as Note
      chunks.push(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}

/** Reads a file up to the limit: a larger one is refused by its size, and one that never ends (a device, a pipe) at the limit. */
import { open } from 'node:fs/promises'
import type { Note } from '../model/index.ts'
import { checkSize } from './check-bytes.ts'
import { SIZE_LIMIT } from './types.ts'

const CHUNK = 256 * 1024
/** A read that did not fill its buffer was most likely the last one. */
const PROBE = 4096

/** The bytes of a file, or the note that refuses it. Errors of the file system are thrown as they come. */
export async function readBytes(path: string): Promise<Uint8Array | Note> {
  const file = await open(path, 'r')
  try {
    const { size: stated } = await file.stat()
    const known = checkSize(stated)
    if (known) return known
    // One byte more than is stated, so that a short read tells the end; a device states none.
    let room = stated > 0 ? stated + 1 : CHUNK
    const chunks: Uint8Array[] = []
    let size = 0
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(room), 0, room, null)
      if (bytesRead === 0) return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, size)
      size += bytesRead
      if (size > SIZE_LIMIT) return checkSize(size) as Note
      chunks.push(buffer.subarray(0, bytesRead))
      room = bytesRead < room ? PROBE : CHUNK
    }
  } finally {
    await file.close()
  }
}

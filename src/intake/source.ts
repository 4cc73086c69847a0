/** Where bytes stand before they are read, and what is known of them. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { CaptureFacts, Note } from '../model/index.ts'
import { checkSize, tooLarge } from './check-bytes.ts'
import type { KnownFacts } from './make-report.ts'
import { readBytes } from './read-bytes.ts'
import { SIZE_LIMIT } from './types.ts'

/** Bytes on disk, in memory, or on their way out of an archive. */
export type Content =
  | { readonly path: string }
  | { readonly bytes: Uint8Array }
  | { readonly stream: Readable; readonly head: Uint8Array }

/** Something to take in. */
export interface Source {
  readonly content: Content
  /** A label for people: a path inside the opened folder or archive, or an address. Never a place to write to. */
  readonly sourceName: string
  /** Lower case, with its dot; empty when there is none. */
  readonly extension: string
  /** What HTTP said, without parameters. */
  readonly mediaType?: string
  readonly charset?: string | null
  /** What is known from outside: a feed's title, a row of a table, the address of a capture. */
  readonly facts?: KnownFacts
  /** How these bytes came in, when something says so. */
  readonly capture?: CaptureFacts
}

const HEAD_SIZE = 8192

/** The first bytes, 8 KB at most, to tell the kind by. */
export async function readHead({ content }: Source): Promise<Uint8Array> {
  if ('bytes' in content) return content.bytes.subarray(0, HEAD_SIZE)
  if ('head' in content) return content.head
  const file = await open(content.path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_SIZE), 0, HEAD_SIZE, null)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** All the bytes, or the note that refuses them: past the limit nothing more is read. Throws the file system's errors. */
export async function readAll({ content }: Source): Promise<Uint8Array | Note> {
  if ('bytes' in content) return checkSize(content.bytes.length) ?? content.bytes
  if ('path' in content) return readBytes(content.path)
  return collect(content.stream)
}

/** The bytes of a stream up to the limit. */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  limit: number = SIZE_LIMIT,
): Promise<Uint8Array | Note> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) return tooLarge(`more than ${limit / 1048576} MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/** The bytes as they come. */
export function openStream({ content }: Source): Readable {
  if ('stream' in content) return content.stream
  return 'path' in content ? createReadStream(content.path) : Readable.from([content.bytes])
}

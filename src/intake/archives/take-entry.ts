/** What every archive reader works with. */
import type { Readable } from 'node:stream'
import type { Note } from '../../model/index.ts'
import type { Budget } from '../budget.ts'
import type { Source } from '../source.ts'
import { collect } from '../source.ts'
import type { IntakeResult } from '../types.ts'

/** How the reader of an archive hands on what it finds. */
export interface ArchiveContext {
  readonly budget: Budget
  /** Takes in one file of the archive, itself an archive perhaps. */
  take(source: Source): AsyncGenerator<IntakeResult>
  refuse(sourceName: string, note: Note): IntakeResult
}

/** The bytes of an entry, counted; a note when it is too large. */
export async function readEntry(
  stream: Readable | AsyncIterable<Uint8Array>,
  budget: Budget,
): Promise<Uint8Array | Note> {
  const bytes = await collect(stream)
  if (bytes instanceof Uint8Array) budget.addEntry(bytes.length)
  else budget.addLarge()
  return bytes
}

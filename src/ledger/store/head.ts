/** The end of the log in one word, to be written down outside the ledger. */
import { ReckonerError } from '../../model/index.ts'
import type { Head } from '../events.ts'

/** A head as `HASH@POSITION`. */
export function formatHead(head: Head): string {
  return `${head.hash}@${head.position}`
}

/** Reads `HASH@POSITION`; throws `option-invalid`. */
export function parseHead(words: string): Head {
  const parts = /^([0-9a-f]{64})@(\d{1,15})$/.exec(words.trim().toLowerCase())
  if (!parts?.[1] || !parts[2]) {
    throw new ReckonerError(
      'option-invalid',
      `"${words.slice(0, 100)}" is not a head: expected 64 hex digits, @ and a position, as \`reckoner verify\` prints it`,
    )
  }
  return { hash: parts[1], position: Number(parts[2]) }
}

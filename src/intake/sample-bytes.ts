/** How bytes begin, for a person to see what was refused. */
import { cleanText } from './make-report.ts'

const CHARACTERS = 200
const BYTES = 24

/** The first characters of a text; of what is no text the first bytes in hex. Undefined when there are none. */
export function sampleBytes(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4 * CHARACTERS)
  if (head.length === 0) return undefined
  const text = new TextDecoder('utf-8').decode(head)
  const odd = [...text].filter((sign) => sign === '\ufffd' || (sign < ' ' && !/\s/.test(sign))).length
  if (odd > text.length / 20)
    return Buffer.from(head.subarray(0, BYTES))
      .toString('hex')
      .replace(/(..)(?=.)/g, '$1 ')
  return cleanText(text).slice(0, CHARACTERS)
}

/** Works out the marks of a word: once for each word that a reader meets, not once for each time it stands in a text. */

import { MARK } from '../tokens.ts'
import { opensDate } from './dates/read-date.ts'
import { opensNumber } from './numbers/find-numbers.ts'
import { tellsFate } from './victims/fate-words.ts'

/** The marks of a folded word, as bits of `MARK`. */
export function markWord(word: string): number {
  return (
    (opensNumber(word) ? MARK.number : 0) |
    (opensDate(word) ? MARK.date : 0) |
    (/^(al|el|as|ad|an|at|ar|ash|ez|az)-/.test(word) ? MARK.article : 0) |
    (word.includes('-') ? MARK.hyphen : 0) |
    (tellsFate(word) ? MARK.fate : 0)
  )
}

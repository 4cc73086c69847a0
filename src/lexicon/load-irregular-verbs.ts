/** Verbs whose past is not made by "-ed". */
import type { IrregularVerbs } from './inflect.ts'
import { cellAt, partsAt, readRows } from './read-rows.ts'

/** Reads `irregular-verbs.tsv`: base, past (several apart by `;`), participle (empty = as the past). */
export function loadIrregularVerbs(): IrregularVerbs {
  return new Map(
    readRows('english/irregular-verbs.tsv', 2).map((row) => [
      cellAt(row, 0),
      { past: partsAt(row, 1), participle: partsAt(row, 2) },
    ]),
  )
}

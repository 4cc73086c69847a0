/** What one opened file may unfold to. What a small archive unfolds to is what counts, never its own size. */

/** Limits of one archive with all that is nested in it. */
export interface BudgetLimits {
  /** Archives inside archives. */
  readonly depth: number
  readonly entries: number
  /** Bytes unpacked, in sum. */
  readonly bytes: number
  /** Entries refused by size before the rest of the archive is refused. */
  readonly large: number
}

/** The limits unless told otherwise. */
export const BUDGET: BudgetLimits = { depth: 3, entries: 200_000, bytes: 8 * 1024 ** 3, large: 20 }

/** Counts what is taken out of an archive. */
export interface Budget {
  /** Why nothing more may be taken out, or null. */
  readonly spent: () => string | null
  readonly addEntry: (bytes: number) => void
  readonly addLarge: () => void
}

/** A new count for one opened file. */
export function createBudget({ entries, bytes, large }: BudgetLimits = BUDGET): Budget {
  let entriesTaken = 0
  let bytesTaken = 0
  let largeSeen = 0
  return {
    spent() {
      if (entriesTaken >= entries) return `found more than ${entries} files in it; expected fewer. Split it`
      if (bytesTaken >= bytes)
        return `it unfolds to more than ${Math.round(bytes / 1024 ** 2)} MB; expected less. Split it`
      if (largeSeen >= large)
        return `found ${large} files in it that are too large; expected reports. The rest was not read`
      return null
    },
    addEntry(size) {
      entriesTaken++
      bytesTaken += size
    },
    addLarge: () => {
      largeSeen++
    },
  }
}

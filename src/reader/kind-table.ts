/** Which kinds of mention start, end and stand at each token of a report: most looks are answered by one bit. */
import type { MentionKind } from './mention.ts'

/** One bit of each kind for each token. */
export class KindTable {
  readonly starts: Uint16Array
  readonly ends: Uint16Array
  readonly covers: Uint16Array

  constructor(tokens: number) {
    const buffer = new ArrayBuffer(tokens * 6)
    this.starts = new Uint16Array(buffer, 0, tokens)
    this.ends = new Uint16Array(buffer, tokens * 2, tokens)
    this.covers = new Uint16Array(buffer, tokens * 4, tokens)
  }

  /** Clears the first tokens. */
  clear(count: number): void {
    this.starts.fill(0, 0, count)
    this.ends.fill(0, 0, count)
    this.covers.fill(0, 0, count)
  }

  /** Marks a mention of tokens `first` to `last` (half-open), its kind given as a number from `kindIndex`. */
  add(kind: number, first: number, last: number): void {
    const bit = 1 << kind
    const { starts, ends, covers } = this
    starts[first] = (starts[first] as number) | bit
    ends[last - 1] = (ends[last - 1] as number) | bit
    for (let i = first; i < last; i++) covers[i] = (covers[i] as number) | bit
  }
}

/** How many kinds there are. */
export const KINDS = 15

/** The kind as a number from 0: the compiler folds it where the kind is spelled out. */
export function kindIndex(kind: MentionKind): number {
  switch (kind) {
    case 'number':
      return 0
    case 'date':
      return 1
    case 'place':
      return 2
    case 'quote':
      return 3
    case 'party':
      return 4
    case 'nationality':
      return 5
    case 'agent':
      return 6
    case 'target':
      return 7
    case 'weapon':
      return 8
    case 'deed':
      return 9
    case 'harm':
      return 10
    case 'cue':
      return 11
    case 'speaker':
      return 12
    case 'name':
      return 13
    case 'stop':
      return 14
  }
}

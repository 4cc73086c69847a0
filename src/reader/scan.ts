/** One sentence with its mentions, as the assembly rules look at it: by token, by kind, by neighbourhood. */
import { KINDS, kindIndex } from './kind-table.ts'
import type { Mention, MentionKind, ReadingContext, Sentence } from './mention.ts'
import { SHAPE } from './tokens.ts'
import type { WordClass } from './word-class.ts'

/**
 * A view of one sentence and its mentions, sorted by their first token, longest first. Rules look at it all the time: it holds the
 * columns of its report's tables itself, so that each look is one step.
 */
export class SentenceScan {
  readonly sentence: Sentence
  readonly ctx: ReadingContext
  readonly mentions: readonly Mention[]
  private readonly first: number
  private readonly last: number
  private readonly words: readonly string[]
  private readonly shape: Uint8Array
  private readonly marks: Uint8Array
  private readonly rowAt: Int32Array
  private readonly rows: Int32Array
  private readonly starts: Uint16Array
  private readonly ends: Uint16Array
  private readonly covers: Uint16Array
  private readonly classes: readonly number[]
  private readonly lists: (Mention[] | undefined)[] = new Array(KINDS)

  constructor(sentence: Sentence, ctx: ReadingContext, mentions: readonly Mention[]) {
    this.sentence = sentence
    this.ctx = ctx
    this.mentions = sorted(mentions)
    const { tokens, kinds } = ctx
    this.first = sentence.first
    this.last = sentence.last
    this.words = tokens.words
    this.shape = tokens.shape
    this.marks = tokens.marks
    this.rowAt = ctx.classes.at
    this.rows = ctx.classes.rows
    this.starts = kinds.starts
    this.ends = kinds.ends
    this.covers = kinds.covers
    this.classes = ctx.classes.over(sentence.first, sentence.last)
    for (const mention of this.mentions) {
      const kind = kindIndex(mention.kind)
      const known = this.lists[kind]
      if (known) known.push(mention)
      else this.lists[kind] = [mention]
      kinds.add(kind, mention.first, mention.last)
    }
  }

  /** All mentions of one kind, in order. */
  of<K extends MentionKind>(kind: K): readonly Mention<K>[] {
    return (this.lists[kindIndex(kind)] ?? NONE) as unknown as readonly Mention<K>[]
  }

  /** The mention of this kind that starts at token `i`. */
  startAt<K extends MentionKind>(kind: K, i: number): Mention<K> | undefined {
    const index = kindIndex(kind)
    if (!this.hasBit(this.starts, index, i)) return undefined
    const own = this.lists[index] as Mention[]
    let low = 0
    let high = own.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((own[middle] as Mention).first < i) low = middle + 1
      else high = middle
    }
    return own[low] as Mention<K>
  }

  /** The mention of this kind that ends right before token `i`. */
  endAt<K extends MentionKind>(kind: K, i: number): Mention<K> | undefined {
    const index = kindIndex(kind)
    if (!this.hasBit(this.ends, index, i - 1)) return undefined
    const own = this.lists[index] as Mention<K>[]
    for (let at = 0; at < own.length; at++) {
      const mention = own[at] as Mention<K>
      if (mention.last === i) return mention
    }
    return undefined
  }

  /** The mention of this kind that holds token `i`. */
  over<K extends MentionKind>(kind: K, i: number): Mention<K> | undefined {
    const index = kindIndex(kind)
    if (!this.hasBit(this.covers, index, i)) return undefined
    const own = this.lists[index] as Mention<K>[]
    for (let at = 0; at < own.length; at++) {
      const mention = own[at] as Mention<K>
      if (i >= mention.first && i < mention.last) return mention
    }
    return undefined
  }

  private hasBit(bits: Uint16Array, index: number, i: number): boolean {
    if (i < this.first || i >= this.last) return false
    return (((bits[i] as number) >> index) & 1) !== 0
  }

  /** Whether a mention of any kind starts at token `i`. */
  startsAny(i: number): boolean {
    return i >= this.first && i < this.last && this.starts[i] !== 0
  }

  /** The folded word at token `i`; '' outside the sentence. */
  word(i: number): string {
    return i < this.first || i >= this.last ? '' : (this.words[i] as string)
  }

  /** Whether the word at token `i` belongs to the class; false outside the sentence. */
  is(i: number, of: WordClass): boolean {
    return (
      i >= this.first && i < this.last && ((this.rows[(this.rowAt[i] as number) + of.row] as number) & of.bit) !== 0
    )
  }

  /** The first of tokens `from` to `to` (half-open) whose word belongs to the class, or -1. */
  nextWord(of: WordClass, from: number, to: number): number {
    if (!this.hasWord(of)) return -1
    return this.ctx.classes.next(of, Math.max(from, this.first), Math.min(to, this.last))
  }

  /** Whether a word of the sentence belongs to the class. */
  hasWord({ row, bit }: WordClass): boolean {
    return ((this.classes[row] as number) & bit) !== 0
  }

  /** Whether the word at token `i` has this mark (see `MARK`). */
  hasMark(i: number, mark: number): boolean {
    return ((this.marks[i] as number) & mark) !== 0
  }

  /** Whether token `i` opens with a digit. */
  isDigit(i: number): boolean {
    return ((this.shape[i] as number) & SHAPE.digit) !== 0
  }

  /** Whether token `i` is a punctuation mark. */
  isMark(i: number): boolean {
    return ((this.shape[i] as number) & SHAPE.punctuation) !== 0
  }

  /** Whether token `i` is a word with a capital first letter. */
  isCapital(i: number): boolean {
    return ((this.shape[i] as number) & SHAPE.capital) !== 0
  }

  /** The span of characters of tokens `first` to `last` (half-open). */
  span(first: number, last: number): { from: number; to: number } {
    return { from: this.ctx.tokens.from[first] as number, to: this.ctx.tokens.to[last - 1] as number }
  }

  /** The words of tokens `first` to `last` as written. */
  text(first: number, last: number): string {
    const { from, to } = this.span(first, last)
    return this.ctx.text.slice(from, to)
  }
}

const NONE: readonly Mention[] = []

// Few mentions stand in a sentence: putting each in its place takes less than the engine's sort.
function sorted(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length > FEW) return mentions.toSorted(byPlace)
  const list = mentions.slice()
  for (let i = 1; i < list.length; i++) {
    const one = list[i] as Mention
    let at = i - 1
    while (at >= 0 && byPlace(list[at] as Mention, one) > 0) {
      list[at + 1] = list[at] as Mention
      at--
    }
    list[at + 1] = one
  }
  return list
}

const FEW = 40

function byPlace(a: Mention, b: Mention): number {
  return a.first - b.first || b.last - a.last
}

/** One sentence with its mentions, as the assembly rules look at it: by token, by kind, by neighbourhood. */
import type { Mention, MentionKind, ReadingContext, Sentence } from './mention.ts'
import { SHAPE } from './tokens.ts'

/** A view of one sentence and its mentions, sorted by their first token, longest first. */
export class SentenceScan {
  readonly sentence: Sentence
  readonly ctx: ReadingContext
  readonly mentions: readonly Mention[]
  private readonly kinds = new Map<MentionKind, Mention[]>()
  private readonly starts = new Map<number, Mention[]>()

  constructor(sentence: Sentence, ctx: ReadingContext, mentions: readonly Mention[]) {
    this.sentence = sentence
    this.ctx = ctx
    this.mentions = [...mentions].sort((a, b) => a.first - b.first || b.last - a.last)
    for (const mention of this.mentions) {
      push(this.kinds, mention.kind, mention)
      push(this.starts, mention.first, mention)
    }
  }

  /** All mentions of one kind, in order. */
  of<K extends MentionKind>(kind: K): readonly Mention<K>[] {
    return (this.kinds.get(kind) ?? []) as unknown as readonly Mention<K>[]
  }

  /** The mention of this kind that starts at token `i`. */
  startAt<K extends MentionKind>(kind: K, i: number): Mention<K> | undefined {
    return this.starts.get(i)?.find((mention) => mention.kind === kind) as Mention<K> | undefined
  }

  /** The mention of this kind that ends right before token `i`. */
  endAt<K extends MentionKind>(kind: K, i: number): Mention<K> | undefined {
    return this.of(kind).find((mention) => mention.last === i)
  }

  /** The mention of this kind that holds token `i`. */
  over<K extends MentionKind>(kind: K, i: number): Mention<K> | undefined {
    return this.of(kind).find((mention) => mention.first <= i && i < mention.last)
  }

  /** The folded word at token `i`; '' outside the sentence. */
  word(i: number): string {
    return i < this.sentence.first || i >= this.sentence.last ? '' : this.ctx.tokens.lower(i)
  }

  /** Whether token `i` is a punctuation mark. */
  isMark(i: number): boolean {
    return ((this.ctx.tokens.shape[i] as number) & SHAPE.punctuation) !== 0
  }

  /** Whether token `i` is a word with a capital first letter. */
  isCapital(i: number): boolean {
    return ((this.ctx.tokens.shape[i] as number) & SHAPE.capital) !== 0
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

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

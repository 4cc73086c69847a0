/** One sentence's words by token index, as the number and date rules look at them. */
import type { ClassTable } from '../class-table.ts'
import type { ReadingContext, Sentence } from '../mention.ts'
import { plainDigits } from '../segment/digits.ts'
import { SHAPE, type Tokens } from '../tokens.ts'
import type { WordClass } from '../word-class.ts'

/** Folded words and shapes of one sentence; outside of it every word is ''. */
export class SentenceWords {
  readonly first: number
  readonly last: number
  readonly isAllCaps: boolean
  private readonly tokens: Tokens
  private readonly classes: ClassTable
  private readonly text: string

  constructor(sentence: Sentence, ctx: ReadingContext) {
    this.first = sentence.first
    this.last = sentence.last
    this.isAllCaps = ctx.isAllCaps
    this.tokens = ctx.tokens
    this.classes = ctx.classes
    this.text = ctx.text
  }

  /** The folded word at token `i`, digits of every script as 0-9; '' outside the sentence. */
  at(i: number): string {
    if (i < this.first || i >= this.last) return ''
    const word = this.tokens.words[i] as string
    return ((this.tokens.shape[i] as number) & SHAPE.digit) !== 0 ? plainDigits(word) : word
  }

  /** Whether the word at token `i` belongs to the class; false outside the sentence. */
  is(i: number, of: WordClass): boolean {
    return i >= this.first && i < this.last && this.classes.is(i, of)
  }

  /** Whether a word of tokens `from` to `to` (half-open) belongs to the class. */
  hasIn(of: WordClass, from: number, to: number): boolean {
    return this.classes.next(of, Math.max(from, this.first), Math.min(to, this.last)) >= 0
  }

  /** Whether the word has this mark (see `MARK`). */
  hasMark(i: number, mark: number): boolean {
    return ((this.tokens.marks[i] as number) & mark) !== 0
  }

  /** Whether the token opens with a digit. */
  isDigits(i: number): boolean {
    return (this.shape(i) & SHAPE.digit) !== 0
  }

  /** Whether the token is a punctuation mark or lies outside the sentence. */
  isMark(i: number): boolean {
    return i < this.first || i >= this.last || (this.shape(i) & SHAPE.punctuation) !== 0
  }

  /** Whether the word opens with a capital; in a text of capitals every word does. */
  isCapital(i: number): boolean {
    return (this.shape(i) & SHAPE.capital) !== 0
  }

  /** Whether a blank stands before the token. */
  isSpaced(i: number): boolean {
    return (this.shape(i) & SHAPE.spaced) !== 0
  }

  /** The character right before token `i`; '' at the start of the text. */
  charBefore(i: number): string {
    return this.text[(this.tokens.from[i] ?? 0) - 1] ?? ''
  }

  /** The span of characters of tokens `first` to `last` (half-open). */
  span(first: number, last: number): { readonly from: number; readonly to: number } {
    return { from: this.tokens.from[first] as number, to: this.tokens.to[last - 1] as number }
  }

  /** The characters of tokens `first` to `last` (half-open), as written. */
  words(first: number, last: number): string {
    const { from, to } = this.span(first, last)
    return this.text.slice(from, to)
  }

  private shape(i: number): number {
    return i < this.first || i >= this.last ? 0 : (this.tokens.shape[i] as number)
  }
}

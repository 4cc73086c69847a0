/** The place of a dateline, where a report says nowhere else where its news happened: "GUAYAQUIL, Jan 9 (Reuters) - Gunmen killed eight people". */
import type { Mention, ReadingContext, Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import type { ScanSentence } from './scan-sentence.ts'

/** A place and the words it was read in. */
export interface Dated {
  readonly scan: SentenceScan
  readonly mention: Mention<'place'>
}

/** The first place of the first dateline; null without one. */
export function datelinePlace(ctx: ReadingContext, scanOf: ScanSentence): Dated | null {
  const line = datelineOf(ctx)
  if (!line) return beforeColon(ctx, scanOf)
  const scan = scanOf(line)
  const mention = scan.of('place').find(({ data }) => !data.isInsideName || data.value.precision !== 'country')
  return mention ? { scan, mention } : null
}

// "PESHAWAR: Two bombs went off": the town that some papers set in front of their first sentence.
function beforeColon({ passages, sentences }: ReadingContext, scanOf: ScanSentence): Dated | null {
  const first = sentences.find(({ passage }) => passages[passage]?.kind === 'paragraph')
  if (!first) return null
  const scan = scanOf(first)
  const mention = scan.of('place').find((one) => one.first === first.first && scan.word(one.last) === ':')
  return mention ? { scan, mention } : null
}

/** Whether the place is the seat of a government: much is written from there that happened elsewhere in the country. */
export function isCapital({ data: { value } }: Mention<'place'>, { lexicon }: ReadingContext): boolean {
  const index = value.country ? lexicon.capitals.get(value.country) : undefined
  return index !== undefined && lexicon.places[index]?.id === value.place
}

// Datelines are not read as sentences: this one gets the number behind the last.
function datelineOf({ passages, tokens, sentences }: ReadingContext): Sentence | null {
  const passage = passages.findIndex(({ kind }) => kind === 'dateline')
  if (passage < 0) return null
  const { from, to } = passages[passage] as ReadingContext['passages'][number]
  let first = 0
  while (first < tokens.count && (tokens.from[first] as number) < from) first++
  let last = first
  while (last < tokens.count && (tokens.to[last] as number) <= to) last++
  return last > first ? { index: sentences.length, passage, first, last, from, to } : null
}

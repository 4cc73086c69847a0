/** Works out who speaks in each sentence: attributions in the order of the text, quotations that run on, lines that speak for those below. */
import type { SentenceScan } from '../../scan.ts'
import type { Steps } from '../../steps.ts'
import type { ScanSentence } from '../frames/scan-sentence.ts'
import { type ResolvedMark, resolveMark } from './attribute.ts'
import { carryQuotes, spreadQuotes } from './carry-quotes.ts'
import { type AttributionMark, findAttributions } from './find-attributions.ts'
import { leadingSubject } from './shared-subject.ts'
import { findSourceLines } from './source-lines.ts'
import { SpeakerMemory } from './speaker-memory.ts'
import { toldSo } from './told-so.ts'

/** A speaker that stands for whole sentences below its own: their numbers, half-open. */
interface Reach {
  readonly mark: ResolvedMark
  readonly from: number
  readonly to: number
}

/** The attributions of each scanned sentence, its speakers worked out before quotations spread. */
export function* resolveSpeakers(
  scans: readonly SentenceScan[],
  scanOf: ScanSentence,
): Steps<readonly (readonly ResolvedMark[])[]> {
  const ctx = scans[0]?.ctx
  if (!ctx) return []
  const own = scans.map(findAttributions)
  yield
  const lines = findSourceLines(ctx, scanOf)
  yield
  if (lines.length === 0 && own.every(isEmpty)) return scans.map(() => NO_MARKS)
  const memory = new SpeakerMemory()
  const found = carryQuotes(scans, toldSo(scans, own))
  const resolved = new Map<AttributionMark, ResolvedMark>()
  const reaches: Reach[] = lines.map(({ mark, scan, from, to }) => ({
    mark: resolveMark(scan, mark, new SpeakerMemory()),
    from,
    to,
  }))
  found.forEach((marks, i) => {
    const scan = scans[i]
    if (!scan) return
    const before = ctx.sentences[scan.sentence.index - 1]
    if (before && scans[i - 1]?.sentence !== before && marks.some(({ speaker }) => speaker.isPronoun))
      memory.addSubject(() => leadingSubject(scanOf(before)), before.index)
    for (const mark of marks) resolved.set(mark, resolveMark(scan, mark, memory))
    if (marks.length === 0) memory.addSubject(() => leadingSubject(scan), scan.sentence.index)
    const own = resolved.get(marks.at(-1) as AttributionMark)
    const list = own ? listBelow(scan) : 0
    if (own && list > 0) reaches.push({ mark: own, from: scan.sentence.index + 1, to: scan.sentence.index + 1 + list })
  })
  const above = new Map<number, ResolvedMark>()
  for (const { mark, from, to } of reaches) for (let k = from; k < to; k++) above.set(k, mark)
  return spreadQuotes(scans, found).map((marks, i) => {
    const own = marks.flatMap((mark) => resolved.get(mark) ?? [])
    const { index, first, last } = (scans[i] as SentenceScan).sentence
    const over = above.get(index)
    return over ? [...own, { ...over, content: [{ first, last }] }] : own
  })
}

const NO_MARKS: readonly ResolvedMark[] = []

function isEmpty(marks: readonly AttributionMark[]): boolean {
  return marks.length === 0
}

// "There is destruction in seven districts, he lists:": how many sentences the list below has.
function listBelow({ ctx, sentence }: SentenceScan): number {
  if (ctx.tokens.lower(sentence.last - 1) !== ':') return 0
  let size = 0
  for (let i = sentence.index + 1; i < ctx.sentences.length; i++, size++)
    if (ctx.passages[ctx.sentences[i]?.passage ?? -1]?.kind !== 'list-item') break
  return size
}

/** Gives each claim its attribution: the innermost speaker, and those who passed it on. */
import type { Attribution, Relay, Speaker } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { AT_OF } from '../words/words.ts'
import type { AttributionMark } from './find-attributions.ts'
import type { SpeakerGroup } from './speaker-group.ts'
import { type SpeakerMemory, toSpeaker } from './speaker-memory.ts'

/** The outlet's own voice. */
export const PUBLISHER: Attribution = {
  speaker: { words: null, span: null, kind: 'publisher', party: null, isNamed: true },
  stance: 'states',
  cue: null,
  relays: [],
}

const OWN_VERSION = 'own-version'

/** An attribution with its speaker worked out: "he" and "the official" replaced by whom they stand for. */
export interface ResolvedMark extends Omit<AttributionMark, 'speaker'> {
  readonly group: SpeakerGroup
  readonly speaker: Speaker
}

/** Works out a pronoun or short name of an attribution and remembers its speaker. */
export function resolveMark(scan: SentenceScan, mark: AttributionMark, memory: SpeakerMemory): ResolvedMark {
  const { speaker: group, cue, stance, content, isCited } = mark
  const known =
    group.isPronoun || group.isShort || group.isSurname ? memory.find(group, scan.sentence.index) : undefined
  const speaker = known ?? toSpeaker(scan, group)
  if (!group.isPronoun) memory.add(speaker, group.head)
  return { speaker, cue, stance, content, isCited, group }
}

/** The attribution of what stands at tokens `first` to `last`, or else of its figure alone; the publisher's own voice when nobody else says it. */
export function attribute(
  scan: SentenceScan,
  marks: readonly ResolvedMark[],
  at: { first: number; last: number },
  figure: { first: number; last: number } = at,
): Attribution {
  if (marks.length === 0) return PUBLISHER
  const holders = marks.filter((mark) => isSaidBy(mark, at.first, at.last))
  const inner = innermost(holders)
  if (!inner) return figure === at ? PUBLISHER : attribute(scan, marks, figure)
  const relays: Relay[] = []
  for (const mark of holders) {
    if (mark === inner || mark.speaker.words === inner.speaker.words) continue
    if (!inner.isCited && !isSaidBy(mark, inner.cue.first, inner.cue.last)) continue
    // A version or figure set against what others say was passed on by none of them.
    if (inner.cue.rule === OWN_VERSION || scan.is(inner.cue.first, AT_OF)) break
    if (scan.is(mark.cue.first, COUNTING)) continue
    const { speaker, group } = mark
    // A short name keeps the words of whom it stands for, so it keeps their place too.
    const span = speaker.span ?? scan.span(group.first, group.last)
    relays.push({ words: speaker.words ?? group.words, span, kind: speaker.kind })
  }
  const stance = inner.stance === 'accuses' || inner.stance === 'suspects' ? 'states' : inner.stance
  return { speaker: inner.speaker, stance, cue: { from: inner.cue.from, to: inner.cue.to }, relays }
}

/** Whether tokens `first` to `last` (half-open) are part of what the speaker says. */
function isSaidBy({ content }: ResolvedMark, first: number, last: number): boolean {
  for (const part of content) if (part.first <= first && last <= part.last) return true
  return false
}

// "Washington counted 76 attacks, according to an official": the counting is what is said, not a relay.
const COUNTING = wordClass(
  new Set('counted counts count tallied recorded documented logged registered puts put'.split(' ')),
)

function innermost(holders: readonly ResolvedMark[]): ResolvedMark | undefined {
  let best: ResolvedMark | undefined
  for (const mark of holders) {
    if (mark.isCited) return mark
    if (!best || sizeOf(mark) < sizeOf(best)) best = mark
  }
  return best
}

function sizeOf(mark: ResolvedMark): number {
  return mark.content.reduce((sum, part) => sum + part.last - part.first, 0)
}

/** Gives each claim its attribution: the innermost speaker, and those who passed it on. */
import type { Attribution, Relay, Speaker } from '../../model/index.ts'
import type { SentenceScan } from '../scan.ts'
import type { AttributionMark } from './find-attributions.ts'
import type { SpeakerGroup } from './speaker-group.ts'

/** The speakers named so far in a report, the last one last. */
export interface SpeakerMemory {
  readonly speakers: { readonly speaker: Speaker; readonly head: string }[]
}

/** The outlet's own voice. */
export const PUBLISHER: Attribution = {
  speaker: { words: null, span: null, kind: 'publisher', party: null, isNamed: true },
  stance: 'states',
  cue: null,
  relays: [],
}

/** An attribution with its speaker worked out: "he" and "the official" replaced by whom they stand for. */
export interface ResolvedMark extends Omit<AttributionMark, 'speaker'> {
  readonly group: SpeakerGroup
  readonly speaker: Speaker
}

/** Works out a pronoun or short name of an attribution and remembers its speaker. */
export function resolveMark(scan: SentenceScan, mark: AttributionMark, memory: SpeakerMemory): ResolvedMark {
  const group = mark.speaker
  const known = group.isPronoun || group.isShort || group.isSurname ? antecedent(group, memory) : undefined
  const speaker = known ?? toSpeaker(scan, group)
  if (!group.isPronoun) memory.speakers.push({ speaker, head: group.head })
  return { ...mark, group, speaker }
}

/** The attribution of what stands at tokens `first` to `last`; the publisher's own voice when nobody else says it. */
export function attribute(
  scan: SentenceScan,
  marks: readonly ResolvedMark[],
  at: { first: number; last: number },
): Attribution {
  const holders = marks.filter((mark) => mark.content.some((part) => part.first <= at.first && at.last <= part.last))
  const inner = innermost(holders)
  if (!inner) return PUBLISHER
  const relays: Relay[] = holders
    .filter(
      (mark) =>
        mark !== inner &&
        mark.speaker.words !== inner.speaker.words &&
        (inner.isCited || holds(mark, inner)) &&
        !COUNTING.test(scan.word(mark.cue.first)),
    )
    .map(({ speaker, group }) => ({
      words: speaker.words ?? group.words,
      // A short name keeps the words of whom it stands for, so it keeps their place too.
      span: speaker.span ?? scan.span(group.first, group.last),
      kind: speaker.kind,
    }))
  const stance = inner.stance === 'accuses' || inner.stance === 'suspects' ? 'states' : inner.stance
  return { speaker: inner.speaker, stance, cue: { from: inner.cue.from, to: inner.cue.to }, relays }
}

// "Washington counted 76 attacks, according to an official": the counting is what is said, not a relay.
const COUNTING = /^(counted|counts|count|tallied|recorded|documented|logged|registered|puts|put)$/

function innermost(holders: readonly ResolvedMark[]): ResolvedMark | undefined {
  const cited = holders.find((mark) => mark.isCited)
  if (cited) return cited
  return [...holders].sort((a, b) => sizeOf(a) - sizeOf(b)).at(0)
}

function sizeOf(mark: ResolvedMark): number {
  return mark.content.reduce((sum, part) => sum + part.last - part.first, 0)
}

function holds(outer: ResolvedMark, inner: ResolvedMark): boolean {
  return outer.content.some((part) => part.first <= inner.cue.first && inner.cue.last <= part.last)
}

// "They" are not the reports that said so before.
const PAPER = /^(reports?|statements?|tally|tallies|figures|count|data|rumours|rumors|accounts?|sources say)$/

function antecedent(group: SpeakerGroup, memory: SpeakerMemory): Speaker | undefined {
  const { speakers } = memory
  if (group.isSurname)
    return [...speakers]
      .reverse()
      .find(
        ({ speaker }) => speaker.words !== group.words && (speaker.words ?? '').split(/[ ,]+/).includes(group.words),
      )?.speaker
  if (group.isPronoun) return speakers.findLast(({ head }) => !PAPER.test(head))?.speaker
  const own = wordsOf(group.words)
  return [...speakers]
    .reverse()
    .find(
      (known) => known.head === group.head && own.every((word) => wordsOf(known.speaker.words ?? '').includes(word)),
    )?.speaker
}

// "the US official" is "a US military official": all its words but the article stand in the longer name.
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '' && word !== 'the' && word !== 'a' && word !== 'an')
}

function toSpeaker(scan: SentenceScan, group: SpeakerGroup): Speaker {
  const { words, kind, party, isNamed, first, last } = group
  return { words, span: scan.span(first, last), kind, party, isNamed }
}

/** Reads the noun group of a speaker: "a US military official speaking on condition of anonymity", "Gaza's health ministry". */
import type { PartyId, PartyKind, SpeakerKind } from '../../model/index.ts'
import { ADVERB, BE, DETERMINER, HAVE, NEGATION } from '../english/words.ts'
import type { SentenceScan } from '../scan.ts'

/** A speaker as found: tokens `first` to `last` (half-open) of its noun group. */
export interface SpeakerGroup {
  readonly first: number
  readonly last: number
  readonly words: string
  readonly kind: SpeakerKind
  readonly party: PartyId | null
  readonly isNamed: boolean
  /** "he", "it": stands for a speaker named before. */
  readonly isPronoun: boolean
  /** "the official", "the ministry": may stand for one named before. */
  readonly isShort: boolean
  /** "Singh": one name, whose bearer may have been introduced before. */
  readonly isSurname: boolean
  /** The last speaker noun, folded: "official". */
  readonly head: string
}

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'him', 'her', 'them', 'who', 'i', 'we', 'both'])
const BOUNDARY = new Set(
  'and but while as that which because although though when after before whereas if or than since whose where so yet until saying who what'.split(
    ' ',
  ),
)

const KIND_OF_PARTY: Readonly<Partial<Record<PartyKind, SpeakerKind>>> = {
  state: 'government',
  government: 'government',
  military: 'military',
  police: 'police',
  coalition: 'military',
  'armed-group': 'armed-group',
  umbrella: 'armed-group',
  monitor: 'monitor',
  international: 'international',
  media: 'media',
  agency: 'media',
}

/** The speaker whose noun group ends right before token `end` (the cue), or null. Not further left than `start`. */
export function speakerBefore(scan: SentenceScan, start: number, end: number): SpeakerGroup | null {
  let last = skipVerbWords(scan, start, end)
  last = skipAside(scan, start, last)
  if (last <= start) return null
  let first = last
  while (first > start && !isBoundary(scan, first - 1)) first--
  return speakerWithin(scan, first, last)
}

/** The speaker whose noun group starts at token `start` (after "according to", "said"), or null. */
export function speakerAfter(scan: SentenceScan, start: number, end: number): SpeakerGroup | null {
  let last = start
  while (last < end && !isRightBoundary(scan, last, start)) last++
  return last > start ? speakerWithin(scan, start, last) : null
}

function skipVerbWords(scan: SentenceScan, start: number, end: number): number {
  let last = end
  while (last > start) {
    const word = scan.word(last - 1)
    if (!(ADVERB.has(word) || HAVE.has(word) || BE.has(word) || NEGATION.has(word) || word === 'did' || word === 'had'))
      break
    last--
  }
  return last
}

// ", speaking on condition of anonymity," and " - a loose formation of groups - ": what stands between two marks is passed over.
function skipAside(scan: SentenceScan, start: number, last: number): number {
  const mark = scan.word(last - 1)
  if (last - 1 <= start || !isAsideMark(mark)) return last
  for (let i = last - 2, steps = 0; i >= start && steps < 28; i--, steps++) {
    const word = scan.word(i)
    if (word === '"' || word === '\u201d') return last
    if (mark === ')' ? word === '(' : word === mark || (isAsideMark(word) && mark !== ',')) return i
  }
  return last
}

function isAsideMark(word: string): boolean {
  return word === ',' || word === ')' || word === '-' || word === '\u2013' || word === '\u2014'
}

function isBoundary(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  if (scan.isMark(i))
    return (
      !(word === '-' && !isSpacedDash(scan, i)) && word !== '.' && word !== '&' && word !== "'" && word !== '\u2019'
    )
  if (scan.over('date', i)?.data.use === 'when') return true
  if (BOUNDARY.has(word)) return !joinsSpeakers(scan, i)
  const deed = scan.over('deed', i)
  if (deed && deed.data.form !== 'noun' && !scan.over('speaker', i)) return true
  return (
    scan.over('harm', i)?.data.form === 'past' ||
    (scan.over('cue', i)?.data.form === 'past' && !scan.over('speaker', i))
  )
}

function isSpacedDash(scan: SentenceScan, i: number): boolean {
  return i > 0 && scan.ctx.text[(scan.ctx.tokens.from[i] as number) - 1] === ' '
}

// "police and hospital sources said": one speaker, joined.
function joinsSpeakers(scan: SentenceScan, i: number): boolean {
  if (scan.word(i) !== 'and' && scan.word(i) !== 'or') return false
  const left =
    scan.endAt('speaker', i) ?? scan.endAt('party', i) ?? scan.endAt('agent', i) ?? scan.endAt('nationality', i)
  return left !== undefined && isSpeakerLike(scan, i + 1)
}

function isSpeakerLike(scan: SentenceScan, i: number): boolean {
  return (['speaker', 'party', 'nationality'] as const).some((kind) => scan.startAt(kind, i) !== undefined)
}

function isRightBoundary(scan: SentenceScan, i: number, start: number): boolean {
  const word = scan.word(i)
  if (word === '.' && i + 1 < scan.sentence.last) return false
  if (scan.isMark(i)) return !(word === '-' && !isSpacedDash(scan, i)) && word !== '&' && word !== "'"
  if (i === start) return false
  if (scan.startAt('date', i)) return true
  const cue = scan.startAt('cue', i)
  if (cue && cue.data.form !== 'noun' && !scan.over('speaker', i)) return true
  return BE.has(word) || HAVE.has(word) || (BOUNDARY.has(word) && !joinsSpeakers(scan, i))
}

/** The speaker that the words of tokens `first` to `last` name, or null when they name none. */
export function speakerWithin(scan: SentenceScan, from: number, last: number): SpeakerGroup | null {
  let first = from
  while (first < last && (ADVERB.has(scan.word(first)) || scan.word(first) === 'on' || scan.word(first) === 'for'))
    first++
  first = Math.max(first, behindDocument(scan, first, last))
  if (first >= last) return null
  const one = scan.word(first)
  if (one === 'of' || one === 'in' || one === 'by') return null
  const isPronoun = PRONOUNS.has(one) && last - first <= 2
  const speaker = scan.of('speaker').filter((m) => m.first >= first && m.last <= last)
  const party = scan.of('party').filter((m) => m.first >= first && m.last <= last)
  const agent = scan.of('agent').filter((m) => m.first >= first && m.last <= last && m.data.speaker !== null)
  const hasName = hasPersonName(scan, first, last)
  if (!isPronoun && speaker.length === 0 && party.length === 0 && agent.length === 0 && !hasName) return null
  if (last - first > 22) return null
  const head = speaker.at(-1) ?? agent.at(-1)
  const isUnnamed = speaker.some((m) => m.data.isUnnamed)
  const isShort = one === 'the' && last - first <= 4 && (party.length === 0 || isUnnamed)
  const kind = kindOf(scan, {
    speaker: speaker.at(0)?.data.speaker,
    agent: agent.at(0)?.data.speaker ?? null,
    party: party.at(0)?.data.party,
  })
  return {
    first,
    last,
    words: scan.text(first, last),
    kind,
    party: partyOf(scan, party.at(0)?.data.party ?? null, kind),
    isNamed: !isPronoun && !isUnnamed && (hasName || party.length > 0),
    isPronoun,
    isSurname: hasName && !isPronoun && last - first === 1 && party.length === 0,
    isShort,
    head: head ? scan.word(head.last - 1) : scan.word(last - 1),
  }
}

/** "a US military official": the state in front stands for its military. */
function partyOf(scan: SentenceScan, party: PartyId | null, kind: SpeakerKind): PartyId | null {
  if (!party || kind !== 'military') return party
  const { parties } = scan.ctx.lexicon
  const military = `${party}-military` as PartyId
  return parties.get(party)?.kind === 'state' && parties.has(military) ? military : party
}

const DOCUMENT =
  /^(tally|statement|report|figures|count|data|toll|communique|estimate|estimates|information|release|bulletin|account|accounts|version|tallies)$/

// "an updated tally given by a US military official": the official speaks, not the tally.
function behindDocument(scan: SentenceScan, first: number, last: number): number {
  for (let i = first; i < Math.min(first + 6, last); i++) {
    if (!DOCUMENT.test(scan.word(i))) continue
    for (let at = i + 1; at < Math.min(i + 4, last - 1); at++) if (/^(by|from|of)$/.test(scan.word(at))) return at + 1
  }
  return first
}

function hasPersonName(scan: SentenceScan, first: number, last: number): boolean {
  if (scan.ctx.isAllCaps) return false
  for (let i = first; i < last; i++) {
    if (
      !scan.isCapital(i) ||
      scan.over('nationality', i) ||
      scan.over('place', i) ||
      DETERMINER.has(scan.word(i)) ||
      scan.over('date', i)
    )
      continue
    if (i > scan.sentence.first || scan.isCapital(i + 1)) return true
    if (i === scan.sentence.first && last - first === 1) return true
  }
  return false
}

interface KindSigns {
  readonly speaker: SpeakerKind | undefined
  readonly agent: SpeakerKind | null
  readonly party: PartyId | undefined
}

function kindOf(scan: SentenceScan, signs: KindSigns): SpeakerKind {
  const party = signs.party ? scan.ctx.lexicon.parties.get(signs.party) : undefined
  const ofParty = party ? KIND_OF_PARTY[party.kind] : undefined
  if (signs.speaker && signs.speaker !== 'unnamed' && signs.speaker !== 'other') {
    return ofParty === 'military' || ofParty === 'armed-group' ? ofParty : signs.speaker
  }
  return ofParty ?? signs.speaker ?? signs.agent ?? 'other'
}

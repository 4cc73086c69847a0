/** Reads the noun group of a speaker: "a US military official speaking on condition of anonymity", "Gaza's health ministry". */
import type { PartyId, PartyKind, SpeakerKind } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BY_FROM_OF, DETERMINER, POSSESSIVE, PREPOSITION } from '../words/words.ts'

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
  /** A person is named: no other name is to follow in apposition. */
  readonly hasPerson: boolean
  /** The last speaker noun, folded: "official". */
  readonly head: string
}

const PRONOUNS = wordClass(new Set(['he', 'she', 'they', 'it', 'him', 'her', 'them', 'who', 'i', 'we', 'both']))
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

/** The speaker that the words of tokens `first` to `last` name, or null when they name none. */
export function speakerWithin(scan: SentenceScan, from: number, last: number, isSpeech = false): SpeakerGroup | null {
  let first = openingPhraseEnd(scan, from, last)
  first = Math.max(first, behindDocument(scan, first, last))
  if (first >= last) return null
  const one = scan.word(first)
  if (scan.is(first, PREPOSITION)) return null
  const isOfThem =
    scan.is(first, POSSESSIVE) && last - first <= 4 && (isDocument(scan, last - 1) || scan.is(last - 1, STAFF))
  const isPronoun = isOfThem || (scan.is(first, PRONOUNS) && last - first <= 2)
  const speaker = scan.of('speaker').filter((m) => m.first >= first && m.last <= last)
  const party = scan.of('party').filter((m) => m.first >= first && m.last <= last)
  const agent = scan.of('agent').filter((m) => m.first >= first && m.last <= last && m.data.speaker !== null)
  const hasName = hasPersonName(scan, first, last)
  const isKnown = isPronoun || speaker.length > 0 || party.length > 0 || agent.length > 0 || hasName
  if (!isKnown && !(isSpeech && isNounGroup(scan, first, last))) return null
  if (speaker.length + party.length + agent.length === 0 && !hasName && scan.is(last - 1, THING)) return null
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
    hasPerson: hasName && hasFullName(scan, first, last),
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

/** Those who work for the one named before: "its researchers documented". */
const STAFF = wordClass(
  /^(monitors|researchers|investigators|staff|teams?|doctors|medics|workers|surgeons|observers|correspondents?|volunteers|crews?|database|experts|analysts)$/,
)
const DOCUMENT = wordClass(
  /^(tally|statement|report|figures|count|data|toll|communique|estimate|estimates|information|release|bulletin|account|accounts|version|tallies)$/,
)

/** Whether the word at token `i` is a paper or count that somebody gives out: "tally", "statement". */
export function isDocument(scan: SentenceScan, i: number): boolean {
  return scan.is(i, DOCUMENT)
}

/** What a report goes on about, and what nobody speaks by: "raised the figure to 45 and said", "the scene recalled". */
const THING = wordClass(
  /^(figure|number|scene|attack|blast|explosion|incident|raid|strike|deaths?|bombing|shooting|killing|assault|massacre|images?)$/,
)

// "an updated tally given by a US military official": the official speaks, not the tally.
function behindDocument(scan: SentenceScan, first: number, last: number): number {
  for (let i = first; i < Math.min(first + 6, last); i++) {
    if (!scan.is(i, DOCUMENT)) continue
    for (let at = i + 1; at < Math.min(i + 4, last - 1); at++) if (scan.is(at, BY_FROM_OF)) return at + 1
  }
  return first
}

const QUANTIFIER = wordClass(/^(others|some|many|several|most|few|both|one|none|residents?|locals)$/)

const THIS_THAT_THESE = wordClass(/^(this|that|these|those|there|such|all|any|each|every)$/)

// "the shopkeeper", "others", "Iowa farmers", "three-quarters of the voters": short, and opened like a noun group.
function isNounGroup(scan: SentenceScan, first: number, last: number): boolean {
  if (last - first > 10 || scan.isMark(last - 1)) return false
  if (scan.is(first, THIS_THAT_THESE) && last - first === 1) return false
  return (
    scan.is(first, DETERMINER) ||
    scan.is(first, QUANTIFIER) ||
    scan.startAt('number', first) !== undefined ||
    (scan.isCapital(first) && !scan.ctx.isAllCaps && !scan.over('date', first)) ||
    /[a-z]{3}s$/.test(scan.word(last - 1))
  )
}

const FOR_BUT_AND = wordClass(/^(for|but|and|so|as)$/)

// "In Cairo the ministry": what opens the clause before the noun group is passed over.
function openingPhraseEnd(scan: SentenceScan, from: number, last: number): number {
  let first = from
  while (first < last && (scan.is(first, ADVERB) || scan.is(first, FOR_BUT_AND))) first++
  if (!scan.is(first, PREPOSITION)) return first
  const set = scan.startAt('place', first) ?? scan.startAt('date', first)
  let at = set ? set.last : first + 1
  const named = scan.startAt('place', at) ?? scan.startAt('date', at)
  at = named ? named.last : at + 1
  for (let i = at; i < last; i++) {
    const isOpener = scan.is(i, DETERMINER) || (i === named?.last && scan.startAt('speaker', i) !== undefined)
    if (isOpener && !scan.is(i - 1, PREPOSITION)) return i
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
      scan.is(i, DETERMINER) ||
      scan.over('date', i)
    )
      continue
    if (i > scan.sentence.first || scan.isCapital(i + 1)) return true
    if (i === scan.sentence.first && last - first === 1) return true
  }
  return false
}

// Two names in a row, or a title and a name, that are no office, force or place.
function hasFullName(scan: SentenceScan, from: number, last: number): boolean {
  let first = from
  // "Governor Alia's press secretary": the owner's name is not that of the one who speaks.
  for (let i = from; i < last; i++) if (scan.word(i) === "'s") first = i + 1
  let run = 0
  for (let i = first; i < last; i++) {
    const isName =
      scan.isCapital(i) &&
      !scan.over('party', i) &&
      !scan.over('place', i) &&
      !scan.over('nationality', i) &&
      !scan.is(i, DETERMINER)
    run =
      isName && scan.word(i - 1) !== '(' ? run + (scan.over('speaker', i) ? 0.5 : 1) : scan.word(i) === '.' ? run : 0
    if (run >= 1.5 && !scan.over('speaker', i)) return true
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

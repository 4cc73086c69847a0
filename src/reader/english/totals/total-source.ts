/** Finds whose counts a report retells: "It comes from the Institute for Peace Studies", "the count is by the police centre". Totals further down that nobody else gives are theirs. */

import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { ResolvedMark } from '../speakers/attribute.ts'
import { makeCue } from '../speakers/make-cue.ts'
import { speakerAfter, speakerBefore } from '../speakers/speaker-bounds.ts'
import { isDocument, type SpeakerGroup, speakerWithin } from '../speakers/speaker-group.ts'
import { toSpeaker } from '../speakers/speaker-memory.ts'
import { BY_FROM_OF, THAT_WHICH } from '../words/words.ts'
import type { PlacedTotal } from './total-accounts.ts'

const RULE = 'total-source' as RuleId
/** A report that retells somebody's counts holds several of them. */
const FEWEST = 3
const PAPERS = wordClass(
  /^(reports?|stud(y|ies)|surveys?|tracker|counts?|tall(y|ies)|figures|data|database|summary|update|bulletin|brief|publication|statistics|numbers|records|register|yearbook|it|findings)$/,
)
const COUNTERS: ReadonlySet<string> = new Set([
  'monitor',
  'international',
  'government',
  'police',
  'health',
  'military',
  'rescue',
  'media',
])

/** The totals, those that nobody gives laid to the one counter that the report names before them. */
export function sourceTotals(
  totals: readonly PlacedTotal[],
  scans: readonly SentenceScan[],
  marksOf: readonly (readonly ResolvedMark[])[],
): readonly PlacedTotal[] {
  if (totals.filter(({ isTitle }) => !isTitle).length < FEWEST) return totals
  const source = findSource(totals, scans, marksOf)
  if (!source) return totals
  // What the paragraph counts before it names its source is from there too.
  const passage = scans.find(({ sentence }) => source.group.first < sentence.last)?.sentence.passage
  return totals.map((placed) => {
    const { scan, marks, isTitle } = placed
    const isOwn = marks.some(({ content }) => holdsAny(content, placed))
    if (isTitle || isOwn || (scan.sentence.last <= source.group.first && scan.sentence.passage !== passage))
      return placed
    const { first, last } = scan.sentence
    return { ...placed, marks: [...marks, { ...source, isCited: false, content: [{ first, last }] }] }
  })
}

function holdsAny(content: ResolvedMark['content'], { total }: PlacedTotal): boolean {
  return content.some((part) => part.first <= total.first && total.last <= part.last)
}

// Whoever gives a total of the report, or whose paper it is said to be; nobody when two do.
function findSource(
  totals: readonly PlacedTotal[],
  scans: readonly SentenceScan[],
  marksOf: readonly (readonly ResolvedMark[])[],
): ResolvedMark | null {
  const givers: ResolvedMark[] = []
  for (const [i, scan] of scans.entries()) {
    if (scan.ctx.passages[scan.sentence.passage]?.kind === 'title') continue
    const paper = paperOf(scan)
    if (paper) givers.push(paper)
    for (const mark of marksOf[i] ?? [])
      if (totals.some((placed) => placed.scan === scan && holdsAny(mark.content, placed)) && isCounter(mark))
        givers.push(mark)
  }
  const first = givers[0]
  if (!first) return null
  return givers.every((one) => isSame(one, first)) ? first : null
}

function isCounter({ speaker, group, cue }: ResolvedMark): boolean {
  if (speaker.words === null || /^(he|she|they|it|we|i)$/i.test(speaker.words)) return false
  if (isPaperName(speaker.words)) return false
  return COUNTERS.has(speaker.kind) && (speaker.isNamed || group.isShort) && cue.data.stance !== 'denies'
}

function isPaperName(words: string): boolean {
  return /^(the|a|an|its|his|her|their)?\s*(new\s)?(report|study|survey|publication|data|summary|official figures)$/i.test(
    words,
  )
}

function isSame({ speaker: a }: ResolvedMark, { speaker: b }: ResolvedMark): boolean {
  if (a.party !== null && a.party === b.party) return true
  const [x, y] = [(a.words ?? '').toLowerCase(), (b.words ?? '').toLowerCase()]
  return x.includes(y) || y.includes(x)
}

// "It ... comes from the Institute", "The count is by the Centre", "a report by the Observatory".
function paperOf(scan: SentenceScan): ResolvedMark | null {
  const { first, last } = scan.sentence
  for (let i = first; i < last - 2; i++) {
    const isKept = scan.is(i, BY_FROM_OF) && followsPaper(scan, i)
    const said = isKept ? speakerAfter(scan, i + 1, last, true) : scan.is(i, PAPERS) ? issuedPaper(scan, i) : null
    if (!said || said.isPronoun || said.first > i + 4) continue
    const group = speakerWithin(scan, said.first, said.last)
    if (!group || !COUNTERS.has(group.kind) || !group.isNamed) continue
    const cue = makeCue(scan, i, RULE)
    return { group, speaker: toSpeaker(scan, group), cue, stance: 'states', content: [], isCited: false }
  }
  return null
}

const MADE_PUBLISHED_RELEASED = wordClass(/^(made|published|released|issued|presented|compiled|put|keeps|kept)$/)

// "a brief that the mission made public", "the figures which the centre released".
function issuedPaper(scan: SentenceScan, paper: number): SpeakerGroup | null {
  if (!scan.is(paper + 1, THAT_WHICH)) return null
  for (let i = paper + 3; i < Math.min(paper + 20, scan.sentence.last); i++)
    if (scan.is(i, MADE_PUBLISHED_RELEASED)) return speakerBefore(scan, paper + 2, i)
  return null
}

const COMES_CAME_IS = wordClass(/^(comes?|came|is|are|stems?|issued|published|released|compiled|kept|made|drawn)$/)

// Right before: "the count of 16,969 ... is", "comes", "a report".
function followsPaper(scan: SentenceScan, at: number): boolean {
  const verb = scan.word(at - 1)
  if (isDocument(scan, at - 1) || scan.is(at - 1, PAPERS)) return verb !== 'it' && scan.word(at) !== 'of'
  if (!scan.is(at - 1, COMES_CAME_IS)) return false
  for (let i = scan.sentence.first; i < at - 1; i++) if (scan.is(i, PAPERS)) return true
  return false
}

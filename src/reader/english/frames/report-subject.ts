/** Tells what a report is about where its words of attack mean something else: a court, an anniversary, a film, a drill, a mishap, politics. */
import type { ReadingContext, Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { Frame } from './frame.ts'
import { isToldAsPlot, tellsStory } from './made-up-story.ts'
import type { FrameGroup } from './merge-frames.ts'
import type { ScanSentence } from './scan-sentence.ts'

const OLD: ReadonlySet<string> = new Set(['court', 'memorial'])
const MADE_UP: ReadonlySet<string> = new Set(['exercise', 'film'])
const FIGURE: ReadonlySet<string> = new Set(['politics', 'sport', 'markets'])
const MISHAP: ReadonlySet<string> = new Set(['accident', 'weather', 'disease'])

/** Topics of words that take no meaning from their own sentence, under the name of those that do. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['mishap', 'accident'],
  ['drill', 'exercise'],
])

/** How far from the head the words of the subject have to begin. */
const HEAD = 3
/** How far from the head a report on a story brings it in. */
const STORY = 2

/** The topic that the head of a report names and that two sentences at least go on about; null for news of an attack. `scanOf` scans what the gate let go by. */
export function reportSubject(
  scans: readonly SentenceScan[],
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): string | null {
  const counts = new Map<string, { sentences: number; isHead: boolean }>()
  for (const scan of scans)
    for (const topic of topicsOf(scan)) {
      const known = counts.get(topic) ?? { sentences: 0, isHead: false }
      counts.set(topic, { sentences: known.sentences + 1, isHead: known.isHead || scan.sentence.index < HEAD })
    }
  if ([...counts.keys()].some((topic) => TELLING.has(topic))) countLead(counts, scans, { sentences, scanOf })
  if (sentences.slice(0, STORY).some((sentence) => tellsStory(scanOf(sentence)))) return 'film'
  let head: ReadonlySet<string> | null = null
  let best: string | null = null
  for (const [topic, known] of counts) {
    if (known.sentences < 2 || known.sentences <= (counts.get(best ?? '')?.sentences ?? 0)) continue
    head ??= new Set(sentences.slice(0, HEAD).flatMap((sentence) => [...topicsOf(scanOf(sentence))]))
    if (known.isHead || head.has(topic)) best = topic
  }
  return best ?? (scans[0] && namesCause(scans[0].ctx) ? 'accident' : null)
}

/** What somebody in charge calls the cause, wherever in the report. */
const CAUSE =
  /\b(blamed|blames|due to|caused by|result of|because of|attributed (it|this|them|the (blast|blasts|explosion|explosions)) to) (the |an? )?["'\u201c\u2018]?(gross )?(negligence|carelessness|mishandling|human error|poor storage|a short circuit|an electrical fault|a gas leak|a technical fault)\b/i

const LINK = wordClass(/(^|\W)(blamed|blames|due|caused|result|because|attributed)$/)

function namesCause({ text, tokens, classes }: ReadingContext): boolean {
  return classes.next(LINK, 0, tokens.count) >= 0 && CAUSE.test(text)
}

const TELLING: ReadonlySet<string> = new Set([...OLD, ...MADE_UP, ...MISHAP])

// "It is the country's worst air disaster": what tells of no deed and of nobody harmed says what it is about too.
function countLead(
  counts: Map<string, { sentences: number; isHead: boolean }>,
  scans: readonly SentenceScan[],
  { sentences, scanOf }: { readonly sentences: readonly Sentence[]; readonly scanOf: ScanSentence },
): void {
  const known = new Set(scans.map(({ sentence }) => sentence.index))
  for (const sentence of sentences.slice(0, LEAD)) {
    if (known.has(sentence.index)) continue
    for (const topic of topicsOf(scanOf(sentence))) {
      const one = counts.get(topic)
      if (one) counts.set(topic, { ...one, sentences: one.sentences + 1 })
    }
  }
}

/** How many sentences from the head on are asked what a report is about. */
const LEAD = 8

function topicsOf(scan: SentenceScan): ReadonlySet<string> {
  return new Set(scan.of('stop').map(({ data }) => SAME.get(data.topic) ?? data.topic))
}

/** The groups that are left of a report about something else: what it recalls is background, what it makes up or says in figures of speech is nothing. */
export function heedSubject(groups: readonly FrameGroup[], subject: string | null): readonly FrameGroup[] {
  if (subject === null) return groups
  return groups.flatMap((group) => {
    if (subject === 'film' && group.role === 'background' && isToldAsPlot(group))
      return [{ ...group, role: 'hypothetical' as const }]
    if (group.role !== 'main' && group.role !== 'other')
      return group.role === 'background' && MISHAP.has(subject) && isMishap(group) ? [] : [group]
    if (OLD.has(subject)) return isFresh(group) ? [group] : [{ ...group, role: 'background' as const }]
    if (MADE_UP.has(subject)) return [{ ...group, role: 'hypothetical' as const }]
    if (FIGURE.has(subject)) return group.frames.some(hasCount) ? [group] : []
    return MISHAP.has(subject) && isMishap(group) ? [] : [group]
  })
}

// Gunmen in a court room: the head tells of people hit by somebody, not of what a judge said.
function isFresh({ frames }: FrameGroup): boolean {
  return frames.some(
    (frame) => frame.scan.sentence.index < HEAD && hasCount(frame) && frame.roles.length > 0 && !hasStop(frame),
  )
}

function hasStop({ scan }: Frame): boolean {
  return scan.of('stop').length > 0
}

function hasCount({ harms }: Frame): boolean {
  return harms.some(({ group }) => group.number !== null)
}

// Nobody is said to have caused what people were harmed by; what is said beside ("attacked by people when they ought to help") names no party.
function isMishap({ frames }: FrameGroup): boolean {
  const counted = frames.filter(hasCount)
  const isArmed = frames.some((frame) => frame.weapons.length > 0)
  if (isArmed && !isDenied(frames)) return false
  const isCaused = frames.some(
    ({ scan, roles, responsibility }) =>
      responsibility.length > 0 ||
      roles.some((one) => one.role === 'by' && (one.value.party !== null || isArmedBand(scan, one))),
  )
  return !isCaused && (counted.length > 0 ? counted : frames).every(isUncaused)
}

// "Insurgents, who beheaded 11 people".
function isArmedBand(scan: SentenceScan, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return scan
    .of('agent')
    .some(
      ({ data, first: at, last: end }) =>
        at >= first && end <= last && (data.status === 'attacker' || data.speaker === 'armed-group'),
    )
}

// "It was neither a coup nor a mutiny nor an attack", said anywhere in the report.
function isDenied([frame]: readonly Frame[]): boolean {
  return frame !== undefined && (DENIAL.test(frame.scan.ctx.text) || CAUSE.test(frame.scan.ctx.text))
}

const DENIAL =
  /\b(neither [a-z]+ [a-z]+ nor [a-z ]{0,20}nor an attack|(no sign|no trace) of an attack|nothing suggests an attack|there was no attack|not an attack)\b/i

// Something exploded, and nobody is said to have done it.
function isUncaused({ roles, responsibility, weapons, type }: Frame): boolean {
  const isBlast = type === null || type === 'bombing' || type === 'attack' || type === 'other'
  return isBlast && weapons.length === 0 && responsibility.length === 0 && roles.every(({ role }) => role === 'against')
}

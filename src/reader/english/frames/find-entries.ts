/** Finds the entries of chronologies and lists, each of which tells of a happening of its own. */
import type { RuleId } from '../../../model/index.ts'
import type { Mention, ReadingContext, Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { MARK, SHAPE } from '../../tokens.ts'
import { wordClass } from '../../word-class.ts'
import { roleMark } from '../roles/role-mark.ts'
import { siteRoles } from '../roles/struck-sites.ts'
import type { Frame } from './frame.ts'
import { placesOf } from './places-of.ts'
import type { ScanSentence } from './scan-sentence.ts'
import { settingFrame } from './setting-frame.ts'

/** One entry: its sentences, and the day and place that its head gives. */
export interface Entry {
  readonly scans: readonly SentenceScan[]
  readonly date: Mention<'date'> | null
}

const NUMBERED = wordClass(/^(no|nr|number|incident|attack|event)$/)
const MARKS = wordClass(/^[:\u2013\u2014.,)-]$/)

/** The entries by the index of their sentences. Two at least make a list: days before a colon or dash, numbers with people hurt, or items with days of their own. */
export function findEntries(
  ctx: ReadingContext,
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): ReadonlyMap<number, Entry> {
  const heads = sentences.filter(
    (sentence, i) => sentence.passage !== sentences[i - 1]?.passage && canOpen(ctx, sentence),
  )
  if (heads.length < 2) return NO_ENTRIES
  const entries = new Map<number, Entry>()
  const found: Record<Shape, Entry[]> = { dated: [], listed: [], numbered: [] }
  for (const head of heads) {
    const first = scanOf(head)
    const shape = shapeOf(first)
    if (shape === null) continue
    const scans = [first, ...passageAfter(head, sentences).map(scanOf)]
    const date = shape === 'dated' ? headDate(first) : shape === 'listed' ? onlyDate(scans) : null
    found[shape].push({ scans, date })
  }
  const { dated, listed, numbered } = found
  const days = new Set(listed.map(({ date }) => date?.data.value.first ?? null))
  const isDated = !days.has(null) && days.size === listed.length
  for (const list of [dated, isDated ? listed : [], numbered.filter(({ scans }) => scans.some(hasHarm))])
    if (list.length >= 2)
      for (const entry of list) for (const { sentence } of entry.scans) entries.set(sentence.index, entry)
  return entries
}

const NO_ENTRIES: ReadonlyMap<number, Entry> = new Map()

// Only what can open an entry is scanned: an item of a list, a number, or a day.
function canOpen({ passages, tokens, classes }: ReadingContext, { passage, first, last }: Sentence): boolean {
  const kind = passages[passage]?.kind
  if (kind === 'list-item') return true
  if (kind !== 'paragraph' && kind !== 'heading') return false
  if (!NUMBERED.test(tokens.lower(first)) && !canHeadDay(classes, first, last)) return false
  // "Dedebit, 7 January.": a day behind a name opens one too.
  const reach = ((tokens.shape[first] as number) & SHAPE.capital) !== 0 ? NAME_REACH : 2
  for (let i = first; i < Math.min(first + reach, last); i++) {
    if (((tokens.shape[i] as number) & SHAPE.digit) !== 0 || ((tokens.marks[i] as number) & MARK.date) !== 0)
      return true
    if (NUMBERED.test(tokens.lower(i))) return true
  }
  return false
}

const NAME_REACH = 6

const CLOSES_DAY = wordClass(/^[:\u2013\u2014-]$/)
const COMMA = wordClass(/^,$/)
/** The most tokens of a sentence with a day and a name and nothing else. */
const DAY_AND_NAME = 24

// A colon or dash closes the day at the head, or a comma parts it from a name and the sentence is short.
function canHeadDay(classes: ReadingContext['classes'], first: number, last: number): boolean {
  if (classes.next(CLOSES_DAY, first, last) >= 0) return true
  return last - first <= DAY_AND_NAME && classes.next(COMMA, first, last) >= 0
}

function passageAfter({ index, passage }: Sentence, sentences: readonly Sentence[]): readonly Sentence[] {
  let end = index + 1
  while (sentences[end]?.passage === passage) end++
  return sentences.slice(index + 1, end)
}

/** The day, the place and, where no deed is told, the weapon that an entry gives. */
export function settingsOf({ scans, date }: Entry): readonly Frame[] {
  const [head] = scans
  // "November 24: Adana": a name right behind the day is where it was.
  const named = date && (head?.startAt('place', date.last + 1) ?? placeBefore(head, date))
  const placed = named ? head : scans.find((scan) => placesOf(scan).length > 0)
  const dated = date && scans.find((scan) => scan.of('date').includes(date))
  return [
    ...(date && dated ? [settingFrame(dated, { dates: [date], places: [] })] : []),
    ...(placed ? [settingFrame(placed, { dates: [], places: named ? [named] : placesOf(placed) })] : []),
    ...scans.flatMap(weaponFrame),
    ...scans.slice(0, 2).flatMap(doerFrame),
    ...(head ? nameFrame(head, scans) : []),
  ]
}

function placeBefore(head: SentenceScan | undefined, { first }: Mention<'date'>): Mention<'place'> | undefined {
  return head?.word(first - 1) === ',' ? head.endAt('place', first - 1) : undefined
}

// "Car bomb at the governor's office. Two dead.": a weapon stands for its deed.
function weaponFrame(scan: SentenceScan): readonly Frame[] {
  const weapon = scan.of('weapon').find(({ data }) => data.type !== null)
  if (!weapon || scan.of('deed').length > 0) return []
  const typed = { type: weapon.data.type, typeMention: weapon, typeRule: 'type-of-weapon' as RuleId }
  return [
    {
      ...settingFrame(scan, { dates: [], places: [] }),
      ...typed,
      typeBasis: 'inferred',
      weapons: [weapon],
      roles: siteRoles(scan),
    },
  ]
}

const BOMBERS = wordClass(/^bombers?$/)
const GUNMEN = wordClass(/^(gunm[ae]n|shooters?)$/)

// "Gunmen hold the mall for days", "Two suicide bombers drive into a hotel": who does it stands for the deed.
function doerFrame(scan: SentenceScan): readonly Frame[] {
  if (scan.of('deed').length > 0 || scan.of('weapon').some(({ data }) => data.type !== null)) return []
  const doer = scan.of('agent').find(({ data }) => data.status === 'attacker')
  if (!doer || scan.of('harm').some(({ first }) => first < doer.first)) return []
  const isSuicide = scan.is(doer.last - 1, BOMBERS) && /^suicide/.test(scan.word(doer.first))
  if (!isSuicide && !scan.is(doer.last - 1, GUNMEN)) return []
  return [
    {
      ...settingFrame(scan, { dates: [], places: [] }),
      type: isSuicide ? 'suicide-attack' : 'armed-attack',
      typeMention: doer,
      typeRule: 'type-of-attacker' as RuleId,
      typeBasis: 'inferred',
    },
  ]
}

const VESSEL = wordClass(/^(ship|tanker|flag|vessel|bulker|freighter|crew|sank|aboard|board|cargo|carrier)$/)

// "- MAGIC SEAS. A bulker, Liberian flag. Sank on July 6, hit by missiles": the item is headed by what was struck.
function nameFrame(head: SentenceScan, scans: readonly SentenceScan[]): readonly Frame[] {
  const { ctx, sentence } = head
  let first = sentence.first
  while (head.isMark(first)) first++
  let last = first
  while (last < sentence.last && !head.isMark(last)) last++
  if (ctx.passages[sentence.passage]?.kind !== 'list-item' || last - first < 1 || last - first > 4) return []
  for (let i = first; i < last; i++) if (!head.isCapital(i)) return []
  if (head.of('date').length > 0 || !scans.some((scan) => scan.hasWord(VESSEL))) return []
  const role = roleMark(head, 'against', { first, last, party: null }, 'entry-name')
  return [{ ...settingFrame(head, { dates: [], places: [] }), roles: [role] }]
}

type Shape = 'dated' | 'listed' | 'numbered'

const SHORT_DIGITS = wordClass(/^\d{1,2}$/)

function shapeOf(scan: SentenceScan): Shape | null {
  const { ctx, sentence } = scan
  const at = sentence.first
  if (scan.is(at, NUMBERED) && scan.is(at + 1, SHORT_DIGITS) && isHeadMark(scan, at + 2)) return 'numbered'
  if (headDate(scan)) return 'dated'
  const passage = ctx.passages[sentence.passage]
  return passage?.kind === 'list-item' && passage.to - passage.from > HEADING ? 'listed' : null
}

/** The most characters of "2. Main violations": the heading of a part, no item of a list. */
const HEADING = 40

/** "December 10: Besiktas", "June 11 - A car bomb": the day at the head. */
function headDate(scan: SentenceScan): Mention<'date'> | null {
  const { first } = scan.sentence
  const at = scan.is(first, MARKS) || scan.word(first) === '*' ? first + 1 : first
  const date = scan.startAt('date', at) ?? (scan.word(at) === 'on' ? scan.startAt('date', at + 1) : undefined)
  if (!date) return dateBehindName(scan, at)
  if (date.data.use !== 'when' || date.data.value.first === null) return null
  return /^[:\u2013\u2014-]$/.test(scan.word(date.last)) || isBeforeName(scan, date) ? date : null
}

// "7 January, Dedebit. A drone struck the school": the day, and in the same sentence nothing but a name.
function isBeforeName(scan: SentenceScan, { last }: Mention<'date'>): boolean {
  const end = scan.sentence.last
  if (scan.word(last) !== ',' || end - last > HEAD_NAME || !/^[.:]$/.test(scan.word(end - 1))) return false
  for (let i = last + 1; i < end - 1; i++) if (!scan.isCapital(i) && scan.word(i) !== ',') return false
  return end - 2 > last
}

const HEAD_NAME = 7

// "Dedebit, 7 January. Shortly before midnight": the place and the day are all that the head says.
function dateBehindName(scan: SentenceScan, at: number): Mention<'date'> | null {
  const place = scan.startAt('place', at)
  if (!place || scan.word(place.last) !== ',') return null
  const date = scan.startAt('date', place.last + 1)
  if (date?.data.use !== 'when' || date.data.value.first === null) return null
  return /^[.:\u2013\u2014-]$/.test(scan.word(date.last)) ? date : null
}

function isHeadMark(scan: SentenceScan, at: number): boolean {
  return scan.is(at, MARKS) || scan.isCapital(at)
}

// "Sank days later, in June 2024": a day of the calendar says more than one counted from elsewhere.
function onlyDate(scans: readonly SentenceScan[]): Mention<'date'> | null {
  const dates = scans
    .flatMap((scan) => scan.of('date'))
    .filter(({ data }) => data.use === 'when' && data.value.first !== null)
  return dates.find(({ data }) => data.isAbsolute) ?? dates[0] ?? null
}

function hasHarm(scan: SentenceScan): boolean {
  return scan.of('harm').length > 0
}

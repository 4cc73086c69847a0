/** Places that no gazetteer lists, known by what is said of them: "in Ogossagou, a village of herders", "died at Koulogon", "Dedebit, 7 January." */

import type { Mention, ReadingContext } from '../../mention.ts'
import { MARK, SHAPE } from '../../tokens.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import { ASSAULTED, HAPPENED, NO_PLACE_NAME, NOT_PLACES, SETTLEMENT } from '../words/place-words.ts'
import type { TokenRange } from './place-hit.ts'

/** A run of capital words, tokens `first` to `last` (half-open), in its sentence. */
export interface CapitalRun {
  readonly first: number
  readonly last: number
  readonly range: TokenRange
}

const CUE = wordClass(new Set('in near outside at around'.split(' ')))
const REACH = 9
/** What is said of a name where people live: a settlement, or the ground it lies on. */
const KIND = anyOf(SETTLEMENT, wordClass(/^(city|port|island|islet|peninsula|locality|enclave|oasis|resort|capital)$/))

/** Whether such a run is a place by the words around it. Cheap: most runs fail on the word in front. */
export function isUnlisted(run: CapitalRun, ctx: ReadingContext): boolean {
  if (run.last - run.first > 3 || isNoName(run, ctx)) return false
  const { classes } = ctx
  const before = run.first - 1
  if (isHead(run, ctx) || isBehindDay(run, ctx)) return true
  if (before < run.range.first) return isApposed(run, ctx)
  if (classes.is(before, CUE) && (isApposed(run, ctx) || isWhere(run, ctx))) return true
  if ((classes.is(before, LINK) || classes.is(before, ASSAULTED)) && isApposed(run, ctx)) return true
  return (
    isShelled(run, ctx) ||
    isFallenOn(run, ctx) ||
    isBeside(run, ctx) ||
    isAtSpot(run, ctx) ||
    isGoal(run, ctx) ||
    isScene(run, ctx) ||
    isDated(run, ctx) ||
    isWithin(run, ctx)
  )
}

/** Prepositions that a place of some kind may stand behind too, where its kind is told. */
const ARTICLE = wordClass(/^(al|el|ad|an|ar|as|at|az|um|wa|ra)$/)
const LINK = wordClass(new Set('on of from to into for towards toward through over'.split(' ')))
const ON_IN_NEAR = wordClass(/^(on|in|near)$/)
const FELL = wordClass(/^(fell|falls|landed|rained|dropped)$/)

// "Bombs fell on Kanyabayonga": shells fall on places.
function isFallenOn({ first, range }: CapitalRun, { classes }: ReadingContext): boolean {
  return first - 2 >= range.first && classes.is(first - 2, FELL) && classes.is(first - 1, ON_IN_NEAR)
}

const SHELLING = wordClass(/^(shelling|bombardment|storming|siege|raid|raids|assault|incursion|ransacking|looting)$/)
const OF_ON = wordClass(/^(of|on)$/)
const SHELLED = wordClass(/^(shelled|bombarded|raided|overran|besieged|ransacked|looted|stormed|invaded)$/)

// "The shelling of Zelenivka", "raided Kukawa": deeds that are done to towns.
function isShelled({ first, range }: CapitalRun, { classes }: ReadingContext): boolean {
  const before = first - 1
  if (classes.is(before, SHELLED)) return true
  return before - 1 >= range.first && classes.is(before - 1, SHELLING) && classes.is(before, OF_ON)
}

const SIDE = wordClass(
  /^(north|south|east|west|north-?east|north-?west|south-?east|south-?west|outskirts|edge|vicinity|entrance|inhabitants|villagers|residents|mayor|camp|barracks|garrison|outpost|base|fort|hills|ruins|locality|enclave)$/,
)

// "A hideout south of Sheikh Zuweid", "the camp of Mondoro", "the people of Ntumbaw, in the north-west".
function isBeside({ first, last, range }: CapitalRun, { tokens, classes }: ReadingContext): boolean {
  if (tokens.lower(first - 1) !== 'of' || first - 2 < range.first) return false
  if (classes.is(first - 2, SIDE)) return true
  return (
    tokens.lower(first - 2) === 'people' && tokens.lower(last) === ',' && /^(in|near)$/.test(tokens.lower(last + 1))
  )
}

const SPOT = wordClass(
  /^(mine|quarry|market|crossing|ford|wells|dam|bridge|forest|woods|bush|hills|mountains|valley|marshes|canyon|plain|park|oilfield|gasfield)$/,
)
const SPOT_AT = anyOf(SPOT, wordClass(/^(post|checkpoint|roadblock|junction|farm|well)$/))

// "Near the bridge at Gorgadji", "the gold mine of Inata".
function isAtSpot({ first, last, range }: CapitalRun, { tokens, classes }: ReadingContext): boolean {
  if (isGround({ first, last, range }, tokens, classes)) return true
  if (first - 2 < range.first) return false
  const before = tokens.lower(first - 1)
  return (before === 'at' && classes.is(first - 2, SPOT_AT)) || (before === 'of' && classes.is(first - 2, SPOT))
}

const GROUND = wordClass(
  /^(forest|woods|hills|mountains|valley|marshes|canyon|plain|oilfield|reserve|swamps|savannah|massif|mine|quarry|site|crossing)$/,
)
/** A word that may stand before the ground: "the Inata gold mine". */
const SORT = wordClass(/^(gold|oil|coal|gas|diamond|displacement|refugee|border|mining|forest|nature|copper|coltan)$/)

// "In the Sarkala forest, in the east": ground that is named by a word in front.
function isGround(
  { first, last, range }: CapitalRun,
  tokens: ReadingContext['tokens'],
  classes: ReadingContext['classes'],
): boolean {
  const ground = classes.is(last, SORT) ? last + 1 : last
  if (first - 2 < range.first || !classes.is(ground, GROUND) || tokens.lower(first - 1) !== 'the') return false
  return /^(in|at|near|inside|from|into|through)$/.test(tokens.lower(first - 2)) || classes.is(first - 2, ASSAULTED)
}

const SCENE_CUE = wordClass(/^(in|at|for|of)$/)
/** How far into a sentence its scene may stand. */
const OPENING = 6
const SCENE_REACH = 14

// "Hours before, in Jhenidah, three men hacked a worker to death", "for Ngarbuh, some 20 miles away, where 21 civilians were killed".
function isScene({ first, last, range }: CapitalRun, { tokens, classes }: ReadingContext): boolean {
  const isOpened = first - 1 === range.first && /^(in|at|near)$/.test(tokens.lower(first - 1))
  if (!isOpened && (tokens.lower(last) !== ',' || !classes.is(first - 1, SCENE_CUE))) return false
  const isOpening = isOpened || (/^(in|at)$/.test(tokens.lower(first - 1)) && first - range.first <= OPENING)
  let where = -1
  for (let i = last; i < Math.min(last + 8, range.last) && where < 0; i++) if (tokens.lower(i) === 'where') where = i
  if (!isOpening && where < 0) return false
  const from = where < 0 ? last : where
  return classes.next(HAPPENED, from, Math.min(from + SCENE_REACH, range.last)) >= 0
}

const THROUGH = wordClass(/^(in|at|through|into|across|over)$/)

// "Roamed through Pont-Sondé, in Haiti's breadbasket, shooting at people": inside what is named behind, where something was done.
function isWithin({ first, last, range }: CapitalRun, { tokens, classes }: ReadingContext): boolean {
  if (!classes.is(first - 1, THROUGH) || tokens.lower(last) !== ',' || !/^(in|near)$/.test(tokens.lower(last + 1)))
    return false
  const wide = tokens.lower(last + 2) === 'the' ? last + 3 : last + 2
  if (wide >= range.last || ((tokens.shape[wide] as number) & SHAPE.capital) === 0) return false
  return classes.next(HAPPENED, range.first, range.last) >= 0
}

const ROAD = wordClass(/^(road|highway|track|path|convoy|truck|bus|way|march|drive)$/)

// "They came up the road from Ndu", "an explosive device near Ngouboua".
function isGoal({ first, range }: CapitalRun, { tokens, classes }: ReadingContext): boolean {
  const word = tokens.lower(first - 1)
  if (word === 'fled') return true
  if (word === 'from' || word === 'to') return first - 2 >= range.first && classes.is(first - 2, ROAD)
  return (word === 'near' || word === 'outside') && first - 2 >= range.first
}

const ON_EARLY_LATE = wordClass(/^(on|early|late)$/)

// "Killed 23 travellers after pulling them from their buses in Musakhail on Monday": in front of the day, where something was done.
function isDated({ first, last, range }: CapitalRun, { tokens, classes }: ReadingContext): boolean {
  const before = tokens.lower(first - 1)
  if (before !== 'in' && before !== 'near') return false
  if (!classes.is(last, ON_EARLY_LATE) || last + 1 >= range.last) return false
  const isDay = ((tokens.marks[last + 1] as number) & MARK.date) !== 0 || tokens.lower(last + 1) === 'on'
  return isDay && classes.next(HAPPENED, range.first, first) >= 0
}

function isNoName({ first, last }: CapitalRun, ctx: ReadingContext): boolean {
  const { tokens, classes } = ctx
  // "The locality of Walese Vonkutu": no people, for all its ending.
  const isOf = last - first > 1 && tokens.lower(first - 1) === 'of'
  for (let i = first; i < last; i++) {
    const shape = tokens.shape[i] as number
    const isArticle = i === first && i + 1 < last && classes.is(i, ARTICLE)
    if (isArticle) continue
    if ((shape & (SHAPE.digit | SHAPE.allCaps)) !== 0 || tokens.lower(i).length < 3) return true
    if (!isOf && classes.is(i, NO_PLACE_NAME)) return true
    if (classes.is(i, NOT_PLACES)) return true
    if (((tokens.marks[i] as number) & MARK.date) !== 0) return true
  }
  return false
}

// "Ogossagou, a village of Fulani herders": what it is stands behind the comma.
function isApposed({ last, range }: CapitalRun, { tokens, classes }: ReadingContext): boolean {
  if (tokens.lower(last) !== ',' || !/^(an?|the)$/.test(tokens.lower(last + 1))) return false
  const kind = classes.next(KIND, last + 2, Math.min(last + 8, range.last))
  if (kind < 0) return false
  for (let i = last + 2; i < kind; i++) if (/^(of|in|from|at|to|who|which|and|,)$/.test(tokens.lower(i))) return false
  return true
}

// "37 herders died at Koulogon": right behind what happened.
function isWhere({ first, last, range }: CapitalRun, { tokens, classes }: ReadingContext): boolean {
  if (tokens.lower(first - 1) === 'around' || /^('s|\u2019s)$/.test(tokens.lower(last))) return false
  const from = Math.max(range.first, first - 1 - REACH)
  for (let i = first - 2; i >= from; i--) {
    if (classes.is(i, HAPPENED)) return true
    if (((tokens.shape[i] as number) & SHAPE.punctuation) !== 0) return false
  }
  return false
}

// "Dedebit, 7 January. Shortly before midnight a drone struck": the head of an entry.
function isHead({ first, last, range }: CapitalRun, { tokens }: ReadingContext): boolean {
  if (first !== range.first || tokens.lower(last) !== ',') return false
  let end = last + 1
  while (end < last + 5 && ((tokens.marks[end] as number) & MARK.date) !== 0) end++
  if (((tokens.shape[last + 1] as number) & SHAPE.digit) !== 0 && end === last + 1) {
    end++
    while (end < last + 5 && ((tokens.marks[end] as number) & MARK.date) !== 0) end++
  }
  return end > last + 2 && /^[.:]$/.test(tokens.lower(end))
}

// "7 January, Dedebit.": the same the other way round.
function isBehindDay({ first, last, range }: CapitalRun, { tokens }: ReadingContext): boolean {
  if (last !== range.last - 1 || !/^[.:]$/.test(tokens.lower(last)) || tokens.lower(first - 1) !== ',') return false
  const day = first - 1 - range.first
  if (day < 2 || day > 3) return false
  for (let i = range.first; i < first - 1; i++)
    if (((tokens.marks[i] as number) & MARK.date) === 0 && ((tokens.shape[i] as number) & SHAPE.digit) === 0)
      return false
  return true
}

/** The wider place that is named behind it: "a village in central Mali"; null without one. */
export function wideOf(
  { last, range }: CapitalRun,
  { tokens }: ReadingContext,
  known: readonly Mention<'place'>[],
): Mention<'place'> | null {
  const behind = known.find(({ first }) => first > last && first - last < 14 && first < range.last)
  if (!behind) return null
  for (let i = last; i < behind.first; i++) if (/^[.;:]$/.test(tokens.lower(i))) return null
  const before = tokens.lower(behind.first - 1)
  const lead = before === 'the' || before === 'same' ? 2 : 1
  return /^(in|of|near|same|the)$/.test(tokens.lower(behind.first - lead)) ? behind : null
}

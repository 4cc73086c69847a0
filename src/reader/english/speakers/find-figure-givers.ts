/** Finds who gives a figure without a word of saying: "the ministry put the dead at 22", "the agency has 12 wounded", "the command raised the toll to three". */
import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import { AT_OF, HAVE, POSSESSIVE } from '../words/words.ts'
import { stretches } from './attribution-content.ts'
import type { AttributionMark } from './find-attributions.ts'
import { makeCue } from './make-cue.ts'
import { speakerBefore } from './speaker-bounds.ts'
import { isDocument } from './speaker-group.ts'

const RULE = 'figure-giver' as RuleId
const MOVES = wordClass(
  /^(puts?|putting|raise[sd]?|raising|lift(s|ed)?|lower(s|ed)?|revise[sd]?|brought|brings?|took|taken|takes?|cuts?|sets?|peg(s|ged)?|correct(s|ed)?|up(s|ped)|increase[sd]?|reduce[sd]?|update[sd]?|place[sd]?|fix(es|ed)?|adjust(s|ed)?|bump(s|ed)?|hike[sd]?|downgrade[sd]?)$/,
)
const GIVES = wordClass(
  /^(gave|gives?|given|count(s|ed)?|list(s|ed)?|register(s|ed)?|record(s|ed)?|had|has|have|receive[sd]?|treat(s|ed)?|knew|knows?|known|insist(s|ed)?|saw|sees?|seen|tall(y|ies|ied)|names?|named|mentions?|mentioned|admit(s|ted)?|verif(y|ies|ied)|document(s|ed)?|note[sd]?|acknowledge[sd]?|conced(e|es|ed)|announce[sd]?|notif(y|ies|ied)|handled|log(s|ged)?|tracks|tracked)$/,
)
const SEES = wordClass(/^(saw|sees|seen|had|has|have|suffered)$/)
const FINDS = wordClass(
  /^(found|finds?|pull(s|ed)?|recover(s|ed)?|collect(s|ed)?|retrieve[sd]?|bur(y|ies|ied)|hauled)$/,
)
const OWNS = wordClass(/^(had|has|is|was|stands|stood|speaks)$/)
const GOES = wordClass(/^(went|goes|gone|came|comes)$/)
/** Verbs of counting that close a sentence: "31 died, the rights office counts". */
const CLOSES = wordClass(/^(counts?|lists?|records|tallies|calculates?|figures|estimates|logs)$/)
const ANY = anyOf(MOVES, GIVES, OWNS, GOES, AT_OF, CLOSES, FINDS)
const FIGURE = wordClass(
  /^(toll|tolls|number|numbers|figure|figures|count|counts|total|dead|death|deaths|killed|injured|wounded|casualties|losses|it|that|this)$/,
)

/** The givers of figures in a sentence that speak by none of its cues. */
export function findFigureGivers(scan: SentenceScan, marks: readonly AttributionMark[]): readonly AttributionMark[] {
  if (scan.of('number').length === 0) return []
  const found: AttributionMark[] = []
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(ANY, first + 1, last); i >= 0; i = scan.nextWord(ANY, i + 1, last)) {
    const closing = closingCount(scan, i, marks)
    if (closing) {
      found.push(closing)
      break
    }
    const isGiving =
      (scan.is(i, MOVES) && movesFigure(scan, i + 1)) ||
      (scan.is(i, GIVES) && givesFigure(scan, i + 1)) ||
      (marks.length === 0 && scan.is(i, FINDS) && findsBodies(scan, i + 1)) ||
      (scan.is(i, OWNS) && isOwnFigure(scan, i)) ||
      (scan.is(i, GOES) && goesTo(scan, i + 1)) ||
      (scan.is(i, AT_OF) && isGapped(scan, i, marks))
    if (!isGiving || marks.some((mark) => mark.cue.first <= i && i < mark.cue.last)) continue
    const speaker = speakerBefore(scan, first, scan.is(i - 1, HAVE) ? i - 1 : i)
    if (!speaker || (speaker.head === 'list' && marks.length > 0)) continue
    // "The Red Cross said its clinic had treated 45": whose it is says so.
    if (marks.some((mark) => scan.is(speaker.first, POSSESSIVE) && mark.cue.last <= speaker.first)) continue
    if (!isInstitution(scan, speaker.first, speaker.last)) continue
    // "Last year Colombia saw 71 massacres": what befell a country is counted by others.
    if (scan.is(i, SEES) && scan.startAt('place', speaker.first)?.last === speaker.last) continue
    const cue = makeCue(scan, i, RULE)
    // What another says behind is no longer this giver's.
    const next = marks.find((mark) => mark.speaker.first > i && mark.speaker.first < mark.cue.first)
    const end = next ? next.speaker.first : last
    found.push({ speaker, cue, stance: 'states', content: stretches([i + 1, end]), isCited: false })
    i = last
  }
  return found
}

// "31 people died in the raid, the rights office counts."
function closingCount(scan: SentenceScan, at: number, marks: readonly AttributionMark[]): AttributionMark | null {
  const { first, last } = scan.sentence
  if (!scan.is(at, CLOSES) || (at + 1 < last && !(scan.isMark(at + 1) && at + 2 >= last))) return null
  if (marks.some((mark) => mark.cue.first <= at && at < mark.cue.last)) return null
  let comma = at - 1
  while (comma > first && comma > at - 10 && scan.word(comma) !== ',') comma--
  if (scan.word(comma) !== ',' || marks.some(({ cue }) => cue.first > comma && cue.first <= at)) return null
  const speaker = speakerBefore(scan, comma + 1, at)
  if (!speaker || !isInstitution(scan, speaker.first, speaker.last)) return null
  const content = stretches([first, comma])
  return { speaker, cue: makeCue(scan, at, RULE), stance: 'states', content, isCited: false }
}

const AT_TO_FROM = wordClass(/^(at|to|from|down|up)$/)

// "the death toll at 22", "the number of the injured to 551".
function movesFigure(scan: SentenceScan, at: number): boolean {
  let hasFigure = false
  for (let i = at; i < Math.min(at + 12, scan.sentence.last); i++) {
    if (scan.is(i, FIGURE)) hasFigure = true
    else if (hasFigure && scan.is(i, AT_TO_FROM) && hasNumber(scan, i + 1)) return true
    else if (hasFigure && colonBehind(scan, i)) return true
    else if (scan.isMark(i) || (i > at + 2 && !hasFigure)) return false
  }
  return false
}

// "raised the number late on Wednesday: ten are dead", "revised the number of the killed when the jets came: it is 37".
function colonBehind(scan: SentenceScan, at: number): boolean {
  for (let i = at; i < Math.min(at + 26, scan.sentence.last); i++) {
    if (scan.word(i) === ';') return false
    if (scan.word(i) === ':') return hasNumber(scan, i + 1)
  }
  return false
}

// "Its first estimate had been 187".
function isOwnFigure(scan: SentenceScan, at: number): boolean {
  if (!isDocument(scan, at - 1)) return false
  const isOwn = [at - 2, at - 3].some((i) => scan.is(i, POSSESSIVE) || scan.word(i) === "'s")
  return isOwn && hasNumber(scan, at + 1)
}

const DOWN_UP_BACK = wordClass(/^(down|up|back)$/)

// "he went down to 20".
function goesTo(scan: SentenceScan, at: number): boolean {
  return scan.is(at, DOWN_UP_BACK) && scan.word(at + 1) === 'to' && hasNumber(scan, at + 2)
}

// "a rescuer spoke of 300 killed, an official of 500": the verb is left out the second time.
function isGapped(scan: SentenceScan, at: number, marks: readonly AttributionMark[]): boolean {
  const number = scan.startAt('number', at + 1)
  if (!number || number.rule === 'article-as-one' || !scan.endAt('speaker', at)) return false
  const isEnd = number.last >= scan.sentence.last || scan.isMark(number.last)
  return isEnd && marks.some(({ cue }) => cue.last <= at && scan.word(cue.last - 1) === scan.word(at))
}

const ONLY_STILL_ABOUT = wordClass(/^(only|still|about|on|of|to|in|out|the|a|up|over|been|at|least|just|some|")$/)
const THE_A = wordClass(/^(the|a)$/)

const AS = wordClass(/^as$/)
const AS_REACH = 24

// "Gave the toll of Monday's raids, the heaviest since the war, as 558 dead".
function isGivenAs(scan: SentenceScan, from: number): boolean {
  const as = scan.nextWord(AS, from, Math.min(from + AS_REACH, scan.sentence.last))
  return as >= 0 && hasNumber(scan, as + 1)
}

// "20 people killed", "the number as 12", "around 100 injured".
function givesFigure(scan: SentenceScan, at: number): boolean {
  let start = at
  while (scan.is(start, ONLY_STILL_ABOUT) && start < at + 4) start++
  if (scan.is(at, THE_A)) {
    const figure = scan.nextWord(FIGURE, start, Math.min(start + 3, scan.sentence.last))
    if (figure >= 0 && (hasNumber(scan, figure + 1) || isGivenAs(scan, figure + 1))) return true
  }
  const number = scan.startAt('number', at) ?? scan.startAt('number', start)
  if (!number || number.rule === 'article-as-one') return false
  for (let i = number.last; i < Math.min(number.last + 4, scan.sentence.last); i++) {
    if (scan.isMark(i) && scan.word(i) !== '"') return false
    const harm = scan.startAt('harm', i)
    if (harm) return harm.data.form !== 'gerund'
  }
  return false
}

const IN_OUT_UP = wordClass(/^(in|out|up)$/)
const BODIES_CORPSES_REMAINS = wordClass(/^(bodies|corpses|remains|dead|wounded|injured|casualties)$/)

// "found 26 bodies there", "pulled nine bodies from the rubble": what was met with is counted by who met it.
function findsBodies(scan: SentenceScan, at: number): boolean {
  const start = scan.is(at, IN_OUT_UP) ? at + 1 : at
  const number = scan.startAt('number', start)
  if (!number || number.rule === 'article-as-one') return false
  for (let i = number.last; i < Math.min(number.last + 3, scan.sentence.last); i++)
    if (scan.is(i, BODIES_CORPSES_REMAINS)) return true
  return false
}

function hasNumber(scan: SentenceScan, at: number): boolean {
  for (let i = at; i < Math.min(at + 6, scan.sentence.last); i++) {
    const number = scan.startAt('number', i)
    if (number) return number.rule !== 'article-as-one'
  }
  return false
}

// "The blast put the toll at 12": what happens gives no figures.
function isInstitution(scan: SentenceScan, first: number, last: number): boolean {
  return !scan.mentions.some(
    (m) =>
      (m.kind === 'deed' || m.kind === 'weapon' || (m.kind === 'harm' && !isDocument(scan, m.last - 1))) &&
      m.first >= first &&
      m.last <= last,
  )
}

/** Finds who gives a figure without a word of saying: "the ministry put the dead at 22", "the agency has 12 wounded", "the command raised the toll to three". */
import type { RuleId } from '../../model/index.ts'
import { HAVE } from '../english/words.ts'
import type { SentenceScan } from '../scan.ts'
import { anyOf, wordClass } from '../word-class.ts'
import { stretches } from './attribution-content.ts'
import type { AttributionMark } from './find-attributions.ts'
import { makeCue } from './make-cue.ts'
import { speakerBefore } from './speaker-bounds.ts'
import { isDocument } from './speaker-group.ts'

const RULE = 'figure-giver' as RuleId
const MOVES = wordClass(
  /^(put|puts|raised|raises|lifted|lifts|lowered|lowers|revised|revises|brought|brings|took|taken|takes|cut|cuts|set|sets|pegged|corrected|upped)$/,
)
const GIVES = wordClass(
  /^(gave|gives|give|given|counted|counts|listed|lists|registered|recorded|had|has|have|received|treated|knew|knows|insisted|insists|saw|seen)$/,
)
const OWNS = wordClass(/^(had|has|is|was|stands|stood|speaks)$/)
const GOES = wordClass(/^(went|goes|gone|came|comes)$/)
const PRONE = wordClass(/^(of|at)$/)
const ANY = anyOf(MOVES, GIVES, OWNS, GOES, PRONE)
const FIGURE = wordClass(
  /^(toll|tolls|number|numbers|figure|figures|count|counts|total|dead|death|deaths|killed|injured|wounded|casualties|losses|it)$/,
)

/** The givers of figures in a sentence that speak by none of its cues. */
export function findFigureGivers(scan: SentenceScan, marks: readonly AttributionMark[]): readonly AttributionMark[] {
  if (scan.of('number').length === 0) return []
  const found: AttributionMark[] = []
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(ANY, first + 1, last - 1); i >= 0; i = scan.nextWord(ANY, i + 1, last - 1)) {
    const isGiving =
      (scan.is(i, MOVES) && movesFigure(scan, i + 1)) ||
      (scan.is(i, GIVES) && givesFigure(scan, i + 1)) ||
      (scan.is(i, OWNS) && isOwnFigure(scan, i)) ||
      (scan.is(i, GOES) && goesTo(scan, i + 1)) ||
      (scan.is(i, PRONE) && isGapped(scan, i, marks))
    if (!isGiving || marks.some((mark) => mark.cue.first <= i && i < mark.cue.last)) continue
    const speaker = speakerBefore(scan, first, scan.is(i - 1, HAVE) ? i - 1 : i)
    if (!speaker || !isInstitution(scan, speaker.first, speaker.last)) continue
    const cue = makeCue(scan, i, RULE)
    // What another says behind is no longer this giver's.
    const next = marks.find((mark) => mark.speaker.first > i && mark.speaker.first < mark.cue.first)
    const end = next ? next.speaker.first : last
    found.push({ speaker, cue, stance: 'states', content: stretches([i + 1, end]), isCited: false })
    i = last
  }
  return found
}

// "the death toll at 22", "the number of the injured to 551".
function movesFigure(scan: SentenceScan, at: number): boolean {
  let hasFigure = false
  for (let i = at; i < Math.min(at + 12, scan.sentence.last); i++) {
    const word = scan.word(i)
    if (scan.is(i, FIGURE)) hasFigure = true
    else if (hasFigure && /^(at|to|from|down|up)$/.test(word)) return hasNumber(scan, i + 1)
    else if (scan.isMark(i) || (i > at + 2 && !hasFigure)) return false
  }
  return false
}

// "Its first estimate had been 187".
function isOwnFigure(scan: SentenceScan, at: number): boolean {
  if (!isDocument(scan, at - 1)) return false
  const isOwn = [at - 2, at - 3].some((i) => /^(its|his|her|their)$/.test(scan.word(i)))
  return isOwn && hasNumber(scan, at + 1)
}

// "he went down to 20".
function goesTo(scan: SentenceScan, at: number): boolean {
  return /^(down|up|back)$/.test(scan.word(at)) && scan.word(at + 1) === 'to' && hasNumber(scan, at + 2)
}

// "a rescuer spoke of 300 killed, an official of 500": the verb is left out the second time.
function isGapped(scan: SentenceScan, at: number, marks: readonly AttributionMark[]): boolean {
  const number = scan.startAt('number', at + 1)
  if (!number || number.rule === 'article-as-one' || !scan.endAt('speaker', at)) return false
  const isEnd = number.last >= scan.sentence.last || scan.isMark(number.last)
  return isEnd && marks.some(({ cue }) => cue.last <= at && scan.word(cue.last - 1) === scan.word(at))
}

// "20 people killed", "the number as 12", "around 100 injured".
function givesFigure(scan: SentenceScan, at: number): boolean {
  let start = at
  while (/^(only|still|about|on|of|the|a|up|over|been|")$/.test(scan.word(start)) && start < at + 3) start++
  if (/^(the|a)$/.test(scan.word(at)) && scan.is(start, FIGURE)) return hasNumber(scan, start + 1)
  const number = scan.startAt('number', at) ?? scan.startAt('number', start)
  if (!number || number.rule === 'article-as-one') return false
  for (let i = number.last; i < Math.min(number.last + 4, scan.sentence.last); i++) {
    if (scan.isMark(i) && scan.word(i) !== '"') return false
    const harm = scan.startAt('harm', i)
    if (harm) return harm.data.form !== 'gerund'
  }
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
    (m) => (m.kind === 'deed' || m.kind === 'harm' || m.kind === 'weapon') && m.first >= first && m.last <= last,
  )
}

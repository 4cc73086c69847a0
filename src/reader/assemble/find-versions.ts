/** Finds who tells something by words for an account of it: "in his account 75 died", "the army's version in which nobody was hurt", "if the ministry is right". */
import type { RuleId } from '../../model/index.ts'
import { PREPOSITION } from '../english/words.ts'
import type { SentenceScan } from '../scan.ts'
import { wordClass } from '../word-class.ts'
import { stretches } from './attribution-content.ts'
import type { AttributionMark } from './find-attributions.ts'
import { makeCue } from './make-cue.ts'
import { speakerWithin } from './speaker-group.ts'

const RULE = 'own-version' as RuleId
const VERSION = wordClass(
  /^(account|version|count|tally|estimate|reckoning|telling|words|right|correct|believed|estimates|figures)$/,
)
const LEAD = wordClass(/^(in|by|on|from|under)$/)
const WHOSE = wordClass(/^(its|his|her|their)$/)
const TRUE = wordClass(/^(right|correct|believed)$/)

/** The attributions of a sentence by such words. None where somebody speaks by a cue of the sentence over the same words. */
export function findVersions(scan: SentenceScan, marks: readonly AttributionMark[]): readonly AttributionMark[] {
  const found: AttributionMark[] = []
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(VERSION, first + 1, last); i >= 0; i = scan.nextWord(VERSION, i + 1, last)) {
    const mark = scan.is(i, TRUE) ? ifRight(scan, i) : (ownAccount(scan, i) ?? versionOf(scan, i))
    if (mark && !marks.some(({ cue }) => cue.first <= mark.cue.first && mark.cue.first < cue.last)) found.push(mark)
  }
  return found
}

// "In his account 75 bodies were found", "18 people, by its count, died".
function ownAccount(scan: SentenceScan, at: number): AttributionMark | null {
  const whose = scan.is(at - 1, WHOSE) ? at - 1 : at - 2
  if (!scan.is(whose, WHOSE) || !scan.is(whose - 1, LEAD)) return null
  const speaker = speakerWithin(scan, whose, at + 1)
  if (!speaker?.isPronoun) return null
  const { first, last } = scan.sentence
  return mark(scan, { speaker, at, content: stretches([first, whose - 1], [at + 1, last]) })
}

// "at odds with the army's version in which nobody was hurt".
function versionOf(scan: SentenceScan, at: number): AttributionMark | null {
  if (scan.word(at - 1) !== "'s" && scan.word(at - 1) !== "'") return null
  const content = scan.word(at + 1) === 'that' ? at + 2 : at + 3
  if (content === at + 3 && !(scan.word(at + 1) === 'in' && scan.word(at + 2) === 'which')) return null
  let first = at - 1
  while (first > scan.sentence.first && !endsOwner(scan, first - 1)) first--
  const speaker = speakerWithin(scan, first, at - 1)
  return speaker ? mark(scan, { speaker, at, content: stretches([content, clauseEnd(scan, content)]) }) : null
}

function endsOwner(scan: SentenceScan, i: number): boolean {
  return scan.isMark(i) || (scan.is(i, PREPOSITION) && scan.word(i) !== 'of') || scan.word(i) === 'and'
}

// "if the government is right", "if officials are to be believed".
function ifRight(scan: SentenceScan, at: number): AttributionMark | null {
  const be = scan.word(at) === 'believed' ? at - 3 : at - 1
  if (!/^(is|are|was|were)$/.test(scan.word(be))) return null
  if (be === at - 3 && (scan.word(at - 2) !== 'to' || scan.word(at - 1) !== 'be')) return null
  const { first, last } = scan.sentence
  for (let i = be - 1; i >= Math.max(first, be - 10); i--) {
    if (scan.word(i) !== 'if') continue
    const speaker = speakerWithin(scan, i + 1, be)
    if (!speaker || speaker.isPronoun) return null
    return mark(scan, { speaker, at, content: stretches([first, i], [at + 1, last]) })
  }
  return null
}

function clauseEnd(scan: SentenceScan, at: number): number {
  for (let i = at; i < scan.sentence.last; i++) if (scan.word(i) === ',' || scan.word(i) === ';') return i
  return scan.sentence.last
}

function mark(
  scan: SentenceScan,
  { speaker, at, content }: Pick<AttributionMark, 'speaker' | 'content'> & { readonly at: number },
): AttributionMark {
  return { speaker, cue: makeCue(scan, at, RULE), stance: 'states', content, isCited: false }
}

/** Finds who is named behind a passive verb of counting or telling: "the toll was put at 45 by the association", "as made known by the ministry". */
import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE } from '../words/words.ts'
import { stretches } from './attribution-content.ts'
import type { AttributionMark } from './find-attributions.ts'
import { makeCue } from './make-cue.ts'
import { speakerAfter } from './speaker-bounds.ts'

const RULE = 'figure-given-by' as RuleId
const GIVEN = wordClass(
  /^(put|estimated|placed|set|given|counted|recorded|documented|confirmed|verified|reported|announced|registered|known|public|disclosed|revealed|listed|tallied|logged|tracked|cited|quoted|acknowledged)$/,
)
const AS = wordClass(/^as$/)
const MADE = wordClass(/^made$/)
/** How far the one who gives the figure stands behind the verb: "put at more than 45 people on Monday by". */
const REACH = 8
/** The adverbs that may stand between: "was later put at". */
const LEAD = 3

/** The givers of figures in a sentence that stand behind "by". */
export function findPassiveGivers(scan: SentenceScan, marks: readonly AttributionMark[]): readonly AttributionMark[] {
  if (scan.of('number').length === 0) return []
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(GIVEN, first + 1, last); i >= 0; i = scan.nextWord(GIVEN, i + 1, last)) {
    if (!isPassive(scan, i)) continue
    const by = byBehind(scan, i)
    if (by < 0 || marks.some((mark) => mark.cue.first === i || mark.speaker.first === by + 1)) continue
    const speaker = speakerAfter(scan, by + 1, last)
    if (!speaker || speaker.isPronoun) continue
    const content = stretches([first, by], [speaker.last, last])
    return [{ speaker, cue: makeCue(scan, i, RULE), stance: 'states', content, isCited: false }]
  }
  return []
}

// "Was put", "were later counted", "as reported", "as was made known".
function isPassive(scan: SentenceScan, at: number): boolean {
  let i = at - 1
  if (scan.is(i, MADE)) i--
  for (let steps = 0; steps < LEAD && i >= scan.sentence.first; i--, steps++) {
    if (scan.is(i, BE) || scan.is(i, AS)) return true
    if (!/.{3}ly$|^(later|since|also|first|then)$/.test(scan.word(i))) return false
  }
  return false
}

function byBehind(scan: SentenceScan, at: number): number {
  for (let i = at + 1; i < Math.min(at + REACH, scan.sentence.last); i++) {
    if (scan.word(i) === 'by') return i
    if (scan.isMark(i) || scan.startAt('cue', i)) return -1
  }
  return -1
}

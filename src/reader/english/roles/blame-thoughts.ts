/** Finds whom somebody thinks of or speaks for: "it thinks that X launched them", "a source at X said it was behind the killing", "this is X's handwriting". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { blamedAt, blameMark, isDenied } from './blame-mark.ts'
import type { ResponsibilityMark } from './claims-of-responsibility.ts'
import type { Group } from './role-groups.ts'
import { auxiliaryStart } from './subject-end.ts'

const THINKS = wordClass(/^(thinks?|believes?|believed|thought|suspects?|suspected)$/)

/** "The force thinks that Hezbollah or a group close to it launched them". */
export function thoughtOf(scan: SentenceScan, verb: number): ResponsibilityMark | null {
  const thinks = scan.nextWord(THINKS, verb - THOUGHT, verb)
  if (thinks < 0) return null
  const at = scan.word(thinks + 1) === 'that' ? thinks + 2 : thinks + 1
  return scan.startAt('party', at) ? blamedAt(scan, at, 'suspects') : null
}

/** How many words may stand between a thought and the verb of what is thought. */
const THOUGHT = 14

/** "This is AQAP's handwriting": whose mark the deed bears. */
export function ownersMark(scan: SentenceScan, i: number): ResponsibilityMark | null {
  const party = scan.word(i - 1) === "'s" ? scan.endAt('party', i - 1) : undefined
  return party && !isDenied(scan, party.first - 4, i)
    ? blameMark({ first: party.first, last: party.last, party: party.data.party }, 'suspects')
    : null
}

const IT_THEY = wordClass(/^(it|they|we)$/)

/** "A source at the SBU told Reuters that it was behind the killing": whoever the source speaks for. */
export function speakerBehind(scan: SentenceScan, i: number): ResponsibilityMark | null {
  const end = auxiliaryStart(scan, i)
  if (!scan.is(end - 1, IT_THEY)) return null
  const cue = scan.of('cue').findLast(({ last }) => last < end)
  const party = cue ? fighterBefore(scan, cue.first) : null
  return party ? blameMark(party, 'claims') : null
}

function fighterBefore(scan: SentenceScan, end: number): Group | null {
  const party = scan.of('party').findLast(({ last, data }) => {
    const kind = scan.ctx.lexicon.parties.get(data.party)?.kind
    return last <= end && kind !== undefined && /^(armed-group|umbrella|military|police|coalition|state)$/.test(kind)
  })
  return party ? { first: party.first, last: party.last, party: party.data.party } : null
}

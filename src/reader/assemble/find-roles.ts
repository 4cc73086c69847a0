/** Finds who did a deed and to whom or what: subjects, objects, "by", "on", "against", and the party in front of a deed noun. */
import type { PartyId, PartyValue, RuleId } from '../../model/index.ts'
import { ADVERB, BE, HAVE, NEGATION } from '../english/words.ts'
import type { Mention } from '../mention.ts'
import type { SentenceScan } from '../scan.ts'
import { byPhrase, type Group, groupAfter, groupBefore, isActor, partyBefore } from './role-groups.ts'

/** One party in one role, with the tokens it was read from. */
export interface RoleMark {
  readonly role: 'by' | 'against'
  readonly value: PartyValue
  readonly first: number
  readonly last: number
  readonly rule: RuleId
}

const INTRANSITIVE_NOUN = /^(clash|clashes|fighting|battle|battles|gunfight|firefight|shootout)$/
const OBJECT_PREPOSITION = new Set([
  'on',
  'against',
  'at',
  'targeting',
  'into',
  'upon',
  'of',
  'to',
  'towards',
  'toward',
])

/** The roles that the deeds and the active verbs of harm of a sentence give. */
export function findRoles(scan: SentenceScan): readonly RoleMark[] {
  const marks: RoleMark[] = []
  for (const deed of scan.of('deed')) {
    if (deed.data.form === 'noun') marks.push(...rolesOfNoun(scan, deed))
    else marks.push(...rolesOfVerb(scan, deed))
  }
  for (const harm of scan.of('harm')) {
    if (harm.data.form === 'noun' || harm.data.form === 'adjective') continue
    marks.push(...rolesOfVerb(scan, harm))
  }
  return dropRepeats(marks)
}

function rolesOfVerb(scan: SentenceScan, verb: Mention<'deed'> | Mention<'harm'>): readonly RoleMark[] {
  const marks: RoleMark[] = []
  const isHarm = verb.kind === 'harm'
  if (isPassive(scan, verb)) {
    const subject = isHarm ? null : groupBefore(scan, auxiliaryStart(scan, verb.first))
    if (subject) marks.push(mark(scan, { role: 'against', ...subject, rule: 'deed-passive-subject' }))
    const agent = byPhrase(scan, verb.last)
    if (agent) marks.push(mark(scan, { role: 'by', ...agent, rule: 'deed-by-phrase' }))
    return marks
  }
  if (verb.data.form === 'past' || verb.data.form === 'third' || verb.data.form === 'base') {
    const subject = groupBefore(scan, auxiliaryStart(scan, verb.first))
    if (subject && isActor(scan, subject))
      marks.push(mark(scan, { role: 'by', ...subject, rule: 'deed-active-subject' }))
  }
  const object = groupAfter(scan, verb.last)
  if (object && (!isHarm || object.party !== null))
    marks.push(mark(scan, { role: 'against', ...object, rule: 'deed-active-object' }))
  return marks
}

function rolesOfNoun(scan: SentenceScan, deed: Mention<'deed'>): readonly RoleMark[] {
  const marks: RoleMark[] = []
  const front = partyBefore(scan, deed.first)
  if (front) marks.push(mark(scan, { role: 'by', ...front, rule: 'party-before-deed' }))
  let at = deed.last
  while (ADVERB.has(scan.word(at)) || isReporting(scan.word(at))) at++
  if (OBJECT_PREPOSITION.has(scan.word(at)) && !INTRANSITIVE_NOUN.test(scan.word(deed.last - 1))) {
    const object = groupAfter(scan, at + 1)
    if (object) marks.push(mark(scan, { role: 'against', ...object, rule: 'deed-on-object' }))
  }
  const agent = byPhrase(scan, deed.last)
  if (agent) marks.push(mark(scan, { role: 'by', ...agent, rule: 'deed-by-phrase' }))
  for (let i = deed.last; i < Math.min(deed.last + 14, scan.sentence.last); i++) {
    if (scan.word(i) !== 'against' || i === at) continue
    const object = groupAfter(scan, i + 1)
    if (object) marks.push(mark(scan, { role: 'against', ...object, rule: 'deed-on-object' }))
    break
  }
  return marks
}

function isPassive(scan: SentenceScan, verb: Mention<'deed'> | Mention<'harm'>): boolean {
  for (let i = verb.first - 1, steps = 0; i >= scan.sentence.first && steps < 4; i--, steps++) {
    const word = scan.word(i)
    if (BE.has(word)) return true
    if (!ADVERB.has(word) && !NEGATION.has(word) && word !== 'and') return scan.word(verb.last) === 'by'
  }
  return scan.word(verb.last) === 'by'
}

function auxiliaryStart(scan: SentenceScan, at: number): number {
  let first = at
  while (first > scan.sentence.first) {
    const word = scan.word(first - 1)
    if (!(BE.has(word) || HAVE.has(word) || ADVERB.has(word) || word === 'who' || word === 'that' || word === 'which'))
      break
    first--
  }
  return first
}

function isReporting(word: string): boolean {
  return word === 'carried' || word === 'launched' || word === 'conducted' || word === 'out'
}

function mark(scan: SentenceScan, group: Group & { role: 'by' | 'against'; rule: string }): RoleMark {
  const words = scan.text(group.first, group.last)
  const id = forcesOf(scan, group)
  const party = id ? scan.ctx.lexicon.parties.get(id) : undefined
  return {
    role: group.role,
    value: { kind: 'party', words, name: party?.name ?? words, party: id },
    first: group.first,
    last: group.last,
    rule: group.rule as RuleId,
  }
}

/** "US and coalition forces": a state with soldiers beside it stands for its military. */
function forcesOf(scan: SentenceScan, { first, last, party }: Group): PartyId | null {
  const state = party ? scan.ctx.lexicon.parties.get(party) : undefined
  if (!party || state?.kind !== 'state') return party
  const end = scan.word(last) === 'and' ? last + 4 : last
  for (let i = first; i < Math.min(end, scan.sentence.last); i++) {
    if (!/^(forces|troops|soldiers|personnel|servicemen|troop|warplanes|jets|aircraft)$/.test(scan.word(i))) continue
    const military = `${party}-military` as PartyId
    return scan.ctx.lexicon.parties.has(military) ? military : party
  }
  return party
}

function dropRepeats(marks: readonly RoleMark[]): readonly RoleMark[] {
  return marks.filter(
    (one, i) => marks.findIndex((other) => other.role === one.role && other.first === one.first) === i,
  )
}

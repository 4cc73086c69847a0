import { type NounGroup, nounGroupAfter, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { BE } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { byPhrase, isVerbOf, subjectEnd } from './around-verb.ts'
import { listAfter, listBefore } from './lists.ts'
import type { Deed, Trigger } from './trigger.ts'

/** "murdered, at gunpoint, a soldier", "shot him": whom an active verb tells of, an aside passed over. */
export function objectsAfter(scan: SentenceScan, { first, last, harm }: Trigger): readonly NounGroup[] {
  const objects = listAfter(scan, behindPair(scan, last))
  if (objects.length > 0 || harm === null || scan.word(first - 1) === ',') return objects
  const behind = behindAside(scan, last)
  if (behind > last) return listAfter(scan, behind).filter(isPerson)
  return OBJECT.test(scan.word(last)) && !nounGroupAfter(scan, last) ? toldBefore(scan, first) : []
}

const OBJECT = /^(him|her|them)$/

/** Tokens of an aside between a verb and whom it tells of. */
const ASIDE = 12

// Behind ", at gunpoint,", "-- on orders from the boss --", "in less than 48 hours,".
function behindAside(scan: SentenceScan, at: number): number {
  const isMarked = /^(,|-|--)$/.test(scan.word(at))
  let from = at
  while (/^(,|-|--)$/.test(scan.word(from))) from++
  if (!/^(at|in|on|with|without|after|before|during|within)$/.test(scan.word(from))) return at
  for (let i = from + 1; i < Math.min(from + ASIDE, scan.sentence.last); i++) {
    if (!/^(,|-|--)$/.test(scan.word(i))) continue
    const isClosed = isMarked ? scan.word(i) === scan.word(at) : scan.word(i) === ','
    if (!isClosed) return at
    while (/^(,|-|--)$/.test(scan.word(i))) i++
    return i
  }
  return at
}

// "seized the mayor and shot him": who stands before the "and".
function toldBefore(scan: SentenceScan, first: number): readonly NounGroup[] {
  for (let i = first - 1; i > Math.max(first - 5, scan.sentence.first); i--)
    if (scan.word(i) === 'and') return listBefore(scan, i).filter(isPerson)
  return []
}

function isPerson({ kind }: NounGroup): boolean {
  return kind === 'people' || kind === 'name'
}

/** "Senator Luis Campos, murdered last month,": harm told in an aside of its own. */
export function ofAside(scan: SentenceScan, { first, last, form, harm }: Trigger): readonly NounGroup[] {
  if (harm === null || form !== 'past' || scan.word(first - 1) !== ',') return []
  const who = listBefore(scan, first - 1)
  return who.length > 0 && who.every(isPerson) ? [...who, ...companions(scan, last)] : []
}

/** "Five wounded people": a participle between the figure and its noun. */
export function countedParticiple(scan: SentenceScan, { first, last, harm }: Trigger): NounGroup | null {
  const number = harm === null ? undefined : scan.endAt('number', first)
  const noun = number && scan.startAt('agent', last)
  if (!number || !noun?.data.isPlural || scan.endAt('deed', number.first) || scan.startAt('number', last)) return null
  const group = nounGroupAfter(scan, last)
  return group ? { ...group, number } : null
}

/** Tokens from a word of harm to the list that it opens. */
const OPENS_WITHIN = 9

/** "The following died in combat: Luis Campos, ...", "Injured by the blast were: a driver; ...". */
export function toldBehind(scan: SentenceScan, { first, last, form }: Trigger): readonly NounGroup[] {
  const isFirst = first === scan.sentence.first && form !== 'noun'
  for (let i = last; i < Math.min(last + OPENS_WITHIN, scan.sentence.last); i++) {
    if (/^[;,]$/.test(scan.word(i))) return []
    if (isFirst && /^(were|was|are|is)$/.test(scan.word(i)))
      return listAfter(scan, scan.word(i + 1) === ':' ? i + 2 : i + 1, { isLoose: true })
    if (scan.word(i) !== ':') continue
    const list = listAfter(scan, i + 1, { isLoose: true })
    return list.length > 1 && list.every(({ hasName }) => hasName) ? list : []
  }
  return []
}

// "attacked and sunk a boat": two verbs share what stands behind them.
function behindPair(scan: SentenceScan, from: number): number {
  if (scan.word(from) !== 'and') return from
  const isVerb = /(ed|sunk|burnt|shot|stole|took)$/.test(scan.word(from + 1)) && !scan.isMark(from + 2)
  return isVerb && !isVerbOf(scan, from + 1) ? from + 2 : from
}

/** Tokens within which those who died with somebody are told. */
const COMPANY = 24

/** "Ten soldiers were injured, as were two passers-by", "was found dead along with his driver", "was killed near his home, along with two of his guards". */
export function companions(scan: SentenceScan, from: number): readonly NounGroup[] {
  for (let i = from; i < Math.min(from + COMPANY, scan.sentence.last) && scan.word(i) !== ';'; i++) {
    const isLikewise = scan.word(i) === 'as' && scan.word(i - 1) === ',' && /^(was|were)$/.test(scan.word(i + 1))
    if (!isLikewise && (!/^(along|together)$/.test(scan.word(i)) || scan.word(i + 1) !== 'with')) continue
    return listAfter(scan, i + 2).filter((group) => group.kind === 'people' || group.kind === 'name')
  }
  return []
}

/** "emerged unscathed", "had escaped unhurt". */
export function beforeEscape(scan: SentenceScan, at: number): number {
  let end = at
  while (/^(escaped|emerged|came|out|got|left|survived|managed|to|escape)$/.test(scan.word(end - 1))) end--
  return end
}

const ON = new Set(['of', 'on', 'against', 'at', 'upon', 'to', 'in', 'targeting'])

/** Whom a noun of attack or harm was done to and by whom: "the murder of two judges by rebels". */
export function aroundNoun(scan: SentenceScan, trigger: Trigger): Pick<Deed, 'objects' | 'actors'> {
  const isHarm = trigger.harm !== null || trigger.type === 'assassination' || trigger.type === 'abduction'
  const objects = [...objectsOfNoun(scan, trigger.last, isHarm || trigger.isThreat === true)]
  if (objects.length === 0 && trigger.isThreat) objects.push(...receiversOf(scan, trigger.first))
  if (objects.length === 0) objects.push(...targetsOf(scan, trigger))
  if (objects.length === 0) objects.push(...escapedFrom(scan, trigger.first))
  if (objects.length === 0 && isHarm) objects.push(...thatOf(scan, trigger.last))
  const actors: NounGroup[] = [...byPhrase(scan, trigger.last)]
  const owner = scan.word(trigger.first - 1)
  if (owner === "'s" || owner === "'") {
    const group = nounGroupBefore(scan, trigger.first - 1)
    if (group) (isHarm && objects.length === 0 ? objects : actors).push(group)
  } else {
    const group = beside(scan, trigger.first)
    if (group) (isHarm && objects.length === 0 && group.kind !== 'party' ? objects : actors).push(group)
  }
  return { objects, actors }
}

// "The mayor has received death threats": whom the threats are for.
function receiversOf(scan: SentenceScan, first: number): readonly NounGroup[] {
  for (let i = first - 1; i > first - 5; i--) {
    if (!/^(received|receives|receiving|receive)$/.test(scan.word(i))) continue
    // "The reporters resigned after receiving death threats".
    if (/^(after|upon)$/.test(scan.word(i - 1))) return listAfter(scan, scan.sentence.first, { isSubject: true })
    return listBefore(scan, subjectEnd(scan, i))
  }
  return []
}

// "The murders, especially that of Senator Campos": one of those that the noun tells of.
function thatOf(scan: SentenceScan, from: number): readonly NounGroup[] {
  for (let i = from; i < scan.sentence.last - 2; i++)
    if (/^(that|those)$/.test(scan.word(i)) && scan.word(i + 1) === 'of' && !/^(as|like)$/.test(scan.word(i - 1)))
      return listAfter(scan, i + 2, { isSubject: true }).filter(isPerson)
  return []
}

// "The mayor escaped a dynamite attack": whom it was meant for.
function escapedFrom(scan: SentenceScan, first: number): readonly NounGroup[] {
  for (let i = first - 1; i > Math.max(first - 5, scan.sentence.first); i--)
    if (/^(escaped|survived)$/.test(scan.word(i)) && /^(an?|the|this)$/.test(scan.word(i + 1)))
      return listBefore(scan, subjectEnd(scan, i)).filter(({ kind }) => kind === 'people' || kind === 'name')
  return []
}

const TARGET = /^(targets?|objects?|objectives?|victims?)$/

/** "the residence was the target of an attack": the subject of what is called the target. */
function targetsOf(scan: SentenceScan, { first, last }: Trigger): readonly NounGroup[] {
  let at = first - 1
  while (at > first - 6 && scan.word(at) !== 'of') at--
  if (scan.word(at) !== 'of' || !TARGET.test(scan.word(at - 1))) return []
  if (BE.has(scan.word(last))) return listAfter(scan, last + 1)
  const end = /^(the|a|an)$/.test(scan.word(at - 2)) ? at - 2 : at - 1
  return BE.has(scan.word(end - 1)) ? listBefore(scan, subjectEnd(scan, end)) : []
}

const SETTING =
  /^(in|on|at|during|near|and|,|last|the|this|past|early|late|yesterday|today|tonight|morning|night|afternoon|evening|attempts?|attacks?|carried|launched|staged|perpetrated|committed|made|aimed|directed|out|that|which|was|were|recent|allegedly|\(|\)|-)$/

/** Tokens between a noun of deed and the preposition before what it was done to. */
const REACH = 16

/** "attack last night on a bank", "the murder in Lima of two judges", "crimes committed by rebels against peasants". */
function objectsOfNoun(scan: SentenceScan, from: number, isHarm: boolean): readonly NounGroup[] {
  for (let i = from; i < Math.min(from + REACH, scan.sentence.last); ) {
    const word = scan.word(i)
    const inside = scan.startAt('date', i) ?? scan.startAt('place', i) ?? scan.startAt('number', i)
    if (i > from && inside && !ON.has(word)) {
      i = inside.last
      continue
    }
    if (ON.has(word) && !scan.startAt('date', i) && !scan.startAt('date', i + 1)) {
      const groups = listAfter(scan, i + 1, { isSubject: true })
      const isSure = word === 'of' || word === 'on' || word === 'against' || word === 'upon' || word === 'targeting'
      const own =
        isSure && (isHarm || word !== 'of' || i === from) ? groups : groups.filter(({ kind }) => kind === 'thing')
      if (own.length > 0 && own[0]?.kind !== 'place') return own
    }
    if (word === 'by') {
      const doer = nounGroupAfter(scan, i + 1)
      if (!doer) return []
      i = doer.last
    } else if (ON.has(word) || SETTING.test(word) || inside) i = inside ? inside.last : i + 1
    else return []
  }
  return []
}

// "the guerrilla attack", "the Jesuit murders": the noun right before a noun of deed.
function beside(scan: SentenceScan, first: number): NounGroup | null {
  let at = first
  while (scan.endAt('weapon', at) || /^(armed|two|new|alleged)$/.test(scan.word(at - 1))) at--
  const head = scan.endAt('party', at) ?? scan.endAt('agent', at) ?? scan.endAt('nationality', at)
  if (!head || head.kind === 'nationality') return null
  const group = nounGroupAfter(scan, head.first)
  return group ? { ...group, last: Math.min(group.last, head.last) } : null
}

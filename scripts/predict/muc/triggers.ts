/** The words of attack and harm of one sentence, each with who it was done to and by whom. */
import type { HarmAttribute, IncidentType, VerbForm } from '../../../src/model/index.ts'
import { type NounGroup, nounGroupAfter, nounGroupBefore } from '../../../src/reader/english/refine/noun-groups.ts'
import { isSpared } from '../../../src/reader/english/refine/spared.ts'
import { ADVERB, BE, DETERMINER, HAVE } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { aimedAt, isAimed, isWeaponGroup, siteOf } from './aims.ts'
import { withAsides } from './asides.ts'
import { damageOf, hasBomb, isNaming, isPut, isUnhurt, isVictim } from './damage.ts'
import { captiveDeeds, hostageDeeds, withoutHostage } from './hostages.ts'
import { listAfter, listBefore, toldToBe } from './lists.ts'
import { isNotDone } from './not-done.ts'

/** One word of attack or harm. Tokens half-open. */
export interface Trigger {
  readonly first: number
  readonly last: number
  readonly form: VerbForm | 'noun' | 'adjective'
  readonly type: IncidentType | null
  readonly harm: HarmAttribute | null
  readonly isWeak: boolean
  /** "threatened two judges", "death threats against": nothing was done yet. */
  readonly isThreat?: boolean
}

/** A trigger with its noun groups. */
export interface Deed {
  readonly trigger: Trigger
  readonly objects: readonly NounGroup[]
  readonly actors: readonly NounGroup[]
  /** "The following died: Luis Campos, ...": the objects are those whom its subject only announces. */
  readonly isListed?: boolean
}

/** The deeds of a sentence in order. A stop phrase over a word ("heart attack") takes it away. */
export function deedsOf(scan: SentenceScan): readonly Deed[] {
  return triggersOf(scan).map((trigger) => readDeed(scan, trigger))
}

function triggersOf(scan: SentenceScan): readonly Trigger[] {
  const all: Trigger[] = []
  const stops = scan.of('stop')
  for (const { first, last, data } of scan.of('deed')) {
    if (stops.some((stop) => stop.first < last && first < stop.last) || isOfThreat(scan, last)) continue
    const same = scan.of('harm').find((harm) => harm.first === first && harm.last === last)
    const named = same && same.data.harm !== 'casualties' ? same.data.harm : null
    const done = named ?? (isKilling(scan, first, last) ? 'killed' : null)
    const harm = isNotDone(scan, first) ? null : done
    const isBombPut = data.isWeak && isPut(scan.word(first)) && hasBomb(scan, first)
    const type = isBombPut ? 'bombing' : data.type
    all.push({ first, last, form: data.form, type, harm, isWeak: data.isWeak && !isBombPut })
  }
  for (const { first, last, data } of scan.of('harm')) {
    if (data.harm === 'casualties' || data.harm === 'missing') continue
    if (all.some((one) => one.first < last && first < one.last) || isOfThreat(scan, last)) continue
    if (stops.some((stop) => stop.first < last && first < stop.last)) continue
    const isSpared = isNotDone(scan, first)
    const harm = isSpared ? null : data.harm
    all.push({ first, last, form: data.form, type: isSpared ? 'attack' : null, harm, isWeak: isSpared })
  }
  all.push(...hostageDeeds(scan), ...captiveDeeds(scan), ...damageOf(scan, all))
  return all.sort((a, b) => a.first - b.first)
}

// "death threats": the threat is the deed.
function isOfThreat(scan: SentenceScan, last: number): boolean {
  return /^threats?$/.test(scan.word(last))
}

// "the assassination of", "a massacre": nouns of deed that leave nobody alive, unless only attempted.
function isKilling(scan: SentenceScan, first: number, last: number): boolean {
  if (!/^(assassinations?|massacres?|executions?|slayings?)$/.test(scan.word(last - 1))) return false
  return (
    !/^attempt/.test(scan.word(last)) &&
    !/^attempted$/.test(scan.word(first - 1)) &&
    !/^attempted$/.test(scan.word(first))
  )
}

function readDeed(scan: SentenceScan, trigger: Trigger): Deed {
  const deed = groupsOf(scan, trigger)
  const told = deed.objects
    .filter((group) => !isWeaponGroup(scan, group))
    .map((group) => withoutOrigin(scan, group))
    .map((group) => (trigger.type === 'abduction' ? withoutHostage(scan, group) : group))
    .map((group) => (trigger.harm === null ? group : (personIn(scan, group) ?? group)))
  const named = withAsides(scan, told)
  const objects = named.length === 0 && isAimed(scan, trigger.first) ? aimedAt(scan, trigger.last) : named
  if (trigger.type !== 'bombing' || objects.some((group) => group.kind === 'thing')) return { ...deed, objects }
  return { ...deed, objects: [...objects, ...siteOf(scan, trigger.last)] }
}

// "Luis Campos (Spaniards), and": what stands in brackets is of the whole list.
function withoutOrigin(scan: SentenceScan, group: NounGroup): NounGroup {
  const nation = scan.word(group.last - 1) === ')' ? scan.endAt('nationality', group.last - 1) : undefined
  if (!nation || scan.word(nation.first - 1) !== '(' || nation.first - 1 <= group.first) return group
  return nounGroupBefore(scan, nation.first - 1) ?? group
}

// "the funeral of Luis Campos, who was killed": a thing was not.
function personIn(scan: SentenceScan, group: NounGroup): NounGroup | null {
  if (group.kind !== 'other' && group.kind !== 'thing') return null
  for (let i = group.last - 1; i > group.first; i--) {
    const inner = scan.word(i) === 'of' ? nounGroupAfter(scan, i + 1) : null
    if (inner) return inner.hasName && inner.last <= group.last ? inner : null
  }
  return null
}

function groupsOf(scan: SentenceScan, trigger: Trigger): Deed {
  const listed =
    trigger.harm === null && !isVictim(scan.word(trigger.first)) && !isNaming(scan, trigger.first)
      ? []
      : toldToBe(scan, trigger.first, trigger.last)
  if (listed.length > 0) return { trigger, objects: listed, actors: byPhrase(scan, trigger.last) }
  const told = trigger.harm === null ? [] : toldBehind(scan, trigger)
  if (told.length > 0) return { trigger, objects: told, actors: byPhrase(scan, trigger.last), isListed: true }
  const isNominal = trigger.form === 'noun' || (trigger.form === 'gerund' && scan.word(trigger.last) === 'of')
  if (isNominal) return { trigger, ...aroundNoun(scan, trigger) }
  if (trigger.form === 'adjective') return { trigger, objects: [], actors: [] }
  if (isUnhurt(scan.word(trigger.first)))
    return { trigger, objects: listBefore(scan, subjectEnd(scan, beforeEscape(scan, trigger.first))), actors: [] }
  const agent = byPhrase(scan, trigger.last)
  if (isPassive(scan, trigger.first)) {
    const subjects = listBefore(scan, subjectEnd(scan, trigger.first)).filter((group) => !isSpared(scan, group))
    const objects = [...subjects, ...companions(scan, trigger.last)]
    return { trigger, objects, actors: agent }
  }
  const counted = countedParticiple(scan, trigger)
  if (counted) return { trigger, objects: [counted], actors: [] }
  const objects = objectsAfter(scan, trigger)
  if (!isDoing(scan, trigger.first) && (trigger.form === 'gerund' || trigger.form === 'base'))
    return { trigger, objects, actors: agent }
  const aside = objects.length === 0 && agent.length === 0 ? ofAside(scan, trigger) : []
  if (aside.length > 0) return { trigger, objects: aside, actors: [] }
  const subject = leadGroup(scan, nounGroupBefore(scan, subjectEnd(scan, trigger.first)))
  const isReduced = objects.length === 0 && (agent.length > 0 || isIntransitive(scan, trigger))
  if (isReduced && subject)
    return { trigger, objects: listBefore(scan, subjectEnd(scan, trigger.first)), actors: agent }
  return { trigger, objects, actors: subject ? [subject, ...agent] : agent }
}

// "murdered, at gunpoint, a soldier", "shot him": whom an active verb tells of, an aside passed over.
function objectsAfter(scan: SentenceScan, { first, last, harm }: Trigger): readonly NounGroup[] {
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

// "Senator Luis Campos, murdered last month,": harm told in an aside of its own.
function ofAside(scan: SentenceScan, { first, last, form, harm }: Trigger): readonly NounGroup[] {
  if (harm === null || form !== 'past' || scan.word(first - 1) !== ',') return []
  const who = listBefore(scan, first - 1)
  return who.length > 0 && who.every(isPerson) ? [...who, ...companions(scan, last)] : []
}

// "Five wounded people": a participle between the figure and its noun.
function countedParticiple(scan: SentenceScan, { first, last, harm }: Trigger): NounGroup | null {
  const number = harm === null ? undefined : scan.endAt('number', first)
  const noun = number && scan.startAt('agent', last)
  if (!number || !noun?.data.isPlural || scan.endAt('deed', number.first) || scan.startAt('number', last)) return null
  const group = nounGroupAfter(scan, last)
  return group ? { ...group, number } : null
}

/** Tokens from a word of harm to the list that it opens. */
const OPENS_WITHIN = 9

// "The following died in combat: Luis Campos, ...", "Injured by the blast were: a driver; ...".
function toldBehind(scan: SentenceScan, { first, last, form }: Trigger): readonly NounGroup[] {
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

// "Ten soldiers were injured, as were two passers-by", "was found dead along with his driver", "was killed near his home, along with two of his guards".
function companions(scan: SentenceScan, from: number): readonly NounGroup[] {
  for (let i = from; i < Math.min(from + COMPANY, scan.sentence.last) && scan.word(i) !== ';'; i++) {
    const isLikewise = scan.word(i) === 'as' && scan.word(i - 1) === ',' && /^(was|were)$/.test(scan.word(i + 1))
    if (!isLikewise && (!/^(along|together)$/.test(scan.word(i)) || scan.word(i + 1) !== 'with')) continue
    return listAfter(scan, i + 2).filter((group) => group.kind === 'people' || group.kind === 'name')
  }
  return []
}

// "emerged unscathed", "had escaped unhurt".
function beforeEscape(scan: SentenceScan, at: number): number {
  let end = at
  while (/^(escaped|emerged|came|out|got|left|survived|managed|to|escape)$/.test(scan.word(end - 1))) end--
  return end
}

const ON = new Set(['of', 'on', 'against', 'at', 'upon', 'to', 'in', 'targeting'])

function aroundNoun(scan: SentenceScan, trigger: Trigger): Pick<Deed, 'objects' | 'actors'> {
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

/** Who stands behind "by", in the next words of the clause. */
function byPhrase(scan: SentenceScan, from: number): readonly NounGroup[] {
  for (let i = from; i < Math.min(from + 18, scan.sentence.last); i++) {
    const word = scan.word(i)
    if (word === ';' || (i > from && scan.startAt('cue', i)?.data.form === 'past')) return []
    if (word !== 'by' && !(word === 'to' && scan.word(i - 1) === 'attributed')) continue
    if (i > from && isOfOtherVerb(scan, i - 1)) return []
    if (scan.startAt('date', i + 1) || /^(the|a)$/.test(scan.word(i + 1)) === false) {
      const group = scan.startAt('date', i + 1) ? null : listAfter(scan, i + 1)
      return group ?? []
    }
    return listAfter(scan, i + 1)
  }
  return []
}

// "The attack on the office, the plan proposed by the government": done to something else.
function isOfOtherVerb(scan: SentenceScan, at: number): boolean {
  return /^(proposed|presented|adopted|announced|signed|issued|released|made|given|held|sent|led|headed|commanded|owned|run|supported|backed|followed|used|received|accompanied|confirmed|reported|said|told|seized|captured|arrested)$/.test(
    scan.word(at),
  )
}

const LED = /^(commanded|led|headed|directed)$/

/** "Troops commanded by a lieutenant murdered": whom the verb belongs to. */
function leadGroup(scan: SentenceScan, group: NounGroup | null): NounGroup | null {
  if (!group) return null
  const by = DETERMINER.has(scan.word(group.first - 1)) ? group.first - 2 : group.first - 1
  if (scan.word(by) !== 'by' || !LED.test(scan.word(by - 1))) return group
  return nounGroupBefore(scan, by - 1) ?? group
}

function isPassive(scan: SentenceScan, at: number): boolean {
  // "Rebels are attacking a town": they do it.
  if (isDoing(scan, at)) return false
  for (let i = at - 1, steps = 0; i >= scan.sentence.first && steps < 6; i--, steps++) {
    const word = scan.word(i)
    if (BE.has(word)) return true
    if (HAVE.has(word)) return false
    const date = scan.over('date', i)
    if (date && scan.word(date.first - 1) === 'found') {
      i = date.first
      continue
    }
    const isBetween =
      ADVERB.has(word) ||
      word === 'and' ||
      word === 'or' ||
      word === 'not' ||
      word.endsWith('ly') ||
      word.endsWith('ed')
    if (!isBetween && !scan.over('harm', i) && !scan.over('deed', i)) return false
  }
  return false
}

function isDoing(scan: SentenceScan, at: number): boolean {
  return scan.word(at).endsWith('ing') && BE.has(scan.word(at - 1)) && scan.word(at - 1) !== 'being'
}

const SAID = /^(thought|believed|alleged|reported|said|suspected|presumed|known|admitted|confessed|charged)$/

/** The token behind the subject of a verb: auxiliaries, adverbs and "who" are passed over. */
function subjectEnd(scan: SentenceScan, at: number): number {
  let end = at
  while (end > scan.sentence.first) {
    const date = scan.endAt('date', end)
    if (date && scan.word(date.first - 1) === 'found') end = date.first
    const word = scan.word(end - 1)
    const isPart =
      word === 'found' ||
      BE.has(word) ||
      HAVE.has(word) ||
      ADVERB.has(word) ||
      /^(who|that|which|and|or|to|not|would|tried|attempted)$/.test(word) ||
      (word.endsWith('ly') && word !== 'family') ||
      isVerbOf(scan, end - 1) ||
      (SAID.test(word) && /^(to|having)$/.test(scan.word(end)))
    if (!isPart) break
    end--
  }
  return end
}

function isVerbOf(scan: SentenceScan, at: number): boolean {
  const form = (scan.over('harm', at) ?? scan.over('deed', at))?.data.form
  return form === 'past' || form === 'participle'
}

function isIntransitive(scan: SentenceScan, { first }: Trigger): boolean {
  return /^(die|dies|died|perish|perished|explode|exploded|disappeared)$/.test(scan.word(first))
}

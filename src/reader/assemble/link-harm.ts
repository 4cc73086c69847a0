/** Joins words of harm to the people they happened to: "12 people were killed", "killing five", "five dead", "the deaths of three". */
import type { HarmAttribute, RuleId } from '../../model/index.ts'
import { ADVERB, BE, HAVE, NEGATION, PREPOSITION } from '../english/words.ts'
import type { Mention } from '../mention.ts'
import { groupWithoutNumber, type PeopleGroup } from '../refine/people-groups.ts'
import type { SentenceScan } from '../scan.ts'
import { partsOf } from './find-parts.ts'

/** Harm done to one group of people. */
export interface HarmLink {
  readonly attribute: HarmAttribute
  /** The larger group this one is a part of: "12 people, including three children". */
  readonly whole: PeopleGroup | null
  /** "earlier put at 10", "up from 10": a figure that another replaces. */
  readonly isEarlier: boolean
  readonly group: PeopleGroup
  readonly mention: Mention<'harm'>
  readonly rule: RuleId
  /** Tokens of group and harm word together (half-open). */
  readonly first: number
  readonly last: number
}

const INTRANSITIVE = /^(die|dies|died|dying|perish|perished|perishes|perishing|succumb|succumbed|succumbs|succumbing)$/
const COUNT_NOUN =
  /^(deaths?|fatalit(y|ies)|casualt(y|ies)|injur(y|ies)|victims?|losses|martyrs?|kidnappings?|abductions?|killings?|toll|lives|bodies|corpses|disappearances?|wounds?)$/

/** Every link between harm and people in the sentence. A word of harm with no people beside it gives none. */
export function linkHarm(scan: SentenceScan, groups: readonly PeopleGroup[]): readonly HarmLink[] {
  const links: HarmLink[] = []
  for (const mention of scan.of('harm')) {
    const found = linkOne(scan, groups, mention)
    if (!found) continue
    for (const attribute of attributesOf(mention, found.group)) {
      for (const group of coordinated(scan, groups, found.group)) {
        links.push({
          ...partLink(attribute, mention, found.group, group),
          whole: null,
          rule: 'harm-coordinated' as RuleId,
        })
      }
      links.push({
        attribute,
        whole: null,
        isEarlier: isEarlier(scan, found.group),
        group: found.group,
        mention,
        rule: found.rule as RuleId,
        first: Math.min(found.group.first, mention.first),
        last: Math.max(found.group.last, mention.last),
      })
      for (const group of partsOf(scan, groups, found.group, mention))
        links.push(partLink(attribute, mention, found.group, group))
    }
  }
  return links
}

/** "two Americans and a Briton were killed": the groups joined by "and" or commas share the verb. */
function coordinated(scan: SentenceScan, groups: readonly PeopleGroup[], group: PeopleGroup): readonly PeopleGroup[] {
  const all: PeopleGroup[] = []
  let first = group.first
  for (let steps = 0; steps < 4; steps++) {
    let at = first
    while (scan.word(at - 1) === 'and' || scan.word(at - 1) === ',') at--
    const before = at === first ? undefined : groups.find((one) => one.last === at && one.hasNoun)
    if (!before) break
    all.push(before)
    first = before.first
  }
  let last = group.last
  for (let steps = 0; steps < 4; steps++) {
    let at = last
    while (scan.word(at) === 'and' || scan.word(at) === ',') at++
    const isListed = scan.word(at - 1) === 'and'
    const after =
      at === last
        ? undefined
        : groups.find((one) => one.first === at && one.hasNoun && (isListed || one.number?.rule !== 'article-as-one'))
    if (!after || hasHarmAfter(scan, after.last)) break
    all.push(after)
    last = after.last
  }
  return all
}

function hasHarmAfter(scan: SentenceScan, at: number): boolean {
  for (let i = at; i < Math.min(at + 4, scan.sentence.last); i++)
    if (scan.startAt('harm', i) || BE.has(scan.word(i))) return true
  return false
}

function partLink(
  attribute: HarmAttribute,
  mention: Mention<'harm'>,
  whole: PeopleGroup,
  group: PeopleGroup,
): HarmLink {
  return {
    attribute,
    whole,
    isEarlier: false,
    group,
    mention,
    rule: 'harm-part' as RuleId,
    first: group.first,
    last: group.last,
  }
}

// "initially put at 10", "up from 10", "an earlier toll of 10".
function isEarlier(scan: SentenceScan, group: PeopleGroup): boolean {
  if (scan.word(group.first - 1) === 'from') return true
  for (let i = group.first - 1, steps = 0; i >= scan.sentence.first && steps < 6; i--, steps++) {
    const word = scan.word(i)
    if (/^(earlier|previous|previously|initial|initially)$/.test(word)) return true
    if (scan.isMark(i)) return false
  }
  return false
}

interface Found {
  readonly group: PeopleGroup
  readonly rule: string
}

// "Casualties" counts the killed and the injured together: only a zero can be given to each.
function attributesOf({ data }: Mention<'harm'>, group: PeopleGroup): readonly HarmAttribute[] {
  if (data.harm !== 'casualties') return [data.harm]
  return group.max === 0 ? ['killed', 'injured'] : []
}

function linkOne(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): Found | null {
  const { form } = harm.data
  if (isColon(scan, harm.last)) return startsAt(groups, harm.last + 1, 'harm-list')
  if (isNumberOf(scan, harm)) return tollOf(scan, groups, harm)
  const word = scan.word(harm.last - 1)
  if (form === 'noun' || (form !== 'gerund' && COUNT_NOUN.test(word))) return linkNoun(scan, groups, harm)
  if (form === 'adjective') return linkAdjective(scan, groups, harm)
  if (INTRANSITIVE.test(scan.word(harm.first)) || isLosingLives(scan, harm))
    return subjectOf(scan, groups, harm, 'harm-intransitive')
  if (form === 'gerund')
    return scan.word(harm.first - 1) === 'of' ? null : objectOf(scan, groups, harm, 'harm-gerund-object')
  if (isPassive(scan, harm)) return subjectOf(scan, groups, harm, 'harm-passive')
  const right = objectOf(scan, groups, harm, 'harm-active-object')
  if (right) return right
  const left = endsAt(scan, groups, harm.first)
  if (left) return { group: left, rule: 'harm-reduced-passive' }
  if (isReduced(scan, harm)) return subjectOf(scan, groups, harm, 'harm-reduced-passive')
  return null
}

function isLosingLives(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  return harm.last - harm.first > 1 && /^(lost|lose|loses|losing)$/.test(scan.word(harm.first))
}

function isPassive(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  for (let i = harm.first - 1, steps = 0; i >= scan.sentence.first && steps < 5; i--, steps++) {
    const word = scan.word(i)
    if (BE.has(word)) return true
    if (HAVE.has(word)) return false
    const other = scan.over('harm', i)
    if (other && other !== harm && (other.data.form === 'past' || other.data.form === 'participle')) {
      i = other.first
      continue
    }
    if (
      !ADVERB.has(word) &&
      !NEGATION.has(word) &&
      word !== 'and' &&
      word !== 'or' &&
      word !== 'shot' &&
      word !== 'stabbed'
    )
      return false
  }
  return false
}

// "Five people killed in an attack": a participle that is followed by a preposition or the end has no object.
function isReduced(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  const next = scan.word(harm.last)
  return (
    next === '' ||
    PREPOSITION.has(next) ||
    scan.isMark(harm.last) ||
    next === 'and' ||
    next === 'yesterday' ||
    next === 'today'
  )
}

/** The group right after the verb: "killed at least five militants", "wounding another 12", "killed a soldier". */
function objectOf(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  harm: Mention<'harm'>,
  rule: string,
): Found | null {
  let at = harm.last
  while (ADVERB.has(scan.word(at)) || (scan.isMark(at) && isQuote(scan.word(at)))) at++
  if (scan.word(at) === 'and' || scan.word(at) === 'or') {
    const next = scan.startAt('harm', at + 1)
    if (next) at = next.last
  }
  const counted = groups.find((group) => group.first === at)
  if (counted) return { group: counted, rule }
  if (PREPOSITION.has(scan.word(at)) || at >= scan.sentence.last || scan.isMark(at)) return null
  const group = groupWithoutNumber(scan, at, scan.sentence.last)
  return group ? { group, rule } : null
}

/** The nearest group to the left that the verb can be said of; what stands between commas or in a relative clause is passed over. */
function subjectOf(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  harm: Mention<'harm'>,
  rule: string,
): Found | null {
  const verbFirst = auxiliaryStart(scan, harm.first)
  let limit = verbFirst
  for (let tries = 0; tries < 4; tries++) {
    const group = groups.filter((one) => one.last <= limit).at(-1)
    if (!group || verbFirst - group.last > 30) break
    const isAside = isPartPhrase(scan, group) && groups.some((one) => one.last <= group.first)
    if (!isAside && isReachable(scan, group.last, verbFirst)) return { group, rule }
    limit = group.first
  }
  const head = subjectWithoutNumber(scan, verbFirst)
  return head ? { group: head, rule } : null
}

function auxiliaryStart(scan: SentenceScan, at: number): number {
  let first = at
  while (first > scan.sentence.first) {
    const word = scan.word(first - 1)
    const isVerbPart =
      BE.has(word) ||
      HAVE.has(word) ||
      ADVERB.has(word) ||
      NEGATION.has(word) ||
      word === 'to' ||
      word === 'and' ||
      word === 'or' ||
      word === 'who' ||
      word === 'that' ||
      word === 'would' ||
      word === 'may' ||
      word === 'might' ||
      word === 'could' ||
      word === 'shot' ||
      word === 'stabbed'
    const harm = scan.over('harm', first - 1)
    if (harm && harm.data.form !== 'noun') first = harm.first
    else if (isVerbPart) first--
    else break
  }
  return first
}

// "12 people, including three children, were killed": the words after "including" are a part, not the subject.
function isPartPhrase(scan: SentenceScan, group: PeopleGroup): boolean {
  for (let i = group.first - 1, steps = 0; i >= scan.sentence.first && steps < 6; i--, steps++) {
    const word = scan.word(i)
    if (word === 'including' || word === 'among') return true
    if (word === ',' || word === '(' || word === '\u2014' || word === '-') continue
    if (!(word === 'and' || scan.over('agent', i) || scan.over('number', i) || word === 'them' || word === 'of'))
      return false
  }
  return false
}

/** Nothing between group and verb may be a verb of its own, except inside commas or after "who". */
function isReachable(scan: SentenceScan, from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) {
    const word = scan.word(i)
    if (word === ',' || word === '(' || word === ')' || word === '\u2014' || word === '\u2013') depth ^= 1
    if (word === ';') return false
    if (depth === 0 && (scan.startAt('cue', i)?.data.form === 'past' || scan.startAt('harm', i)?.data.form === 'past'))
      return false
  }
  return true
}

function subjectWithoutNumber(scan: SentenceScan, verbFirst: number): PeopleGroup | null {
  const agent = scan
    .of('agent')
    .filter((one) => one.last <= verbFirst && verbFirst - one.last <= 12)
    .at(-1)
  if (!agent || !isReachable(scan, agent.last, verbFirst)) return null
  let first = agent.first
  while (first > scan.sentence.first && isNounWord(scan, first - 1)) first--
  const group = groupWithoutNumber(scan, first, agent.last)
  return group && group.last === agent.last ? group : null
}

function isNounWord(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  if (scan.isMark(i) || PREPOSITION.has(word) || word === 'and' || word === 'or') return false
  return (
    !BE.has(word) && !scan.over('cue', i) && !scan.over('deed', i) && !scan.over('harm', i) && !scan.over('date', i)
  )
}

/** "five dead", "left 12 people wounded", "20 people are missing". */
function linkAdjective(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): Found | null {
  const left = endsAt(scan, groups, harm.first)
  if (left) return { group: left, rule: 'harm-adjective' }
  const word = scan.word(harm.first - 1)
  if (BE.has(word) || ADVERB.has(word)) return subjectOf(scan, groups, harm, 'harm-adjective')
  if (scan.word(harm.last) === 'and' || scan.word(harm.last) === 'or') {
    const next = scan.startAt('harm', harm.last + 1)
    if (next?.data.form === 'adjective') return null
  }
  const before = scan.endAt('harm', harm.first - 1)
  if (before && (word === 'and' || word === 'or')) return null
  return isColon(scan, harm.last) ? startsAt(groups, harm.last + 1, 'harm-list') : null
}

function isColon(scan: SentenceScan, i: number): boolean {
  return scan.word(i) === ':' || scan.word(i) === '-'
}

/** "five deaths", "the deaths of five", "no casualties", "the death toll rose to 12", "claimed 12 lives". */
function linkNoun(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): Found | null {
  const left = endsAt(scan, groups, harm.first)
  if (left) return { group: left, rule: 'harm-noun' }
  const over = groups.find((group) => group.first <= harm.first && group.last >= harm.last && group.number)
  if (over) return { group: over, rule: 'harm-noun' }
  if (scan.word(harm.last) === 'of' || scan.word(harm.last) === 'among' || scan.word(harm.last) === 'to') {
    const of = startsAt(groups, harm.last + 1, 'harm-noun-of') ?? startsAt(groups, harm.last + 2, 'harm-noun-of')
    if (of) return of
    const one = scan.word(harm.last) === 'of' ? groupWithoutNumber(scan, harm.last + 1, scan.sentence.last) : null
    if (one) return { group: one, rule: 'harm-noun-of' }
  }
  const word = scan.word(harm.last - 1)
  const receiver = receiverOf(scan, groups, harm)
  if (receiver) return { group: receiver, rule: 'harm-received' }
  if (word === 'toll') return tollOf(scan, groups, harm)
  const zero = zeroBefore(scan, harm)
  if (zero) return { group: zero, rule: 'harm-none' }
  return isColon(scan, harm.last) ? startsAt(groups, harm.last + 1, 'harm-list') : null
}

// "without causing any casualties", "did not cause injuries"; "no reports of casualties" says nothing.
function zeroBefore(scan: SentenceScan, harm: Mention<'harm'>): PeopleGroup | null {
  for (let i = harm.first - 1, steps = 0; i >= scan.sentence.first && steps < 6; i--, steps++) {
    const word = scan.word(i)
    if (/^(reports?|word|information|immediate|details)$/.test(word) || (scan.isMark(i) && word !== ',')) return null
    if (!NEGATION.has(word)) continue
    const range = { first: i, last: harm.first, nounFirst: harm.first, nounLast: harm.first }
    return {
      ...range,
      number: null,
      min: 0,
      max: 0,
      qualifier: 'none',
      isMore: false,
      party: null,
      status: 'unstated',
      hasNoun: false,
    }
  }
  return null
}

// "The number of injured is 298", "brings the number of dead to 58".
function isNumberOf(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  for (let i = harm.first - 1, steps = 0; i > scan.sentence.first && steps < 5; i--, steps++) {
    if (scan.word(i) === 'of') return /^(number|count|figure|toll|total)$/.test(scan.word(i - 1))
    if (scan.isMark(i)) return false
  }
  return false
}

// "51 received wounds", "cost three servicemen their lives".
function receiverOf(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  harm: Mention<'harm'>,
): PeopleGroup | undefined {
  let at = harm.first
  while (
    /^(their|his|her|serious|severe|minor|slight|light|various|fatal|gunshot|shrapnel|life-threatening|non-life-threatening|multiple)$/.test(
      scan.word(at - 1),
    )
  )
    at--
  if (scan.word(harm.last - 1) === 'lives' && at < harm.first) return groups.find((group) => group.last === at)
  if (!/^(received|suffered|sustained|suffering|sustaining)$/.test(scan.word(at - 1))) return undefined
  return endsAt(scan, groups, at - 1)
}

const TOLL_VERB =
  /^(rose|risen|rises|rising|climbed|climbs|climbing|reached|reaches|stands|stood|stand|is|was|now|jumped|at|to|increased|has|had|put|of|from|grown|grew|passed|exceeded|surpassed|up|revised|been|dropped|fell|lowered)$/

function tollOf(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): Found | null {
  for (let at = harm.last, steps = 0; at < scan.sentence.last && steps < 14; at++, steps++) {
    const group = groups.find((one) => one.first === at)
    const before = scan.word(at - 1)
    if (group && (TOLL_VERB.test(before) || before === 'least'))
      return before === 'from' ? null : { group, rule: 'harm-toll' }
  }
  return null
}

// "five people killed", "over 40,000 also wounded".
function endsAt(scan: SentenceScan, groups: readonly PeopleGroup[], at: number): PeopleGroup | undefined {
  let end = at
  while (ADVERB.has(scan.word(end - 1))) end--
  return groups.find((group) => group.last === end || group.last === at)
}

function startsAt(groups: readonly PeopleGroup[], at: number, rule: string): Found | null {
  const group = groups.find((one) => one.first === at)
  return group ? { group, rule } : null
}

function isQuote(word: string): boolean {
  return word === '"' || word === '\u201c' || word === '\u201d' || word === "'"
}

/** Groups of people as the text counts them: "at least five pro-Iranian militants", "three of its members", "a soldier", "12 others". */
import type { CountValue, PartyId, Qualifier } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE, DETERMINER, HAVE, INDEFINITE, MODAL, PREPOSITION } from '../words/words.ts'

/** A counted (or counted-as-one) group of people: tokens `first` to `last`, and `nounFirst` to `nounLast` for the words that say who. */
export interface PeopleGroup {
  readonly first: number
  readonly last: number
  readonly nounFirst: number
  readonly nounLast: number
  readonly number: Mention<'number'> | null
  readonly min: number | null
  readonly max: number | null
  readonly qualifier: Qualifier
  readonly isMore: boolean
  readonly party: PartyId | null
  readonly status: CountValue['status']
  /** False for "five" alone: who they are is not said. */
  readonly hasNoun: boolean
}

const BARE_NOUNS = wordClass(
  new Set([
    'others',
    'other',
    'more',
    'people',
    'persons',
    'dead',
    'wounded',
    'injured',
    'victims',
    'lives',
    'bodies',
    'corpses',
  ]),
)
// "a father of four": the number counts children that nothing happened to; "a boy of 14" is as old as that.
const PARENT = wordClass(
  /^(father|mother|parent|dad|mom|mum|grandfather|grandmother|boy|girl|man|woman|child|youth|teenager|baby|lad|pensioner)$/,
)
const LINKS = wordClass(new Set(['of', 'the', 'its', 'their', 'his', 'her', 'those', 'them', 'our', 'these']))
const GROUP_OF = wordClass(new Set(['of', 'from', 'belonging', 'with']))

/** The groups that open with a number, in order. */
export function groupPeople(scan: SentenceScan): readonly PeopleGroup[] {
  const groups: PeopleGroup[] = []
  for (const number of scan.of('number')) {
    const group = groupFrom(scan, number)
    // "Five members of a militia": the militia is theirs, and nobody more.
    if (group && !(group.number?.rule === 'article-as-one' && (groups.at(-1)?.last ?? 0) > group.first))
      groups.push(group)
  }
  return groups
}

/** The group that the words from token `i` open without a number: "a soldier", "the commander", "civilians". Null when no person noun follows. */
export function groupWithoutNumber(scan: SentenceScan, i: number, end: number): PeopleGroup | null {
  // "No other soldiers were hurt" tells of nobody.
  if (scan.word(i) === 'no') return null
  const hasDeterminer = scan.is(i, DETERMINER)
  const head = headFrom(scan, hasDeterminer ? i + 1 : i, end)
  if (!head || isOfNumber(scan, head.last)) return null
  const isPair = scan.is(head.last - 1, PAIR)
  const { isPlural } = head
  const isOne = !isPlural
  return {
    first: i,
    last: head.last,
    nounFirst: i,
    nounLast: head.last,
    number: null,
    min: isPair ? 2 : 1,
    max: isPair ? 2 : isOne ? 1 : null,
    qualifier: isOne ? 'exactly' : 'some',
    isMore: scan.word(i) === 'another',
    party: partyWithin(scan, i, head.last),
    status: head.status,
    hasNoun: true,
  }
}

const PAIR = wordClass(/^(couple|newlyweds)$/)
const BODY = wordClass(/^(family|group|crowd|party|convoy|crew|team|gang)$/)

/** Whether a figure behind "of" says how many the people in front are: "a family of six". `last` is the token behind them. */
export function isOfNumber(scan: SentenceScan, last: number): boolean {
  return scan.word(last) === 'of' && scan.is(last - 1, BODY) && scan.startAt('number', last + 1) !== undefined
}

function groupFrom(scan: SentenceScan, number: Mention<'number'>): PeopleGroup | null {
  const { data } = number
  const end = scan.sentence.last
  let at = number.last
  while (at < end && scan.is(at, LINKS)) at++
  const head = headFrom(scan, at, end) ?? peopleByName(scan, number, at)
  if (!head && scan.word(number.first - 1) === 'of' && scan.is(number.first - 2, PARENT)) return null
  const isArticle = number.rule === 'article-as-one'
  if (isArticle && (!head || isOfNumber(scan, head.last))) return null
  if (head && isArticle && head.isPlural) return null
  const nounFirst = head ? at : number.last
  const nounLast = head ? extendOf(scan, head.last) : bareEnd(scan, number.last)
  return {
    first: number.first,
    last: Math.max(behindBody(scan, nounLast), number.last),
    nounFirst,
    nounLast,
    number,
    // "A couple in their sixties".
    min: isArticle && scan.is(nounLast - 1, PAIR) ? 2 : data.min,
    max: isArticle && scan.is(nounLast - 1, PAIR) ? 2 : data.max,
    qualifier: data.qualifier,
    isMore:
      data.isMore ||
      scan.word(number.last) === 'others' ||
      scan.word(number.last) === 'more' ||
      scan.word(number.last) === 'other',
    party: head ? partyWithin(scan, nounFirst, nounLast) : null,
    status: head ? head.status : 'unstated',
    hasNoun: head !== null,
  }
}

interface Head {
  readonly status: CountValue['status']
  readonly isPlural: boolean
  readonly last: number
}

/** The last person noun of the noun group that starts at `i`: modifiers may be any words but verbs, prepositions and marks. */
function headFrom(scan: SentenceScan, i: number, end: number): Head | null {
  let best: Head | null = null
  let at = i
  for (let steps = 0; at < end && steps < 9; steps++) {
    const agent = scan.startAt('agent', at)
    if (agent) {
      best = { status: agent.data.status, isPlural: agent.data.isPlural, last: agent.last }
      at = agent.last
      if (isListed(scan, at)) at++
      continue
    }
    const people = scan.startAt('nationality', at)
    if (people && isPeopleName(scan, people.last - 1) && !isNounAfter(scan, people.last)) {
      best = { status: 'unstated', isPlural: scan.word(people.last - 1).endsWith('s'), last: people.last }
      at = people.last
      continue
    }
    const word = scan.word(at)
    if (scan.isMark(at) && !isQuoteMark(word) && !(at > i && isModifierComma(scan, at))) break
    if (scan.is(at, BE) || scan.is(at, HAVE) || scan.is(at, MODAL)) break
    if (scan.is(at, PREPOSITION) || scan.startAt('harm', at)?.data.form === 'past') break
    if (best && !isNameWord(scan, at)) break
    if (word === 'and' || word === 'or' || word === 'a' || word === 'an') break
    if (scan.startAt('number', at)) break
    at = scan.startAt('party', at)?.last ?? scan.startAt('nationality', at)?.last ?? at + 1
  }
  return best
}

const SHORTEST = 5
const ENDS_IN_S = wordClass(/[a-z]s$/)

// "Fifteen Catholics were killed", "nine Hazaras": the name of a people or faith that no list holds, by its place in the sentence.
function peopleByName(scan: SentenceScan, { data, rule }: Mention<'number'>, at: number): Head | null {
  if (rule === 'article-as-one' || (data.min ?? data.max ?? 0) < 2 || scan.ctx.isAllCaps) return null
  if (!scan.isCapital(at) || !scan.is(at, ENDS_IN_S) || scan.word(at).length < SHORTEST) return null
  if (scan.mentions.some(({ kind, first, last }) => kind !== 'quote' && first <= at && at < last)) return null
  const next = at + 1
  const form = scan.startAt('harm', next)?.data.form
  const isVerb = scan.is(next, BE) || scan.is(next, HAVE) || form === 'past' || form === 'participle'
  return isVerb || scan.is(next, PREPOSITION) || scan.isMark(next)
    ? { status: 'unstated', isPlural: true, last: next }
    : null
}

const BRITON_SWEDE_DANE = wordClass(
  /^(briton|swede|dane|turk|kurd|spaniard|finn|pole|american|palestinian|israeli|iraqi|afghan|syrian)$/,
)

/** "A Briton was killed": whether the name of a people at token `i` is said of one of them. */
export function isNameOfOne(scan: SentenceScan, i: number): boolean {
  return scan.is(i, BRITON_SWEDE_DANE) && !isNounAfter(scan, i + 1)
}

// "nine Palestinians", "a Briton": a people's name is a person noun when no other noun follows.
function isPeopleName(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  return !word.includes('-') && (word.endsWith('s') || scan.is(i, BRITON_SWEDE_DANE))
}

function isNounAfter(scan: SentenceScan, i: number): boolean {
  if (scan.word(i) === '' || scan.isMark(i) || scan.is(i, PREPOSITION) || scan.is(i, BE) || scan.is(i, HAVE))
    return false
  return (
    scan.startAt('agent', i) !== undefined ||
    scan.startAt('agent', i + 1) !== undefined ||
    scan.startAt('speaker', i) !== undefined
  )
}

function isNameWord(scan: SentenceScan, at: number): boolean {
  return scan.word(at) === '-' || scan.startAt('agent', at) !== undefined
}

// "women and children": one group when the word after "and" is a person noun again.
function isListed(scan: SentenceScan, at: number): boolean {
  return (scan.word(at) === 'and' || scan.word(at) === 'or') && scan.startAt('agent', at + 1) !== undefined
}

function isQuoteMark(word: string): boolean {
  return word === '"' || word === "'" || word === '\u201c' || word === '\u201d'
}

function isModifierComma(scan: SentenceScan, at: number): boolean {
  return (
    scan.word(at) === ',' &&
    scan.startAt('agent', at + 1) === undefined &&
    scan.startAt('nationality', at + 1) !== undefined
  )
}

/** "members of the Popular Mobilization Forces": the party after "of" belongs to the group's words. */
function extendOf(scan: SentenceScan, last: number): number {
  if (!scan.is(last, GROUP_OF)) return last
  let at = last + 1
  while (scan.is(at, LINKS)) at++
  const party = scan.startAt('party', at) ?? scan.startAt('nationality', at)
  if (!party) return last
  const after = scan.startAt('agent', party.last)
  return after ? after.last : party.last
}

// "Three fighters of a militia": the verb stands behind the militia.
function behindBody(scan: SentenceScan, last: number): number {
  return scan.is(last, GROUP_OF) ? (bodyAt(scan, last + 1) ?? last) : last
}

/** "Of a militia": the token behind those named at token `at`, to whom the people in front belong; null where nobody is named. */
export function bodyAt(scan: SentenceScan, at: number): number | null {
  const head = scan.is(at, INDEFINITE) ? headFrom(scan, at + 1, scan.sentence.last) : null
  return head && !head.isPlural && !isOfNumber(scan, head.last) ? head.last : null
}

function bareEnd(scan: SentenceScan, last: number): number {
  return scan.is(last, BARE_NOUNS) && !scan.startAt('harm', last) ? last + 1 : last
}

function partyWithin(scan: SentenceScan, first: number, last: number): PartyId | null {
  for (const party of scan.of('party')) {
    if (party.first >= first && party.last <= last) return party.data.party
  }
  return null
}

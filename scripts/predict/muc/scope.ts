/** Which happenings are in the scope of the answer keys: signs for and against, in points: ten times the weights of a logistic fit on labelled reports. */
import type { Frame } from '../../../src/reader/assemble/frame.ts'
import type { Human } from './humans.ts'
import type { Happening } from './merge.ts'

/** What the report says of itself: its day, the country it was sent from, and what kind of text it is. */
export interface ReportSetting {
  readonly day: string | null
  readonly country: string | null
  /** A speech, interview or editorial. */
  readonly isSpeech: boolean
  /** A station of a party to the war. */
  readonly isClandestine: boolean
}

/** What the signs look at. */
interface Case {
  readonly one: Happening
  readonly setting: ReportSetting
  readonly humans: readonly Human[]
  readonly things: readonly string[]
  /** The words of its first sentence, small letters. */
  readonly words: string
  /** Days before the report; -1 where unknown. */
  readonly age: number
}

interface Sign {
  readonly points: number
  readonly holds: (look: Case) => boolean
}

const LEAST = -6
const START = -19

/** Days after which a happening is too old for the answer keys; too old by far. */
const OLD_DAYS = 62
const YEAR_DAYS = 365
const MONTH_DAYS = 31

/** More people than an attack leaves: the count of a war. */
const MANY = 60

const SIGNS: readonly Sign[] = [
  { points: 6, holds: ({ humans }) => humans.some((human) => human.isName) },
  { points: 5, holds: ({ humans }) => humans.some((human) => human.isName && human.effect !== null) },
  { points: 5, holds: ({ humans }) => humans.some((human) => human.side === 'civil') },
  { points: 6, holds: ({ humans }) => humans.some((human) => human.isCounted && human.effect !== null) },
  { points: -8, holds: ({ humans }) => humans.some((human) => human.min > MANY) },
  { points: 10, holds: ({ things }) => things.length > 0 },
  { points: 5, holds: ({ things }) => things.length > 1 },
  { points: 5, holds: ({ one }) => one.parts.some((part) => part.doers.some((doer) => doer.isPeople)) },
  { points: 6, holds: ({ one }) => placesIn(one) > 0 },
  { points: 3, holds: ({ one }) => placesIn(one) > 1 },
  { points: 5, holds: ({ one }) => !!one.date?.first && one.date.first === one.date.last },
  { points: 7, holds: ({ age }) => age > MONTH_DAYS && age <= OLD_DAYS },
  { points: -13, holds: ({ age }) => age > OLD_DAYS },
  { points: -4, holds: ({ age }) => age > YEAR_DAYS },
  { points: 3, holds: ({ one }) => one.parts.length >= 2 },
  { points: 8, holds: ({ one }) => one.parts.length >= 7 },
  { points: 7, holds: ({ one }) => firstSentence(one) <= 1 },
  { points: -5, holds: ({ one }) => firstSentence(one) >= 25 },
  { points: -5, holds: ({ one }) => one.isGeneralKind },
  { points: 3, holds: ({ one }) => one.parts.some((part) => part.hasStrongDeed) },
  { points: -8, holds: ({ one }) => one.parts.some((part) => part.isClash) },
  { points: -7, holds: ({ one }) => one.parts.every((part) => part.isClash) },
  { points: -12, holds: ({ humans }) => humans.some((human) => human.side === 'army') },
  { points: -8, holds: ({ humans }) => humans.some((human) => human.side === 'irregular') },
  { points: -15, holds: ({ things }) => isOfArmy(things) },
  { points: -4, holds: ({ things, humans }) => isOfArmy(things) && !humans.some((human) => human.side === 'civil') },
  { points: -11, holds: ({ one }) => one.parts.some((part) => part.isAccident) },
  { points: -3, holds: ({ one }) => one.parts.some((part) => part.frame.role === 'hypothetical') },
  { points: 9, holds: ({ one }) => one.parts.every((part) => part.frame.outcome !== 'happened') },
  { points: -5, holds: ({ setting }) => setting.isSpeech },
  { points: -5, holds: ({ setting }) => setting.isClandestine },
  { points: -2, holds: ({ words }) => /\b(would|could|might|should|if|unless)\b/.test(words) },
  { points: -3, holds: ({ words }) => /\b(will|shall|must|may|can)\b/.test(words) },
  // Violence in general rather than one deed.
  {
    points: -3,
    holds: ({ words }) =>
      /\b(violence|terrorism|wave|escalation|atrocit\w+|crimes|massacres|assassinations|murders|kidnappings|attacks|bombings)\b/.test(
        words,
      ),
  },
  { points: -3, holds: ({ words }) => words.includes('"') },
  { points: 6, holds: ({ words }) => /\b(threat\w*|warn\w*|announced|promise\w*|vow\w*)\b/.test(words) },
  // "Civilians", "the population": nobody in particular.
  {
    points: -8,
    holds: ({ humans, things }) =>
      things.length === 0 && humans.length > 0 && humans.every(({ head, isName }) => !isName && VAGUE.test(head)),
  },
  { points: -2, holds: ({ one }) => one.parts.some((part) => part.doers.some((doer) => LAW.test(doer.words))) },
  { points: 2, holds: ({ one }) => one.parts.some((part) => part.doers.some((doer) => doer.org !== null)) },
  // One who pleads, and not one who reports.
  { points: -5, holds: ({ words }) => /\b(we|our|us|you|i|my|your)\b/.test(words) },
  { points: -2, holds: ({ one }) => one.parts.every((part) => isNominal(part.frame)) },
  {
    points: 9,
    holds: ({ words }) =>
      /\b(condemn\w*|repudiat\w*|denounc\w*|reject\w*|deplor\w*|regret\w*|protest\w*|mourn\w*)\b/.test(words),
  },
]

/** Terrorism: somebody or something was attacked, and not armies and guerrillas fighting each other. */
export function isInScope(one: Happening, setting: ReportSetting): boolean {
  const isEmpty = one.parts.every((part) => part.humans.length === 0 && part.things.length === 0)
  return !isEmpty && pointsOf(one, setting) >= LEAST
}

/** The points for a happening to be in scope. */
export function pointsOf(one: Happening, setting: ReportSetting): number {
  const humans = one.parts.flatMap((part) => part.humans)
  const things = one.parts.flatMap((part) => part.things)
  const first = one.parts[0]
  const words = first ? wordsOf(first.frame) : ''
  const look: Case = { one, setting, humans, things, words, age: ageOf(one, setting) }
  return SIGNS.reduce((sum, sign) => (sign.holds(look) ? sum + sign.points : sum), START)
}

const ARMY_THING =
  /\b(military|army|garrison|barracks|convoy|patrol|air base|brigade|battalion|troops|navy|armed forces)\b/i

function isOfArmy(things: readonly string[]): boolean {
  return things.length > 0 && things.every((thing) => ARMY_THING.test(thing))
}

const VAGUE =
  /^(people|person|victim|population|civilian|other|man|woman|citizen|inhabitant|life|one|dead|individual|resident|enemy|body|casualty|child|innocent|force)s?$/
const LAW = /\b(army|soldiers|troops|military|armed forces|police|policemen)\b/i

// "Since the murder of the judge": named in passing, by nouns alone.
function isNominal({ scan }: Frame): boolean {
  return scan.of('deed').every((deed) => deed.data.form === 'noun')
}

function wordsOf({ scan }: Frame): string {
  return scan.text(scan.sentence.first, scan.sentence.last).toLowerCase().replace(/\s+/g, ' ')
}

function placesIn(one: Happening): number {
  return one.places.filter((place) => place.precision !== 'country').length
}

function firstSentence(one: Happening): number {
  return one.parts[0]?.frame.scan.sentence.index ?? 0
}

/** Days between a happening and its report; -1 where either is unknown. */
function ageOf(one: Happening, { day }: ReportSetting): number {
  const last = one.date?.last
  return last && day ? (Date.parse(day) - Date.parse(last)) / 86_400_000 : -1
}

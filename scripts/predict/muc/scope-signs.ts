/** Signs for and against a happening's being in the scope of the answer keys. */
import type { Human } from './humans.ts'
import { LATIN } from './latin.ts'
import type { Happening } from './merge.ts'
import type { ReportSetting } from './scope.ts'
import type { Sign } from './signs.ts'

/** What the signs look at. */
export interface Case {
  readonly one: Happening
  readonly setting: ReportSetting
  readonly humans: readonly Human[]
  readonly things: readonly string[]
  /** The words of its first sentence, small letters. */
  readonly words: string
  /** Days before the report; -1 where unknown. */
  readonly age: number
}

/** Days after which a happening is too old for the answer keys; too old by far. */
const OLD_DAYS = 62
const YEAR_DAYS = 365
const MONTH_DAYS = 31

/** More people than an attack leaves: the count of a war. */
const MANY = 60

/** The signs, with the points of each. */
export const SIGNS: readonly Sign<Case>[] = [
  { points: 3, holds: ({ humans }) => humans.some((human) => human.isName) },
  { points: 5, holds: ({ humans }) => humans.some((human) => human.isName && human.effect !== null) },
  { points: 6, holds: ({ humans }) => humans.some((human) => human.side === 'civil') },
  { points: 3, holds: ({ humans }) => humans.some((human) => human.isCounted && human.effect !== null) },
  { points: -9, holds: ({ humans }) => humans.some((human) => human.min > MANY) },
  { points: 7, holds: ({ things }) => things.length > 0 },
  { points: 5, holds: ({ things }) => things.length > 1 },
  { points: 5, holds: ({ one }) => one.parts.some((part) => part.doers.some((doer) => doer.isPeople)) },
  { points: 7, holds: ({ one }) => placesIn(one) > 0 },
  { points: 6, holds: ({ one }) => !!one.date?.first && one.date.first === one.date.last },
  { points: 6, holds: ({ age }) => age > MONTH_DAYS && age <= OLD_DAYS },
  { points: -16, holds: ({ age }) => age > OLD_DAYS },
  { points: -5, holds: ({ age }) => age > YEAR_DAYS },
  { points: 2, holds: ({ one }) => one.parts.length >= 2 },
  { points: 7, holds: ({ one }) => one.parts.length >= 7 },
  { points: 7, holds: ({ one }) => firstSentence(one) <= 1 },
  { points: -7, holds: ({ one }) => firstSentence(one) >= 25 },
  { points: -3, holds: ({ one }) => one.isGeneralKind },
  { points: -8, holds: ({ one }) => one.parts.some((part) => part.isClash) },
  { points: -6, holds: ({ one }) => one.parts.every((part) => part.isClash) },
  { points: -11, holds: ({ humans }) => humans.some((human) => human.side === 'army') },
  { points: -9, holds: ({ humans }) => humans.some((human) => human.side === 'irregular') },
  { points: -13, holds: ({ things }) => isOfArmy(things) },
  { points: -4, holds: ({ things, humans }) => isOfArmy(things) && !humans.some((human) => human.side === 'civil') },
  { points: -9, holds: ({ one }) => one.parts.some((part) => part.isAccident) },
  { points: 8, holds: ({ one }) => one.parts.every((part) => part.frame.outcome !== 'happened') },
  { points: -5, holds: ({ setting }) => setting.isSpeech },
  { points: -8, holds: ({ setting }) => setting.isClandestine },
  { points: -5, holds: ({ words }) => /\b(would|could|might|should|if|unless)\b/.test(words) },
  { points: -4, holds: ({ words }) => /\b(will|shall|must|may|can)\b/.test(words) },
  // Violence in general rather than one deed.
  {
    points: -3,
    holds: ({ words }) =>
      /\b(violence|terrorism|wave|escalation|atrocit\w+|crimes|massacres|assassinations|murders|kidnappings|attacks|bombings)\b/.test(
        words,
      ),
  },
  { points: -4, holds: ({ words }) => words.includes('"') },
  { points: 6, holds: ({ words }) => /\b(threat\w*|warn\w*|announced|promise\w*|vow\w*)\b/.test(words) },
  // "Civilians", "the population": nobody in particular.
  {
    points: -6,
    holds: ({ humans, things }) =>
      things.length === 0 && humans.length > 0 && humans.every(({ head, isName }) => !isName && VAGUE.test(head)),
  },
  { points: -2, holds: ({ one }) => one.parts.some((part) => part.doers.some((doer) => LAW.test(doer.words))) },
  { points: 3, holds: ({ one }) => one.parts.some((part) => part.doers.some((doer) => doer.org !== null)) },
  {
    points: 7,
    holds: ({ words }) =>
      /\b(condemn\w*|repudiat\w*|denounc\w*|reject\w*|deplor\w*|regret\w*|protest\w*|mourn\w*)\b/.test(words),
  },
  { points: 11, holds: ({ humans }) => humans.some((human) => CLERGY.test(human.words)) },
  { points: -6, holds: ({ humans }) => humans.some((human) => human.side === 'police') },
  { points: 8, holds: ({ things }) => things.some((thing) => POWER.test(thing)) },
  { points: 6, holds: ({ things }) => things.some((thing) => BUILDING.test(thing)) },
  { points: -4, holds: ({ things }) => things.length > 0 && things.every((thing) => VEHICLE.test(thing)) },
  { points: -2, holds: ({ one }) => one.kind === 'ATTACK' },
  { points: -9, holds: ({ setting }) => setting.country === 'NI' },
  { points: -2, holds: ({ setting }) => !LATIN.test(setting.country ?? '') },
  { points: 6, holds: ({ setting }) => /^(SV|CO|PE|GT|CL|EC|BO|CR)$/.test(setting.country ?? '') },
  { points: 5, holds: ({ one }) => one.parts.some((part) => part.doers.some((doer) => UNKNOWN.test(doer.words))) },
  { points: -7, holds: ({ one }) => one.parts.some((part) => part.doers.some((doer) => FORCES.test(doer.words))) },
  { points: 4, holds: ({ setting }) => setting.happenings === 1 },
  { points: 6, holds: ({ setting }) => setting.happenings > 7 },
  { points: 3, holds: ({ humans }) => humans.some((human) => human.effect === 'abducted') },
  {
    points: -5,
    holds: ({ humans, things }) =>
      things.length === 0 && humans.every((human) => human.side === 'civil' && !human.isName && !human.isCounted),
  },
  { points: 3, holds: ({ words }) => /\b(murder(s|ed)?|assassinat\w+)\b/.test(words) },
  { points: -4, holds: ({ words }) => /\b(is|are|being|continues?)\b/.test(words) },
  {
    points: -8,
    holds: ({ humans }) => humans.some((human) => /\b(drug|cocaine|cartel|mafia|trafficking)\b/i.test(human.words)),
  },
  { points: -5, holds: ({ words }) => /\btoday\b/.test(words) },
  { points: 4, holds: ({ humans }) => humans.length >= 3 },
]

const CLERGY =
  /\b(priests?|jesuits?|nuns?|bishops?|archbishops?|monsignor|msgr|father|clergym[ae]n|pastors?|missionar(y|ies))\b/i
const POWER = /\b(electric\w*|power|energy|pylons?|high-tension|high-voltage|substations?|telephone\w*|pipelines?)\b/i
const BUILDING =
  /\b(offices?|headquarters|embass(y|ies)|residences?|houses?|homes?|banks?|hotels?|branch(es)?|stores?|institutes?|universit(y|ies)|schools?|church(es)?|restaurants?|newspapers?|buildings?|shops?|supermarkets?|consulates?)\b/i
const VEHICLE = /\b(vehicles?|cars?|trucks?|planes?|airplanes?|aircraft|helicopters?|jets?|ships?|boats?|trains?)$/i
const UNKNOWN =
  /\b(unidentified|unknown|individuals?|men|man|hooded|gunm[ae]n|subjects?|persons?|assassins?|strangers?)\b/i
const FORCES = /\b(troops?|air force|brigades?|battalions?|units?|patrols?|columns?|fighters?)\b/i
const ARMY_THING =
  /\b(military|army|garrison|barracks|convoy|patrol|air base|brigade|battalion|troops|navy|armed forces)\b/i

function isOfArmy(things: readonly string[]): boolean {
  return things.length > 0 && things.every((thing) => ARMY_THING.test(thing))
}

const VAGUE =
  /^(people|person|victim|population|civilian|other|man|woman|citizen|inhabitant|life|one|dead|individual|resident|enemy|body|casualty|child|innocent|force)s?$/
const LAW = /\b(army|soldiers|troops|military|armed forces|police|policemen)\b/i

function placesIn(one: Happening): number {
  return one.places.filter((place) => place.precision !== 'country').length
}

function firstSentence(one: Happening): number {
  return one.parts[0]?.frame.scan.sentence.index ?? 0
}

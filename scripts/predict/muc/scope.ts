/** Which happenings are in the scope of the answer keys: signs for and against, in points: ten times the weights of a logistic fit on the developer's reports. */
import type { Happening } from './merge.ts'
import type { Human } from './sentence-event.ts'

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
}

interface Sign {
  readonly points: number
  readonly holds: (look: Case) => boolean
}

const LEAST = -5
const START = -17

/** Days after which a happening is too old for the answer keys. */
const OLD_DAYS = 62

const SIGNS: readonly Sign[] = [
  { points: 11, holds: ({ humans }) => humans.some((human) => human.isName) },
  { points: 3, holds: ({ humans }) => humans.some((human) => human.side === 'civil') },
  { points: 9, holds: ({ one }) => one.parts.some((part) => part.things.length > 0) },
  { points: 5, holds: ({ one }) => one.places.some((place) => place.precision !== 'country') },
  { points: 6, holds: ({ humans }) => humans.some((human) => human.isCounted) },
  { points: 6, holds: ({ one }) => one.parts.some((part) => part.doers.some((doer) => doer.isPeople)) },
  { points: 1, holds: ({ one }) => one.parts.some((part) => part.doers.some((doer) => doer.org !== null)) },
  { points: 5, holds: ({ one }) => one.date !== null },
  { points: 3, holds: ({ one }) => one.parts.length >= 2 },
  { points: 4, holds: ({ one }) => one.parts.length >= 4 },
  { points: 5, holds: ({ one }) => firstSentence(one) <= 1 },
  { points: -2, holds: ({ one }) => firstSentence(one) >= 12 },
  { points: -6, holds: ({ one }) => one.isGeneralKind },
  { points: -8, holds: ({ one }) => one.parts.some((part) => part.isClash) },
  { points: -2, holds: ({ one }) => one.parts.every((part) => part.frame.isGeneric) },
  { points: -12, holds: ({ humans }) => humans.some((human) => human.side === 'army') },
  { points: -6, holds: ({ humans }) => humans.some((human) => human.side === 'irregular') },
  { points: -8, holds: ({ one, humans }) => isOnlyArmy(one, humans) },
  { points: -9, holds: ({ one }) => one.parts.some((part) => part.isAccident) },
  { points: -10, holds: ({ one, setting }) => isOld(one, setting) },
  { points: -2, holds: ({ setting }) => setting.isSpeech },
  { points: -6, holds: ({ setting }) => setting.isClandestine },
]

/** Terrorism: somebody or something was attacked, and not armies and guerrillas fighting each other. */
export function isInScope(one: Happening, setting: ReportSetting): boolean {
  const humans = one.parts.flatMap((part) => part.humans)
  if (humans.length === 0 && one.parts.every((part) => part.things.length === 0)) return false
  const look: Case = { one, setting, humans }
  return SIGNS.reduce((sum, sign) => (sign.holds(look) ? sum + sign.points : sum), START) >= LEAST
}

const ARMY_THING =
  /\b(military|army|garrison|barracks|convoy|patrol|air base|brigade|battalion|troops|navy|armed forces)\b/i

/** Things of an army and nobody besides. */
function isOnlyArmy(one: Happening, humans: readonly Human[]): boolean {
  const things = one.parts.flatMap((part) => part.things)
  return (
    things.length > 0 &&
    things.every((thing) => ARMY_THING.test(thing)) &&
    !humans.some((human) => human.side === 'civil')
  )
}

function firstSentence(one: Happening): number {
  return one.parts[0]?.frame.scan.sentence.index ?? 0
}

function isOld(one: Happening, { day }: ReportSetting): boolean {
  const last = one.date?.last
  return !!last && !!day && Date.parse(day) - Date.parse(last) > OLD_DAYS * 86_400_000
}

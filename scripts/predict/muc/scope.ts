/** Which happenings are in the scope of the answer keys. */
import type { Frame } from '../../../src/reader/english/frames/frame.ts'
import type { Happening } from './merge.ts'
import { SIGNS } from './scope-signs.ts'
import { sumOf } from './signs.ts'

/** What the report says of itself: its day, the country it was sent from, and what kind of text it is. */
export interface ReportSetting {
  readonly day: string | null
  readonly country: string | null
  /** A speech, interview or editorial. */
  readonly isSpeech: boolean
  /** How many happenings it tells of. */
  readonly happenings: number
  /** A station of a party to the war. */
  readonly isClandestine: boolean
}

const LEAST = -3
const START = -21

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
  return START + sumOf(SIGNS, { one, setting, humans, things, words, age: ageOf(one, setting) })
}

function wordsOf({ scan }: Frame): string {
  return scan.text(scan.sentence.first, scan.sentence.last).toLowerCase().replace(/\s+/g, ' ')
}

/** Days between a happening and its report; -1 where either is unknown. */
function ageOf(one: Happening, { day }: ReportSetting): number {
  const last = one.date?.last
  return last && day ? (Date.parse(day) - Date.parse(last)) / 86_400_000 : -1
}

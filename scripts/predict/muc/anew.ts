/** Whether a sentence goes on to another happening or tells more of the one before. */
import { dateOf, placeOf } from '../../../src/reader/english/frames/frame.ts'
import type { SentenceEvent } from './sentence-event.ts'

const ANEW =
  /^(addition|meanwhile|furthermore|moreover|subsequently|similarly|finally|likewise|elsewhere|another|other|also|second|third|besides|separate)$/
/** Words within which a sentence says that it goes on to something else. */
const OPENING = 9

/** "In addition, rebels blew up a bus": a happening of its own, whatever words it shares with the one before. */
export function isToldAnew(event: SentenceEvent): boolean {
  if (event.humans.length === 0 && event.things.length === 0) return false
  const { scan } = event.frame
  const { first, last } = scan.sentence
  // "Later, rebels burned nine cars": but "later he died".
  if (scan.word(first) === 'later' && event.things.length > 0) return true
  for (let i = first; i < Math.min(first + OPENING, last); i++) {
    const word = scan.word(i)
    if (ANEW.test(word) && !(/^(also|other)$/.test(word) && isMoreHarm(event))) return true
  }
  return false
}

// "Two of his guards were also killed", "it also destroyed a bus": more harm of the same happening.
function isMoreHarm({ frame, humans, things }: SentenceEvent): boolean {
  const { scan } = frame
  if (dateOf(frame) || placeOf(frame)) return false
  const { first } = scan.sentence
  if (/^(it|this|they)$/.test(scan.word(first)) && scan.word(first + 1) === 'also') return true
  return things.length === 0 && humans.every(({ effect }) => effect === 'killed' || effect === 'injured')
}

/** Whether a sentence names a day and a place below a country: as one that opens a happening does. */
export function hasSetting({ frame }: SentenceEvent): boolean {
  const place = placeOf(frame)
  return dateOf(frame) !== null && place !== null && place.precision !== 'country'
}

const DEED =
  /^(attack|action|ambush|shooting|raid|assault|clash|shots|act|explosion|blast|bomb|device|murders?|assassination|killings?|kidnapping|massacre|crime|incident)$/

/** "The powerful bomb damaged a car": of a deed that was told before. */
export function isOfToldDeed({ frame: { scan } }: SentenceEvent): boolean {
  const { first, last } = scan.sentence
  for (let i = first; i < last; i++) {
    if (!/^(the|this)$/.test(scan.word(i))) continue
    if (DEED.test(scan.word(i + 1)) || DEED.test(scan.word(i + 2))) return true
  }
  return false
}

/** "Five passengers were hurt during this action": in the deed told right before, wherever the bus was going. */
export function isInThisDeed({ frame: { scan, role } }: SentenceEvent): boolean {
  if (role === 'background') return false
  for (let i = scan.sentence.first + 1; i < scan.sentence.last; i++) {
    if (scan.word(i) !== 'this' || !/^(in|during|from|by)$/.test(scan.word(i - 1))) continue
    if ([1, 2, 3].some((step) => DEED.test(scan.word(i + step)))) return true
  }
  return false
}

/** "That attack was attributed to the cartel": of the deed told right before. */
export function isOfThatDeed({ humans, things, frame: { scan } }: SentenceEvent): boolean {
  if (humans.length > 0 || things.length > 0) return false
  const { first } = scan.sentence
  return /^(that|this)$/.test(scan.word(first)) && [1, 2, 3].some((ahead) => DEED.test(scan.word(first + ahead)))
}

/** "The shots also wounded his driver": people wounded besides, by the deed told right before. */
export function isAlsoHarm(event: SentenceEvent): boolean {
  const { scan } = event.frame
  if (!isMoreHarm(event) || !event.humans.some(({ effect }) => effect === 'injured')) return false
  let isAlso = false
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    if (/^(another|other|others|second|third|separate|different|elsewhere|meanwhile)$/.test(scan.word(i))) return false
    isAlso ||= scan.word(i) === 'also'
  }
  return isAlso
}

/** "Luis Campos, another reporter, was seriously wounded": people wounded, told right behind the deed without a day or place of their own. */
export function isWoundedThere({ humans, things, frame, isGeneralKind }: SentenceEvent): boolean {
  if (things.length > 0 || humans.length === 0 || !isGeneralKind || frame.role === 'background') return false
  return (
    humans.every(({ effect, side }) => effect === 'injured' && side !== 'irregular') &&
    !dateOf(frame) &&
    !placeOf(frame)
  )
}

/** "A car bomb damaged a store": of a deed that nobody told of before. */
export function isOfNewDeed({ frame: { scan } }: SentenceEvent): boolean {
  const { first, last } = scan.sentence
  for (let i = first; i < last; i++) {
    if (!/^(a|an|another)$/.test(scan.word(i))) continue
    if ([1, 2, 3].some((ahead) => DEED.test(scan.word(i + ahead)))) return true
  }
  return false
}

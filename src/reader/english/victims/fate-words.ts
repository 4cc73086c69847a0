/** The words of a sentence that tell how somebody fared: dead, hurt, or shot with the outcome left open. */

import type { SentenceScan } from '../../scan.ts'
import { MARK } from '../../tokens.ts'
import { wordClass } from '../../word-class.ts'
import { BROUGHT, HOSPITAL } from '../words/victim-words.ts'
import { BE, PREPOSITION } from '../words/words.ts'

/** Dead; hurt and alive as far as told; shot or struck, which leaves it open. */
export type FateKind = 'dead' | 'hurt' | 'shot'

/** How the word stands to the one it is said of. */
export type FateShape = 'verb' | 'gerund' | 'intransitive' | 'brought' | 'adjective' | 'noun' | 'wound'

/** One word or phrase of fate: tokens `first` to `last` (half-open). */
export interface FateWord {
  readonly first: number
  readonly last: number
  readonly fate: FateKind
  readonly shape: FateShape
}

const INTRANSITIVE = wordClass(
  /^(die|dies|died|dying|perish|perished|perishes|succumb|succumbed|succumbs|lost|lose|loses|passed|passes|survived|survives)$/,
)
const SHOT = wordClass(/^(shot|shoots|struck|strikes|hit|hits|grazed|grazes|stabbed|stabs|knifed)$/)
const SHOOTING = wordClass(/^(shooting|striking|hitting|grazing)$/)
const STRUCK = wordClass(/^(struck|strikes|hit|hits|striking|hitting|grazed|grazes|grazing)$/)
const BULLET = wordClass(
  /^(bullets?|gunfire|gunshots?|gunman|gunmen|guns?|handgun|pistol|rifle|shotgun|rounds?|shots?|shooting|shooter|fired|firing|fire|shrapnel|pellets?)$/,
)
const STATE = wordClass(
  /^(critical|serious|stable|fair|good|guarded|grave|satisfactory|critical-but-stable|poor|severe)$/,
)
const ANYBODY = wordClass(/^(someone|somebody|anyone|anybody|everyone|everybody)$/)
const ARTICLE = wordClass(/^(the|these|those|its|his|her|their|such)$/)
const NEARLY = wordClass(/^(nearly|almost|half|seemingly)$/)
const ALIVE = wordClass(/^(survive|live|recover|ok|okay|fine)$/)

// No sentence of the news is longer: a wall of words would take time beyond its length.
const LONGEST = 400

/** The words of fate of a sentence, in order; none in a stretch without end. */
export function fateWords(scan: SentenceScan): readonly FateWord[] {
  if (scan.sentence.last - scan.sentence.first > LONGEST) return []
  // "A shot in the arm" is help; who "was shot in the arm" is hurt.
  if (scan.of('stop').some((stop) => !scan.is(stop.first - 1, BE))) return []
  const found: FateWord[] = []
  for (let i = scan.sentence.first; i < scan.sentence.last; ) {
    const word = wordAt(scan, i)
    if (word) found.push(isDeadly(scan, i - 1) ? fateWord(word.first, word.last, 'dead', word.shape) : word)
    i = word ? word.last : i + 1
  }
  return found
}

// "Was not fatally wounded": wounded all the same.
function isDeadly(scan: SentenceScan, i: number): boolean {
  return (scan.word(i) === 'fatally' || scan.word(i) === 'mortally') && scan.word(i - 1) !== 'not'
}

function fateWord(first: number, last: number, fate: FateKind, shape: FateShape): FateWord {
  return { first, last, fate, shape }
}

const FATAL_DEADLY = wordClass(/^(fatal|deadly)$/)
const COMMITTED_COMMITTING_COMMITS = wordClass(/^(committed|committing|commits)$/)

function wordAt(scan: SentenceScan, i: number): FateWord | null {
  const harm = scan.startAt('harm', i)
  if (harm && (harm.data.harm === 'killed' || harm.data.harm === 'injured')) {
    const fate = harm.data.harm === 'killed' ? 'dead' : 'hurt'
    const { form } = harm.data
    if (isNearly(scan, i) || scan.is(i - 1, ANYBODY)) return null
    // "Condemn the murders": a noun, whatever verb it looks like.
    if (form === 'third' && scan.is(i - 1, ARTICLE)) return fateWord(i, harm.last, fate, 'noun')
    if (form === 'noun' && fate === 'hurt' && !harm.data.isPeople)
      return fateWord(i, harm.last, isLight(scan, i) ? 'hurt' : 'shot', 'wound')
    const isGerund = form === 'noun' && scan.word(harm.last - 1).endsWith('ing') && scan.word(harm.last) !== 'of'
    if (form === 'noun') return fateWord(i, harm.last, fate, isGerund ? 'gerund' : 'noun')
    if (form === 'adjective') return fateWord(i, harm.last, fate, 'adjective')
    if (form === 'gerund') return fateWord(i, harm.last, fate, scan.is(i, INTRANSITIVE) ? 'intransitive' : 'gerund')
    const isHurt = scan.word(i) === 'hurt' && scan.word(i - 1) !== 'to'
    if (form === 'base' && !isHurt && !scan.is(i, INTRANSITIVE)) return null
    return fateWord(i, harm.last, fate, scan.is(i, INTRANSITIVE) ? 'intransitive' : 'verb')
  }
  if (!scan.hasMark(i, MARK.fate)) return null
  const word = scan.word(i)
  if (scan.is(i, STRUCK) && !isByBullet(scan, i)) return null
  if (scan.is(i, SHOT) && !isOtherShot(scan, i)) return fateWord(i, i + 1, isToDeath(scan, i) ? 'dead' : 'shot', 'verb')
  const of = word === 'shooting' ? (scan.startAt('date', i + 1)?.last ?? i + 1) : i
  if (of > i && scan.word(of) === 'of') {
    return fateWord(i, of, scan.nextWord(FATAL_DEADLY, i - 3, i) >= 0 ? 'dead' : 'shot', 'noun')
  }
  if (scan.is(i, SHOOTING)) return isCompound(scan, i) ? null : fateWord(i, i + 1, 'shot', 'gerund')
  if (isDeadly(scan, i) && !isVerbAt(scan, i + 1)) return fateWord(i, i + 1, 'dead', 'adjective')
  if (word === 'gunshot' && scan.word(i + 1) === 'victim') return null
  if (word === 'paralyzed' || word === 'recovering') return fateWord(i, i + 1, 'hurt', 'intransitive')
  if (word === 'condition' && scan.is(i - 1, STATE)) return fateWord(i, i + 1, 'hurt', 'intransitive')
  if (word === 'expected' && isAliveAhead(scan, i)) return fateWord(i, i + 1, 'hurt', 'intransitive')
  if (word === 'suicide' && scan.is(i - 1, COMMITTED_COMMITTING_COMMITS))
    return { first: i - 1, last: i + 1, fate: 'dead', shape: 'intransitive' }
  if (word === 'life' && scan.word(i - 1) === 'own') return fateWord(i, i + 1, 'dead', 'intransitive')
  if (word === 'life' && scan.word(i - 1) === 'the' && scan.word(i + 1) === 'of')
    return fateWord(i, i + 1, 'dead', 'noun')
  if (scan.is(i, BROUGHT) && isHospitalAhead(scan, i)) return fateWord(i, i + 1, 'hurt', 'brought')
  return null
}

/** Whether the word of harm at `i` is taken back by the words before it: "the nearly dead boy", "the nearly lifeless body of a boy". */
export function isNearly(scan: SentenceScan, i: number): boolean {
  return scan.is(i - 1, NEARLY) || (scan.word(i - 1) === 'lifeless' && scan.is(i - 2, NEARLY))
}

const OTHER_FATE = new Set('fatally mortally paralyzed recovering condition expected suicide life'.split(' '))

/** Whether a folded word can tell how somebody fared though the lexicon has no harm in it. */
export function tellsFate(word: string): boolean {
  return STRUCK.test(word) || SHOT.test(word) || SHOOTING.test(word) || OTHER_FATE.has(word) || BROUGHT.has(word)
}

function isVerbAt(scan: SentenceScan, i: number): boolean {
  return scan.is(i, SHOT) || scan.is(i, SHOOTING) || scan.startAt('harm', i) !== undefined
}

const SUSPECTS = wordClass(/^suspects?$/)

// "a shooting suspect": who is held for it.
function isCompound(scan: SentenceScan, i: number): boolean {
  return scan.is(i + 1, SUSPECTS)
}

// "shot herself to death", "shot the two boys to death": whom it befell stands between.
function isToDeath(scan: SentenceScan, i: number): boolean {
  for (let at = i + 2; at < Math.min(i + LONGEST_OBJECT, scan.sentence.last - 1); at++) {
    if (scan.word(at) === 'to' && scan.word(at + 1) === 'death') return true
    if (scan.isMark(at) || scan.startAt('deed', at)) return false
  }
  return false
}

const LONGEST_OBJECT = 8

const THE_HIS_HER = wordClass(/^(the|his|her|their|both)$/)

// "struck by a bullet", "hit in the leg": a car, a strike or a price hits too.
function isByBullet(scan: SentenceScan, i: number): boolean {
  if (scan.word(i + 1) === 'in' && scan.is(i + 2, THE_HIS_HER)) return true
  for (let at = scan.sentence.first; at < scan.sentence.last; at++) if (scan.is(at, BULLET)) return true
  return false
}

// "minor injuries": who has them lives.
function isLight(scan: SentenceScan, i: number): boolean {
  for (let at = i - 3; at <= i; at++)
    if (
      /^(minor|non-life-threatening|nonlife-threatening|superficial|slight|treatable|non-fatal|nonfatal)$/.test(
        scan.word(at),
      )
    )
      return true
  return false
}

const FIRE_FIRED_FIRING = wordClass(/^(fire|fired|firing|fires|heard|hearing)$/)

const THROUGH_INTO_TOWARDS = wordClass(/^(through|into|towards?)$/)

// "shot at", "shot a video", "hit by a car", "shot back": nobody is said to be hit by a bullet.
function isOtherShot(scan: SentenceScan, i: number): boolean {
  const next = scan.word(i + 1)
  if (next === 'at') return scan.is(i + 2, PREPOSITION) || scan.isMark(i + 2) || scan.word(i + 2) === ''
  if (next === 'back' || next === 'down' || next === 'up') return true
  if (scan.is(i + 1, THROUGH_INTO_TOWARDS) && !BE.has(scan.word(i - 1))) return true
  const before = scan.word(i - 1)
  if (before === 'a' || before === 'the' || before === 'each' || before === 'every' || before === 'first') return true
  return scan.is(i - 2, FIRE_FIRED_FIRING)
}

function isAliveAhead(scan: SentenceScan, i: number): boolean {
  for (let at = i + 1; at < i + 6; at++) if (scan.is(at, ALIVE)) return true
  return false
}

const HOSPITALISED = wordClass(/^hospitali[sz]ed$/)

function isHospitalAhead(scan: SentenceScan, i: number): boolean {
  if (scan.is(i, HOSPITALISED)) return true
  for (let at = i + 1; at < i + 16 && at < scan.sentence.last; at++) {
    if (scan.is(at, HOSPITAL)) return true
    if (scan.word(at) === 'custody' || scan.word(at) === 'jail') return false
  }
  return false
}

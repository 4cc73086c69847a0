/** Names told in one breath: "Samir al-Khoury, 34, Lena Moritz and two others". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { OWNING } from '../words/full-name-words.ts'
import { DOER } from '../words/victim-words.ts'
import { ADVERB, BE, HAVE, NEGATION, PREPOSITION, SPEECH } from '../words/words.ts'
import type { FullName } from './full-names.ts'

/** How far a word of harm may stand from the name behind it, a description between. */
const DESCRIBED = 9
/** How long what is said of one name before the next may be. */
const APART = 16

/** The names behind token `at`, the first right there or behind a description: "journalist Samir al-Khoury and his driver". */
export function namesAfter(scan: SentenceScan, names: readonly FullName[], at: number): readonly FullName[] {
  const index = names.findIndex((name) => name.first >= at)
  const name = names[index]
  if (!name || !isDescription(scan, at, name)) return []
  return listFrom(scan, names, index)
}

// What may stand between the word of harm and the name: no clause, no preposition, no other people.
function isDescription(scan: SentenceScan, at: number, name: FullName): boolean {
  if (name.first - at > DESCRIBED) return false
  let hasComma = false
  for (let i = at; i < name.first; i++) {
    const word = scan.word(i)
    if (word === ',' || word === ':') {
      // "killed a journalist, Samir al-Khoury, and": the name says who it is.
      if (i !== name.first - 1 && !isTitleBetween(scan, i + 1, name.first)) return false
      if (i === at && word === ',') return false
      hasComma = true
    } else if (word === '.' && scan.isCapital(i - 1)) continue
    else if (scan.isMark(i) && !/^["'“”’-]$/.test(word)) return false
    else if (isClauseWord(scan, i) || DOER.has(word)) return false
    else if (scan.over('agent', i)?.data.status === 'attacker') return false
  }
  return !hasComma || isClosed(scan, name)
}

function isTitleBetween(scan: SentenceScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!scan.isCapital(i) && scan.word(i) !== '.') return false
  return true
}

function isClauseWord(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  if (word === 'and' || word === 'or' || word === 'said') return true
  if (scan.is(i, BE) || scan.is(i, HAVE) || scan.is(i, NEGATION) || scan.is(i, PREPOSITION)) return true
  const harm = scan.startAt('harm', i)?.data.form
  if (harm !== undefined && harm !== 'adjective') return true
  const cue = scan.startAt('cue', i)?.data.form
  return cue === 'past' || cue === 'third' || scan.startAt('date', i) !== undefined
}

// A name set off by commas: nothing is said to be done by its bearer.
function isClosed(scan: SentenceScan, { end }: FullName): boolean {
  const word = scan.word(end)
  return (
    word === '' || word === 'and' || /^[,.;:()]$/.test(word) || scan.word(end - 1) === ',' || scan.word(end - 1) === ')'
  )
}

// The names from `index` on that are told in one list; none where one of them speaks.
function listFrom(scan: SentenceScan, names: readonly FullName[], index: number): readonly FullName[] {
  const all: FullName[] = []
  let sure = 0
  for (let i = index; i < names.length; i++) {
    const name = names[i] as FullName
    const before = all.at(-1)
    if (before) {
      const joint = jointOf(scan, before, name)
      if (joint === null || isOwned(scan, name.first) || hasVerb(scan, name)) break
      if (isSpeaker(scan, name)) return joint === 'and' ? all.slice(0, Math.max(0, sure - 1)) : all.slice(0, sure)
      all.push(name)
      if (joint === 'and' || name.age !== null) sure = all.length
      continue
    }
    if (isSpeaker(scan, name)) return []
    all.push(name)
    sure = 1
  }
  return all.length > 2 ? all : all.slice(0, sure)
}

/** The names up to `index` that share its verb: "Samir al-Khoury, 34, and Lena Moritz were killed". */
export function listUpTo(scan: SentenceScan, names: readonly FullName[], index: number): readonly FullName[] {
  const all = [names[index] as FullName]
  for (let i = index - 1; i >= 0; i--) {
    const [name, next] = [names[i] as FullName, all[0] as FullName]
    const joint = jointOf(scan, name, next)
    if (joint === null || (all.length === 1 && joint !== 'and') || isOwned(scan, name.first)) break
    all.unshift(name)
  }
  return all
}

const WHILE_WHEN_WHO = wordClass(/^(while|when|who|whom|but|as|after|before)$/)

// How two names are joined: by "and", by commas alone, or (null) not at all.
function jointOf(scan: SentenceScan, { last }: FullName, next: FullName): 'and' | 'comma' | null {
  if (next.first - last > APART) return null
  let hasAnd = false
  let hasComma = false
  for (let i = last; i < next.first; i++) {
    const word = scan.word(i)
    if (word === 'and' || word === '&' || word === ';') hasAnd = true
    else if (word === ',' || word === '(' || word === ')') hasComma = true
    else if (word === '.' && scan.isCapital(i - 1)) continue
    else if (scan.is(i, BE) || scan.is(i, HAVE) || scan.startAt('harm', i) || scan.startAt('deed', i)) return null
    else if (scan.is(i, SPEECH) || DOER.has(word) || scan.is(i, WHILE_WHEN_WHO)) return null
    else if (!hasComma && !hasAnd) return null
  }
  return hasAnd ? 'and' : hasComma ? 'comma' : null
}

/** Whether something of the name is told, not the bearer: "the brother of Samir al-Khoury". */
export function isOwned(scan: SentenceScan, first: number): boolean {
  for (let i = first - 1; i >= scan.sentence.first && first - i < 7; i--) {
    const word = scan.word(i)
    if (OWNING.has(word)) return true
    if (word === '.' && scan.isCapital(i - 1)) continue
    if (scan.isMark(i) || word === 'and' || word === 'or' || scan.is(i, BE) || word === 'that') return false
  }
  return false
}

/** Whether the bearer is said to have done it or to stand with those who did. */
export function isDoerNamed(scan: SentenceScan, { first, last }: FullName): boolean {
  for (let i = Math.max(scan.sentence.first, first - 4); i < first; i++) {
    if (scan.isMark(i) && scan.word(i) !== '-') continue
    if (DOER.has(scan.word(i)) || scan.over('agent', i)?.data.status === 'attacker') return true
  }
  for (let i = last; i < last + 7; i++) {
    if (scan.is(i, BE)) return false
    if (DOER.has(scan.word(i))) return true
  }
  return false
}

/** Whether the bearer speaks: "…, Samir al-Khoury said". */
export function isSpeaker(scan: SentenceScan, { end }: FullName): boolean {
  let at = end
  if (scan.word(at) === '(') at = behindBracket(scan, at)
  if (scan.word(at) === ',') at++
  while (scan.is(at, ADVERB)) at++
  if (scan.is(at, SPEECH)) return true
  const cue = scan.startAt('cue', at)?.data
  return cue !== undefined && (cue.form === 'past' || cue.form === 'third')
}

// "Governor Lena Moritz (R-OK) said".
function behindBracket(scan: SentenceScan, open: number): number {
  for (let i = open + 1; i < open + 8; i++) if (scan.word(i) === ')') return i + 1
  return open
}

function hasVerb(scan: SentenceScan, { end }: FullName): boolean {
  const harm = scan.startAt('harm', end)?.data.form
  return scan.is(end, BE) || scan.is(end, HAVE) || harm === 'past'
}

/** Splits a text into tokens in one pass over its character codes. */
import { SHAPE, type Tokens } from '../tokens.ts'
import { HASH_START, hashStep, type Vocabulary } from '../vocabulary.ts'
import { isDigit } from './digits.ts'
import { foldWord } from './fold-word.ts'
import { type Columns, columnsFor, copyColumns, TextTokens } from './text-tokens.ts'

/**
 * The tokens of a text. A hyphenated word, a number with its separators and a dotted abbreviation ("U.S.") are one token each;
 * a possessive 's and every punctuation mark are tokens of their own.
 */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const columns = columnsFor(text.length)
  const count = writeTokens(text, vocabulary, columns)
  return new TextTokens(text, vocabulary, count, copyColumns(columns, count))
}

/** Writes the tokens of a text into columns with room for as many as it has characters; gives their number. */
export function writeTokens(text: string, vocabulary: Vocabulary, columns: Columns): number {
  const room = text.length
  const { from, to, id, shape, marks, words } = columns
  let count = 0
  let at = 0
  let gap = 0
  while (at < room) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) {
      gap |=
        code === 10 || code === 13 || code === 0x2028 || code === 0x2029 ? SHAPE.newLine | SHAPE.spaced : SHAPE.spaced
      at++
      continue
    }
    const start = at
    let bits = gap
    gap = 0
    let known = NOT_LOOKED_UP
    if (isPlain(code)) {
      let hash = HASH_START
      let traits = 0
      let next = code
      do {
        traits |= TRAITS[next] as number
        hash = hashStep(hash, LOWERED[next] as number)
        at++
        next = at < room ? text.charCodeAt(at) : 0
      } while (isPlain(next))
      if (endsAt(text, start, at)) {
        bits |= SHAPE.word | plainBits(code, traits, at - start)
        known = find(hash, text, start, at, vocabulary)
      } else at = start
    }
    if (known === NOT_LOOKED_UP) {
      if (isWordCode(code)) {
        at = wordEnd(text, at)
        bits |= SHAPE.word | caseBits(text, start, at)
      } else if (isPossessive(text, at)) {
        at += 2
        bits |= SHAPE.word
      } else {
        at += code >= 0xd800 && code <= 0xdbff && at + 1 < room ? 2 : 1
        bits |= SHAPE.punctuation
      }
      known = lookUp(text, start, at, vocabulary)
    }
    const word = known < 0 ? foldWord(text.slice(start, at)) : vocabulary.wordOf(known)
    id[count] = known
    words[count] = word
    marks[count] = known < 0 ? vocabulary.marksOfWord(word) : vocabulary.marksOf(known)
    from[count] = start
    to[count] = at
    shape[count] = bits
    count++
  }
  return count
}

const NOT_LOOKED_UP = -2

/** Of the letters and digits of ASCII: the code lowered, 0 for any other; and what its letter tells of the case of its word. */
const LOWERED = new Uint8Array(128)
const TRAITS = new Uint8Array(128)
const SMALL = 1
for (let code = 48; code <= 57; code++) LOWERED[code] = code
for (let code = 97; code <= 122; code++) {
  LOWERED[code] = code
  LOWERED[code - 32] = code
  TRAITS[code] = SMALL
}

function isPlain(code: number): boolean {
  return code < 128 && LOWERED[code] !== 0
}

// What most words of plain letters end with: whatever may go on as part of the word is left to `wordEnd`.
function endsAt(text: string, start: number, at: number): boolean {
  const code = codeAt(text, at)
  if (code > 127 || code === 45 || code === 39) return false
  if (code !== 44 && code !== 46 && code !== 58 && code !== 47) return true
  return at - start > 1 && !isDigit(codeAt(text, at + 1))
}

function plainBits(first: number, traits: number, length: number): number {
  if (first <= 57) return SHAPE.digit
  if (first > 90) return 0
  return traits === SMALL || length === 1 ? SHAPE.capital : SHAPE.capital | SHAPE.allCaps
}

function wordEnd(text: string, start: number): number {
  let at = start + 1
  let isDotted = isLetter(text.charCodeAt(start))
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) {
      // "U.S." alternates single letters and dots: two letters in a row end the pattern.
      if (isDotted && isWordCode(text.charCodeAt(at - 1))) isDotted = false
      at++
      continue
    }
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
    const before = text.charCodeAt(at - 1)
    if ((code === 45 || code === 0x2010 || code === 0x2011) && isWordCode(next) && isWordCode(before)) at++
    else if ((code === 44 || code === 46 || code === 58 || code === 47) && isDigit(before) && isDigit(next)) at++
    else if ((code === 39 || code === 0x2019 || code === 0x2bc) && isLetter(next) && !isPossessive(text, at)) at++
    else if (code === 46 && isDotted && (isLetter(next) ? !isWordCode(codeAt(text, at + 2)) : at - start > 1)) {
      at++
      if (!isLetter(next)) return at
    } else break
  }
  return at
}

function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0
}

function isPossessive(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 39 && code !== 0x2019 && code !== 0x2bc) return false
  const next = codeAt(text, at + 1)
  if (next !== 115 && next !== 83) return false
  if (at === 0 || isWordCode(codeAt(text, at + 2))) return false
  return isWordCode(text.charCodeAt(at - 1)) || isAbbreviated(text, at - 1)
}

// "The U.N.'s count": behind the last dot of an abbreviation.
function isAbbreviated(text: string, dot: number): boolean {
  return dot > 2 && text.charCodeAt(dot) === 46 && isLetter(text.charCodeAt(dot - 1)) && text.charCodeAt(dot - 2) === 46
}

function lookUp(text: string, from: number, to: number, vocabulary: Vocabulary): number {
  let hash = HASH_START
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i)
    if (code > 127) return vocabulary.learnForeign(text.slice(from, to), foldWord)
    if (code >= 65 && code <= 90) code += 32
    hash = hashStep(hash, code)
  }
  return find(hash, text, from, to, vocabulary)
}

function find(hash: number, text: string, from: number, to: number, vocabulary: Vocabulary): number {
  const known = vocabulary.find(hash, text, from, to)
  return known >= 0 ? known : vocabulary.learn(text.slice(from, to).toLowerCase())
}

function caseBits(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from)
  let bits = isDigit(first) ? SHAPE.digit : 0
  if (!isUpper(first)) return bits
  bits |= SHAPE.capital
  for (let i = from + 1; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && code <= 122) return bits
    if (code > 127 && isLetter(code) && !isUpper(code)) return bits
  }
  return to - from > 1 ? bits | SHAPE.allCaps : bits
}

function isBlank(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029 ||
    (code >= 0x2000 && code <= 0x200b)
  )
}

function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return isWordCode(code) && !isDigit(code)
}

/** Letters and digits of all scripts, with combining marks; symbols and punctuation are not. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7) return false
  if (code >= 0x2000 && code <= 0x2bff) return false
  if (code >= 0x3000 && code <= 0x3004) return false
  if (code >= 0x3008 && code <= 0x3020) return false
  if (code >= 0xfe00 && code <= 0xfe6f && code < 0xfe70) return false
  if (code >= 0xff00 && code <= 0xff0f) return false
  return code !== 0x60c && code !== 0x61b && code !== 0x61f && code !== 0x6d4 && code !== 0xfeff && code !== 0xfffd
}

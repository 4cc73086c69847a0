/** Lists the words that a pattern matches: most patterns of the rules are a way to write a short list. */

/** A pattern that stands for more words than this is tried on each word instead. */
const MOST = 400

/** Every word that a pattern of whole words matches ("^(death|bod(y|ies)|men?)$"); null for a pattern of another shape, or of many words. */
export function patternWords({ source, flags }: RegExp): readonly string[] | null {
  if (flags !== '' || !source.startsWith('^') || !source.endsWith('$')) return null
  const plain = PLAIN_LIST.exec(source)?.[1]
  if (plain !== undefined) return [...new Set(plain.split('|'))]
  const reader = { source: source.slice(1, -1), at: 0 }
  const words = alternatives(reader)
  return words && reader.at === reader.source.length && !hasOpenEnd(reader.source) ? [...new Set(words)] : null
}

// Most are no more than that.
const PLAIN_LIST = /^\^\(([a-z' |]+)\)\$$/

interface PatternReader {
  readonly source: string
  at: number
}

// "^a|b$": each end belongs to one of the two only.
function hasOpenEnd(source: string): boolean {
  let depth = 0
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === '(') depth++
    else if (source[i] === ')') depth--
    else if (source[i] === '|' && depth === 0) return true
  }
  return false
}

function alternatives(reader: PatternReader): readonly string[] | null {
  const all: string[] = []
  for (;;) {
    const own = sequence(reader)
    if (!own || all.length + own.length > MOST) return null
    all.push(...own)
    if (reader.source[reader.at] !== '|') return all
    reader.at++
  }
}

function sequence(reader: PatternReader): readonly string[] | null {
  let all: readonly string[] = ['']
  while (reader.at < reader.source.length && reader.source[reader.at] !== '|' && reader.source[reader.at] !== ')') {
    const letters = plainLetters(reader)
    if (letters !== '') {
      all = all.map((start) => start + letters)
      continue
    }
    const part = piece(reader)
    if (!part || all.length * part.length > MOST) return null
    all = all.flatMap((start) => part.map((end) => start + end))
  }
  return all
}

// Letters that stand for themselves, the last left out where a mark behind it makes more of it.
function plainLetters(reader: PatternReader): string {
  LETTERS.lastIndex = reader.at
  const letters = LETTERS.exec(reader.source)?.[0] ?? ''
  reader.at += letters.length
  return letters
}

const LETTERS = /[a-z' -]+(?![?+*{])/y

function piece(reader: PatternReader): readonly string[] | null {
  const one = unit(reader)
  const mark = reader.source[reader.at]
  if (mark === '?') {
    reader.at++
    // "a??" and "a?+" are of another shape.
    return one && !/[?+*{]/.test(reader.source[reader.at] ?? '') ? [...one, ''] : null
  }
  return mark === '*' || mark === '+' || mark === '{' ? null : one
}

function unit(reader: PatternReader): readonly string[] | null {
  const { source } = reader
  const char = source[reader.at++] as string
  if (char === '(') {
    if (source[reader.at] === '?') {
      if (source[reader.at + 1] !== ':') return null
      reader.at += 2
    }
    const inner = alternatives(reader)
    return source[reader.at++] === ')' ? inner : null
  }
  if (char === '[') return characters(reader)
  if (char === '\\') return escaped(reader)
  return /[.*+?{}^$\]]/.test(char) ? null : [char]
}

// "[ae]": no ranges, none left out.
function characters(reader: PatternReader): readonly string[] | null {
  const end = reader.source.indexOf(']', reader.at)
  const inside = reader.source.slice(reader.at, end)
  if (end < 0 || !/^[a-z'\u2019]+$/.test(inside)) return null
  reader.at = end + 1
  return [...inside]
}

// "\.": a mark that stands for itself; "\d" and "\u2013" are left to the pattern.
function escaped(reader: PatternReader): readonly string[] | null {
  const char = reader.source[reader.at++] ?? ''
  return /[.()[\]|?*+/$^-]/.test(char) ? [char] : null
}

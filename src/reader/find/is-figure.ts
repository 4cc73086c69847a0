import type { Sentence } from '../mention.ts'
import { SHAPE, type Tokens } from '../tokens.ts'
import type { Value } from './number-value.ts'
import { MEASURES } from './number-words.ts'

const MONTH = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$/
const NAME_BEFORE =
  /^(unit|flight|route|highway|tower|article|resolution|chapter|room|apartment|gate|pier|camp|base|zone|district|ward|section|page|no|number|nr|aged|age|version|episode|phase|point|area|sector|exit|interstate|road|street|avenue|boeing|airbus|sunday|channel|type|hk|form|\$|£|€|us\$|#)$/

/** Not a figure: ages, times, money, measures, scores, names with numbers, addresses, years. */
export function isFigure(tokens: Tokens, i: number, { value, last, isWord }: Value, sentence: Sentence): boolean {
  const before = i > sentence.first ? tokens.lower(i - 1) : ''
  const next = last < sentence.last ? tokens.lower(last) : ''
  const after = last + 1 < sentence.last ? tokens.lower(last + 1) : ''
  if (!Number.isInteger(value)) return false
  if (NAME_BEFORE.test(before) && !(before === 'no' && isWord)) return false
  if (MEASURES.has(next) && !(next === 'second' || (next === 'block' && isWord))) return false
  if ((next === '-' || next === 'square' || next === 'cubic' || next === 'nautical') && MEASURES.has(after))
    return false
  if (!isWord && MONTH.test(before) && value <= 31) return false
  if (!isWord && MONTH.test(next) && next !== 'may' && value <= 31 && next !== 'march' && next !== 'marches')
    return false
  if (!isWord && value >= 1900 && value <= 2100 && !tokens.raw(i).includes(',') && !isCounted(next)) return false
  if (
    before === ',' &&
    (next === ',' || next === '' || next === '.') &&
    value < 111 &&
    isAfterName(tokens, i, sentence)
  )
    return false
  if (isWord && value === 1 && isOneElse(before, next)) return false
  if (before === '(' && next === ')') return !isAfterName(tokens, i, sentence)
  if (next === 'north' || (next === 'n' && after === '.')) return false
  return !(/^(main|elm|north|south|east|west|st)$/.test(next) && !isWord && after !== 'of')
}

function isCounted(next: string): boolean {
  return /^(people|persons|civilians|attacks|soldiers|deaths|were|killed|wounded|injured|others|dead|palestinians|israelis|victims|troops)$/.test(
    next,
  )
}

function isOneElse(before: string, next: string): boolean {
  return next === "'s" || /^(no|every|any|the|this|that|each)$/.test(before) || (next === 'of' && before === 'is')
}

function isAfterName(tokens: Tokens, i: number, sentence: Sentence): boolean {
  const at = i - 2
  return at >= sentence.first && ((tokens.shape[at] as number) & SHAPE.capital) !== 0
}

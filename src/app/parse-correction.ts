/** A corrected value as a person types it, read into the kind of value that the claim holds. */
import { parseName } from '../counting/define.ts'
import {
  type AnyClaim,
  type ClaimValue,
  type CountValue,
  type DateValue,
  HARM_ATTRIBUTES,
  INCIDENT_TYPES,
  ReckonerError,
  type VictimValue,
} from '../model/index.ts'
import { oneOf, parseDay } from './parse-filter.ts'
import type { Names } from './workspace.ts'

/** Reads the value. Throws `option-invalid`, `date-invalid`, naming what was expected. */
export function parseCorrection(claim: AnyClaim, text: string, names: Names): ClaimValue {
  const words = text.trim()
  if (words === '') throw new ReckonerError('option-invalid', 'the corrected value is empty')
  const { value } = claim
  switch (value.kind) {
    case 'count':
    case 'total':
      return { ...value, ...parseCount(words), words }
    case 'date':
      return { ...value, ...parseDates(words), words }
    case 'party': {
      const party = parseName(words, names.parties)
      return { ...value, party: party?.id ?? null, name: party?.name ?? words, words }
    }
    case 'type':
      return { ...value, type: oneOf('type', words, INCIDENT_TYPES), words }
    case 'damage':
      return { ...value, level: oneOf('damage', words, ['none', 'some', 'minor', 'major', 'destroyed']) }
    case 'place':
      // A corrected place is kept by name: its point is not guessed from words.
      return { ...value, name: words, words, place: null, lat: null, lon: null, radiusKm: null, precision: 'near' }
    case 'weapon':
      return { ...value, weapon: words, words }
    case 'found':
      return { ...value, words }
    case 'victim':
      return { ...value, ...parseFate(words) }
  }
}

/** A count as typed: `5`, `5-8`, `5+` (at least), `<=7` (up to), `~50` (about). Throws `option-invalid`. */
export function parseCount(text: string): Pick<CountValue, 'min' | 'max' | 'qualifier'> {
  const [, sign = '', low = '', rest = ''] = /^(~|<=|>=)?\s*(\d{1,9})(\+|\s*[-–]\s*\d{1,9})?$/.exec(text) ?? []
  const number = Number(low)
  if (low === '' || (sign !== '' && rest !== '')) {
    throw new ReckonerError('option-invalid', `count "${text}": expected 5, 5-8, 5+ (at least), <=7 (up to) or ~50`)
  }
  if (sign === '~') return { min: number, max: number, qualifier: 'about' }
  if (sign === '<=') return { min: null, max: number, qualifier: 'up-to' }
  if (sign === '>=' || rest === '+') return { min: number, max: null, qualifier: 'at-least' }
  if (rest === '') return { min: number, max: number, qualifier: number === 0 ? 'none' : 'exactly' }
  const high = Number(/\d+/.exec(rest)?.[0])
  if (high < number) throw new ReckonerError('option-invalid', `count "${text}": the lower number comes first`)
  return { min: number, max: high, qualifier: 'between' }
}

/** What befell a named victim, as typed: `killed`, `injured, 34`. The name is as the report writes it. */
function parseFate(text: string): Pick<VictimValue, 'fate' | 'age'> {
  const [fate = '', age] = text.split(',').map((part) => part.trim())
  if (age !== undefined && !/^\d{1,3}$/.test(age))
    throw new ReckonerError('option-invalid', `age "${age}": expected whole years, as in "killed, 34"`)
  return { fate: oneOf('fate', fate, HARM_ATTRIBUTES), age: age === undefined ? null : Number(age) }
}

function parseDates(text: string): Pick<DateValue, 'first' | 'last' | 'precision'> {
  const [from = '', to] = text.split('..').map((part) => part.trim())
  const first = parseDay('date', from) as string
  const last = to === undefined ? first : (parseDay('date', to) as string)
  if (last < first) throw new ReckonerError('date-invalid', `date "${text}": the earlier day comes first`)
  return { first, last, precision: first === last ? 'day' : 'interval' }
}

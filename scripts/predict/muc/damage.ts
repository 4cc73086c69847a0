/** Words of damage that are no deeds of the lexicon: destroyed, shaken by explosives, planted and defused bombs. */
import { BE } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import type { Trigger } from './trigger.ts'

const VICTIM = /^(victims?|fatality|fatalities)$/
const UNHURT = /^(unharmed|unhurt|unscathed|uninjured)$/
const DAMAGED = /^(damaged|destroyed|wrecked|gutted|demolished|ravaged|devastated|riddled)$/
const DAMAGING = /^(damaging|destroying|wrecking|gutting|demolishing)$/
const SHAKEN = /^(shaken|rocked|hit|struck|ripped|hurt)$/
const DEFUSED = /^(defused|deactivated|disarmed)$/
const PUT = /^(placed|planted|threw|thrown|hurled|tossed|left|set|detonated|exploded|throwing|hurling|placing|lobbed)$/

/** Words of damage, and bombs that are put or thrown somewhere. */
export function damageOf(scan: SentenceScan, known: readonly Trigger[]): readonly Trigger[] {
  const found: Trigger[] = []
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    if (known.some((one) => one.first <= i && i < one.last)) continue
    const word = scan.word(i)
    const base = { first: i, last: i + 1, harm: null, isWeak: false }
    if (UNHURT.test(word)) found.push({ ...base, form: 'past', type: 'attack', isWeak: true })
    else if (isNaming(scan, i)) found.push({ ...base, form: 'noun', type: 'attack', isWeak: true })
    else if (VICTIM.test(word)) found.push({ ...base, form: 'noun', type: 'attack', isWeak: true })
    else if (isThreat(scan, i))
      found.push({ ...base, form: word === 'threatened' ? 'past' : 'noun', type: 'attack', isThreat: true })
    else if (word === 'set' && isOnFire(scan, i)) found.push({ ...base, form: 'past', type: 'arson' })
    else if (DAMAGED.test(word)) found.push({ ...base, form: 'past', type: 'other' })
    else if (DAMAGING.test(word)) found.push({ ...base, form: 'gerund', type: 'other' })
    else if (isDamageTo(scan, i)) found.push({ ...base, last: i + 2, form: 'gerund', type: 'other' })
    else if (SHAKEN.test(word) && isByBomb(scan, i + 1)) found.push({ ...base, form: 'past', type: 'bombing' })
    else if ((PUT.test(word) || DEFUSED.test(word)) && hasBomb(scan, i))
      found.push({ ...base, form: 'past', type: 'bombing' })
  }
  return found
}

/** "They were Rosa Diaz and Ana Ruiz": a pronoun that names people told of before. */
export function isNaming(scan: SentenceScan, i: number): boolean {
  if (i !== scan.sentence.first || !/^(they|these)$/.test(scan.word(i)) || !BE.has(scan.word(i + 1))) return false
  const at = /^(identified|named)$/.test(scan.word(i + 2)) ? i + 4 : i + 2
  return [at, at + 1, at + 2].some((one) => scan.startAt('name', one) !== undefined)
}

// "threatened two judges", "death threats": "threatened to kill" has a deed of its own.
function isThreat(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  if (word === 'threatened') return !/^(to|with|that)$/.test(scan.word(i + 1)) || scan.word(i + 2) === 'death'
  if (word !== 'threat' && word !== 'threats') return false
  return /^(death|assassination|murder|kidnapping)$/.test(scan.word(i - 1)) || scan.word(i + 1) === 'against'
}

// "shaken by explosives", "hit by a bomb".
function isByBomb(scan: SentenceScan, at: number): boolean {
  if (scan.word(at) !== 'by') return false
  const isNear = ({ first }: { readonly first: number }) => first > at && first - at <= 4
  return (
    scan.of('weapon').some((one) => isNear(one) && isBomb(one.data.weapon)) ||
    scan.of('deed').some((one) => isNear(one) && one.data.type === 'bombing')
  )
}

// "set the hall on fire".
function isOnFire(scan: SentenceScan, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 12, scan.sentence.last); i++)
    if ((scan.word(i) === 'on' && scan.word(i + 1) === 'fire') || scan.word(i) === 'ablaze') return true
  return false
}

// "caused damage to three houses", "the destruction of the bridge", "the burning of a factory".
function isDamageTo(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  return (
    (word === 'damage' && /^(to|in)$/.test(scan.word(i + 1))) ||
    (/^(destruction|burning|sabotaging|dynamiting)$/.test(word) && scan.word(i + 1) === 'of')
  )
}

export function hasBomb(scan: SentenceScan, i: number): boolean {
  return scan
    .of('weapon')
    .some(
      (weapon) => isBomb(weapon.data.weapon) && (weapon.first - i <= 6 || i - weapon.last <= 5) && weapon.last > i - 6,
    )
}

function isBomb(weapon: string): boolean {
  return /bomb|explosive|dynamite|grenade|ied|mine|incendiary|molotov/.test(weapon)
}

/** "Hurled", "planted": words that put a bomb somewhere. */
export function isPut(word: string): boolean {
  return PUT.test(word)
}

/** "Escaped unharmed": words for those to whom nothing happened. */
export function isUnhurt(word: string): boolean {
  return UNHURT.test(word)
}

/** "Victims", "fatalities": nouns for those harmed. */
export function isVictim(word: string): boolean {
  return VICTIM.test(word)
}

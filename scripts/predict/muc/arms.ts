/** The weapons told of in the sentences of a happening and near by, each kind once. */
import type { SentenceScan } from '../../../src/reader/scan.ts'
import type { Happening } from './merge.ts'
import { isUsed } from './used.ts'

/** One kind of weapon of a happening with all that the report calls it, the wording to trust most first. */
export interface Arms {
  readonly words: readonly string[]
  /** Told of in no sentence of the happening, and in or near one of another. */
  readonly isOfOther: boolean
  /** The part of the happening that tells of it first; -1 where it is only near. */
  readonly toldAt: number
  readonly isCarried: boolean
  /** In a sentence about what was seized or found. */
  readonly isSeized: boolean
  /** Said to have been used, anywhere near. */
  readonly isUsed: boolean
}

interface Wording {
  readonly words: string
  readonly scan: SentenceScan
  readonly first: number
  readonly last: number
  readonly toldAt: number
  readonly distance: number
}

/** Sentences within which a weapon is near enough. */
const NEAR = 2

const NO_WEAPON =
  /^(bullets?|hammer|shells?|ammunition|planes?|aircraft|jets?|helicopters?|acid|knife|munitions?|projectiles?|gunfire|tear gas|silencer)$/i
const MEASURE = /^(kgs?|kilos?|kilograms?|pounds?|lbs?|tons?|sticks?)$/
const MATTER = /^(DYNAMITE|TNT)$/
const BOMB = /bomb|explosive|dynamite|tnt|charge|device/i

/** The weapons of one of `all` happenings: what a bomb is called is one kind, other arms are one each. */
export function armsOf(one: Happening, all: readonly Happening[], scans: readonly SentenceScan[]): readonly Arms[] {
  const kinds = new Map<string, Wording[]>()
  const wordings = wordingsOf(one, scans)
  const isApart = wordings.some(isContents)
  for (const wording of wordings) {
    const key = keyOf(wording, isApart)
    kinds.set(key, [...(kinds.get(key) ?? []), wording])
  }
  return [...kinds.values()].flatMap((wordings) => {
    const sorted = wordings.sort((a, b) => Number(a.toldAt < 0) - Number(b.toldAt < 0) || a.distance - b.distance)
    const [best] = sorted
    if (!best) return []
    const isOfOther =
      best.toldAt < 0 && all.some((other) => other.parts !== one.parts && gap(other, best.scan) <= best.distance)
    const { toldAt } = best
    const words = sorted.map((wording) => wording.words)
    const used = wordings.some((one) => isUsed(one.scan, one.first, one.last))
    return { words, isOfOther, toldAt, isCarried: isCarried(best), isSeized: isSeized(best.scan), isUsed: used }
  })
}

function keyOf({ words }: Wording, isApart: boolean): string {
  if (isApart && MATTER.test(words)) return 'DYNAMITE'
  return BOMB.test(words) ? 'BOMB' : words.replace(/S$/, '')
}

const FILLED = /^(loaded|filled|packed|rigged|stuffed|full|laden|made|consisting|composed|charged|primed)$/

// "a car bomb with 80 kg of dynamite", "a truck rigged with dynamite": what the bomb was made of is told apart.
function isContents({ words, scan, first }: Wording): boolean {
  if (!MATTER.test(words) || !/^(of|with|containing)$/.test(scan.word(first - 1))) return false
  return [2, 3].some((back) => MEASURE.test(scan.word(first - back)) || FILLED.test(scan.word(first - back)))
}

function wordingsOf(one: Happening, scans: readonly SentenceScan[]): readonly Wording[] {
  const own = one.parts.flatMap(({ frame, weapons }, toldAt) =>
    weapons.map((words) => ({ words: nameOf(words), scan: frame.scan, toldAt })),
  )
  return scans.flatMap((scan) => {
    const distance = gap(one, scan)
    return scan.of('weapon').flatMap(({ first, last }) => {
      const words = nameOf(scan.text(first, last))
      const told = own.find((told) => told.scan === scan && told.words === words)
      const wording = { words, scan, first, last, distance, toldAt: told?.toldAt ?? -1 }
      if (NO_WEAPON.test(words) || (!told && distance > NEAR)) return []
      return wording
    })
  })
}

/** The sentences between a happening and a sentence. */
function gap(one: Happening, { sentence }: SentenceScan): number {
  return Math.min(...one.parts.map(({ frame }) => Math.abs(frame.scan.sentence.index - sentence.index)))
}

// "dynamite attack" without its deed, as one line of capitals.
function nameOf(words: string): string {
  return words
    .replace(/\s*[[(][^\])]*[\])]/g, '')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s+(ATTACKS?|BLASTS?|EXPLOSIONS?|FIRE|STRIKES?|BURSTS?)$/, '')
    .replace(/\bBOMBINGS?$/, 'BOMB')
}

/** Words before a weapon within which it is said to be carried. */
const CARRIED = 6

// "armed with rifles", "carrying pistols": nobody fired them yet.
function isCarried({ scan, first }: Wording): boolean {
  for (let i = first - 1; i >= Math.max(first - CARRIED, scan.sentence.first); i--)
    if (scan.word(i) === 'carrying' || (scan.word(i) === 'with' && scan.word(i - 1) === 'armed')) return true
  return false
}

function isSeized(scan: SentenceScan): boolean {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++)
    if (/^(seized|confiscated|stole|stolen|captured|found|discovered|consisted)$/.test(scan.word(i))) return true
  return false
}

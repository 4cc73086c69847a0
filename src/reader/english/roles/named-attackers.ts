/** Finds the attacker whom a later sentence names: "The gunman, Ali Reza Karimi, 20, had climbed a roof", "Police identified the attacker as Ana Ruiz". */
import type { Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { Frame } from '../frames/frame.ts'
import { type FrameGroup, join } from '../frames/merge-frames.ts'
import type { ScanSentence } from '../frames/scan-sentence.ts'
import { settingFrame } from '../frames/setting-frame.ts'
import { DETERMINER } from '../words/words.ts'
import type { Group } from './role-groups.ts'
import { roleMark } from './role-mark.ts'
import { nameAfter } from './role-names.ts'

/** How many sentences behind the deed the attacker may be named. */
const REACH = 6
const ATTACKER = wordClass(
  /^(gunman|shooter|attacker|assailant|bomber|knifeman|perpetrator|killer|suspect|hijacker|assassin)$/,
)
const NAMED = wordClass(/^(identified|named)$/)
const AS = wordClass(/^as$/)
const YEARS = wordClass(/^\d{1,2}-year-old$/)

/** Gives the main happening the attacker whom the sentences behind it name, and what the attacker carried. */
export function addNamedAttackers(
  groups: readonly FrameGroup[],
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): void {
  const main = groups.find(({ role }) => role === 'main')
  const first = main?.frames[0]
  if (!main?.type || !first || main.frames.some(isNamed)) return
  const told = new Set(main.frames.map(({ scan }) => scan.sentence.index))
  const from = first.scan.sentence.index
  for (const sentence of sentences.slice(from, from + REACH)) {
    const scan = scanOf(sentence)
    const name = attackerOf(scan)
    if (!name) continue
    const isArmed = !told.has(sentence.index) && main.frames.every(({ weapons }) => weapons.length === 0)
    const weapons = isArmed ? scan.of('weapon').filter(({ data }) => data.type !== null) : []
    const roles = [roleMark(scan, 'by', name, 'attacker-named')]
    join(main, { ...settingFrame(scan, { dates: [], places: [] }), roles, weapons })
    return
  }
}

function isNamed({ roles, responsibility }: Frame): boolean {
  return responsibility.length > 0 || roles.some(({ role, value }) => role === 'by' && value.party !== null)
}

function attackerOf(scan: SentenceScan): Group | null {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(ATTACKER, first, last); i >= 0; i = scan.nextWord(ATTACKER, i + 1, last)) {
    if (scan.word(i + 1) === ',' && scan.is(i - 1, DETERMINER)) {
      const name = nameAfter(scan, i + 2)
      if (name) return name
    }
    const as = scan.nextWord(AS, i + 1, i + 6)
    const isTold = as >= 0 && (scan.nextWord(NAMED, i + 1, as) >= 0 || scan.nextWord(NAMED, i - 4, i) >= 0)
    const at = scan.is(as + 1, DETERMINER) ? as + 2 : as + 1
    const name = isTold ? nameAfter(scan, scan.is(at, YEARS) ? at + 1 : at) : null
    if (name) return name
  }
  return null
}

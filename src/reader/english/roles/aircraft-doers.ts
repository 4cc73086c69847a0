/** Finds aircraft at work that no lexicon holds as weapons by themselves: "Israeli jets hit several sites", "its planes destroyed a column". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, HAVE } from '../words/words.ts'
import { type Group, isForce } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { aimAfter } from './role-names.ts'

/** The rule of its marks and of the aircraft as a weapon. */
export const FLOWN = 'aircraft-at-work'
const CRAFT = wordClass(
  /^(jets?|planes?|helicopters?|gunships?|aircraft|bombers|paragliders?|paramotors?|gyrocopters?)$/,
)
const OWN = wordClass(/^(its|their|our)$/)
const STATE = wordClass(/^(government|army|military|junta|regime)$/)
const HITS = wordClass(
  /^(hit|struck|bombed|bombarded|pounded|attacked|destroyed|targeted|shelled|raided|strafed|levelled|leveled|flattened|rocketed|blasted|wrecked|killed)$/,
)

/** An aircraft and whose it is; the token behind the verb, where it is the subject. */
interface Craft {
  readonly first: number
  readonly last: number
  readonly owner: Group | null
  readonly verbLast: number
}

/** The aircraft that struck in this sentence. */
function craftAtWork(scan: SentenceScan): Craft | null {
  if (!scan.hasWord(CRAFT)) return null
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(CRAFT, first, last); i >= 0; i = scan.nextWord(CRAFT, i + 1, last)) {
    if (scan.over('weapon', i)) continue
    const owner = ownerOf(scan, i)
    if (owner === undefined) continue
    let at = i + 1
    while (scan.is(at, HAVE) || scan.is(at, ADVERB)) at++
    if (scan.is(at, HITS)) return { first: i, last: i + 1, owner, verbLast: at + 1 }
    const from = (owner?.first ?? i) - 1
    if (scan.word(from) === 'by' && scan.is(from - 1, HITS)) return { first: i, last: i + 1, owner, verbLast: -1 }
  }
  return null
}

/** The aircraft as the weapon it was. */
export function craftWeapon(scan: SentenceScan): Mention<'weapon'> | null {
  const craft = craftAtWork(scan)
  if (!craft) return null
  const { first, last } = craft
  const data = { kind: 'weapon' as const, weapon: 'aircraft', type: 'air-strike' as const }
  return { kind: 'weapon', first, last, ...scan.span(first, last), rule: FLOWN as Mention['rule'], data }
}

/** Whose aircraft struck what. */
export function craftRoles(scan: SentenceScan): readonly RoleMark[] {
  const craft = craftAtWork(scan)
  if (!craft) return []
  const { owner, verbLast } = craft
  const aim = verbLast < 0 ? null : aimAfter(scan, verbLast)
  return [
    ...(owner ? [roleMark(scan, 'by', owner, FLOWN)] : []),
    ...(aim ? [roleMark(scan, 'against', aim, FLOWN)] : []),
  ]
}

// "Israeli jets", "the junta's planes", "its jets": nobody's jet may be a toy or a team.
function ownerOf(scan: SentenceScan, at: number): Group | null | undefined {
  const end = scan.word(at - 1) === "'s" ? at - 1 : at
  const party = scan.endAt('party', end)
  if (party && !(party.data.isAmbiguous && end === at))
    return { first: party.first, last: at + 1, party: party.data.party }
  const nationality = scan.endAt('nationality', end)
  if (nationality) return { first: nationality.first, last: at + 1, party: null }
  if (isForce(scan, end) || (end === at && scan.is(at - 1, STATE))) return { first: end - 1, last: at + 1, party: null }
  return scan.is(at - 1, OWN) ? null : undefined
}

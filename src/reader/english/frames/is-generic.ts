/** Tells deeds of which no single one is meant: "attacks multiplied", "any attack", "have also struck". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import type { RoleMark } from '../roles/role-mark.ts'
import { BE } from '../words/words.ts'

/** What the sentence tells, and the token of the deed that it is about. */
interface Told {
  readonly deeds: readonly Mention<'deed'>[]
  readonly anchor: number
  readonly roles: readonly RoleMark[]
  readonly harms: readonly HarmLink[]
  readonly dates: readonly Mention<'date'>[]
}

const PLURAL = wordClass(
  /^(attacks|strikes|airstrikes|raids|bombings|shootings|clashes|killings|kidnappings|assaults|bombardments|incursions|massacres|ambushes|explosions|blasts)$/,
)
const STOPPED = wordClass(/^(stopped|ceased|multiplied|multiplying|increased|escalated|intensified)$/)
const ANY = wordClass(/^(any|further|future|more|such|possible|potential|new|all|other)$/)

/** No single happening: deeds in the plural without a day beside them, "any attack", "have struck" without a day, place or count. */
export function isGeneric(scan: SentenceScan, { deeds, anchor, roles, harms, dates }: Told): boolean {
  if (harms.some((harm) => harm.group.number !== null)) return false
  if (deeds.length === 0) return false
  const hasOwnDay = dates.some((date) => date.first < anchor || date.first - anchor <= 12)
  if (isAny(scan, anchor) || (scan.is(anchor - 1, ANY) && !hasOwnDay)) return true
  const hasMeans = scan.of('weapon').length > 0 || scan.of('target').length > 0 || roles.some(isAttackersOwn(scan))
  const isPlural = deeds.every((deed) => scan.is(deed.last - 1, PLURAL) || (deed.data.isWeak && !hasMeans))
  if (deeds.some((deed) => isFew(scan, deed))) return false
  const isStopped = scan.hasWord(STOPPED)
  if (isPlural && (!hasOwnDay || isStopped)) return true
  return !hasOwnDay && isPerfect(scan, anchor)
}

// "Hooded gunmen burst into the studio": attackers at work.
function isAttackersOwn(scan: SentenceScan): (role: RoleMark) => boolean {
  return ({ role, rule, last }) =>
    role === 'by' && rule === 'deed-active-subject' && scan.endAt('agent', last)?.data.status === 'attacker'
}

// "There were two air strikes, minutes apart": the waves of one attack.
function isFew(scan: SentenceScan, { first }: Mention<'deed'>): boolean {
  const number = scan.endAt('number', first)
  return number?.data.max != null && number.data.max > 1 && number.data.max < FEW && scan.is(number.first - 1, BE)
}

const FEW = 5

// "Of any US airstrike in the campaign": the people whose deed it is may stand between.
function isAny(scan: SentenceScan, anchor: number): boolean {
  const people = scan.endAt('nationality', anchor) ?? scan.endAt('party', anchor)
  return scan.word((people?.first ?? anchor) - 1) === 'any'
}

// "US forces have also struck targets": what has happened at some time, not one happening.
function isPerfect(scan: SentenceScan, anchor: number): boolean {
  const before = [scan.word(anchor - 1), scan.word(anchor - 2)]
  return before.includes('have') || (before.includes('has') && before.includes('also'))
}

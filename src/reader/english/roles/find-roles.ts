/** Finds who did a deed and to whom or what: subjects, objects, "by", "on", "against", and the party in front of a deed noun. */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { BE, HAVE, MEANT, THAT_WHICH } from '../words/words.ts'
import { craftRoles } from './aircraft-doers.ts'
import { byPhrase } from './by-phrase.ts'
import { captors } from './captors.ts'
import { withPartners } from './doer-partners.ts'
import { fireSetters } from './fire-setters.ts'
import { rammers } from './rammers.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { fireFrom, landingRoles, rolesOfNoun } from './role-nouns.ts'
import { rolesOfVerb } from './role-verbs.ts'
import { siteRoles } from './struck-sites.ts'
import { takers } from './takers.ts'
import { weaponThrowers } from './weapon-throwers.ts'
import { whenDoers } from './when-doers.ts'

/** The roles that the deeds and the active verbs of harm of a sentence give. `groups` are its counted people. */
export function findRoles(scan: SentenceScan, groups: readonly PeopleGroup[]): readonly RoleMark[] {
  const marks: RoleMark[] = []
  for (const deed of scan.of('deed')) {
    if (isMeant(scan, deed.first)) continue
    if (deed.data.form === 'noun') marks.push(...rolesOfNoun(scan, deed, groups))
    else marks.push(...rolesOfVerb(scan, deed, groups))
  }
  for (const harm of scan.of('harm')) {
    if (isKillingOf(scan, harm)) marks.push(...rolesOfNoun(scan, harm, groups))
    if (harm.data.form === 'noun' || harm.data.form === 'adjective') continue
    marks.push(...rolesOfVerb(scan, harm, groups))
  }
  marks.push(...landingRoles(scan), ...siteRoles(scan), ...fireFrom(scan))
  marks.push(...laidBy(scan), ...fireSetters(scan))
  marks.push(...takers(scan, groups), ...rammers(scan), ...craftRoles(scan))
  if (!marks.some(isBy)) marks.push(...weaponThrowers(scan))
  if (!marks.some(isBy)) marks.push(...captors(scan))
  if (!marks.some(isBy)) marks.push(...whenDoers(scan))
  return dropRepeats(withPartners(scan, marks))
}

function isBy({ role }: RoleMark): boolean {
  return role === 'by'
}

const KILLING = wordClass(/^(killings?|murders?|slayings?|wounding|maiming)$/)

// "The killing of six farmers by rebels", "their killing of six farmers": a noun of harm that has a doer, as a deed has.
function isKillingOf(scan: SentenceScan, { data, last }: Mention<'harm'>): boolean {
  if (data.form !== 'noun' || !scan.is(last - 1, KILLING)) return false
  return (
    scan.word(last) === 'of' || [2, 3, 4].some((back) => scan.is(last - back, CARRIED) || scan.is(last - back, OUT))
  )
}

const CARRIED = wordClass(/^(committed|perpetrated)$/)
const OUT = wordClass(/^out$/)

const LAID = wordClass(
  /^(laid|planted|placed|buried|set|fired|launched|thrown|hurled|lobbed|detonated|dropped|hidden|flown|operated|triggered)$/,
)

// "A mine laid by the PKK", "rockets that were fired by the army": who put or sent the weapon.
function laidBy(scan: SentenceScan): readonly RoleMark[] {
  return scan.of('weapon').flatMap(({ last }) => {
    let at = last
    while (scan.is(at, THAT_WHICH) || scan.is(at, BE) || scan.is(at, HAVE)) at++
    if (!scan.is(at, LAID)) return []
    const doer = byPhrase(scan, at + 1)
    return doer ? [roleMark(scan, 'by', doer, 'weapon-sender')] : []
  })
}

// "As they prepared to fire at US forces": who is meant to be hit has not been.
function isMeant(scan: SentenceScan, first: number): boolean {
  return scan.word(first - 1) === 'to' && scan.is(first - 2, MEANT)
}

// Of two readings of one stretch in one role the longer stays; nobody is both doer and target of one sentence in the same words.
function dropRepeats(marks: readonly RoleMark[]): readonly RoleMark[] {
  return marks.filter((one, i) => {
    const rival = marks.findIndex(
      (other) => other.role === one.role && other.first < one.last && one.first < other.last && isBetter(other, one),
    )
    if (rival >= 0 && rival !== i) return false
    return (
      marks.findIndex((other) => other.role === one.role && other.first === one.first && other.last === one.last) === i
    )
  })
}

function isBetter(other: RoleMark, one: RoleMark): boolean {
  return other.last - other.first > one.last - one.first
}

/** Whether what a deed was done to is people or a thing, in the terms of the answer keys. */
import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { isRanked } from './humans.ts'
import type { Deed, Trigger } from './trigger.ts'

/** Whether a deed was done to a group as to people. */
export function isHumanObject(scan: SentenceScan, { trigger, objects }: Deed, group: NounGroup): boolean {
  if (isRanked(scan, group.first)) return false
  if (NOBODY.test(scan.word(group.first)) || NOBODY.test(scan.word(group.first - 1))) return false
  if (STREET.test(scan.word(group.last - 1)) || POLE.test(scan.word(group.last - 1))) return false
  if (trigger.harm === null && !group.hasName && isBody(scan, group)) return false
  if (group.kind === 'people' || group.kind === 'name') return true
  // "Jose Ruiz and Cirilo Quispe were killed": a name that the lexicon does not know beside one that it does.
  if (group.kind === 'other' && group.last - group.first >= 2 && objects.some((one) => one.hasName)) return true
  // "Hurt the image of the country", "at the time of the explosion".
  if (/^(hurt|hurts|hurting)$/.test(scan.word(trigger.first)) && group.kind === 'other' && group.number === null)
    return false
  if (TIME.test(scan.text(group.first, group.last))) return false
  if (trigger.harm === null || (group.kind !== 'other' && group.kind !== 'party')) return false
  return group.number !== null || OPENER.test(scan.word(group.first))
}

const TIME = /^(the )?(very )?(time|moment|hour|day|night|scene|site|place) of\b/i
const BODY = /\b(newspaper|federation|corporation|company|institute|embassy|consulate|university|bank)s?\]?$/i

// "An attack on the newspaper": a thing, whoever works there.
function isBody(scan: SentenceScan, { first, last }: NounGroup): boolean {
  return BODY.test(scan.text(first, last))
}

const NOBODY = /^(no|not|nobody|none|neither)$/
const STREET = /^(street|avenue|road|highway|neighborhood|square|park|airport|boulevard|department|province)$/
// Poles that carry wires: no people of Poland.
const POLE = /^(poles?|pipelines?)$/
const AREA =
  /\b(neighborhoods?|village|villages|town|towns|city|area|areas|street|avenue|intersection|board|settlement|region|zone|highway|road|activities|actions?|operations?|positions?|objectives?|place|places|targets?|fire|minutes|hours|meters|capital|port|suburb|department|province|country|valley|hill|river|jurisdiction|hamlet|device|devices|charge|charges|package)$/
const COMPANY =
  /\b(federation|company|corporation|union|organizations?|ministry|institute|newspaper|committee|association|bank|system|network|facilities|installations?|offices?|lines|towers|posts|poles|pylons|infrastructure|stands|exchanges?)\b/

/** Whether a deed was done to a group as to a thing. */
export function isThingObject(scan: SentenceScan, trigger: Trigger, group: NounGroup): boolean {
  if (trigger.harm !== null) return false
  const words = scan.text(group.first, group.last).toLowerCase().replace(/\s+/g, ' ')
  if (/ (dead|wounded|injured)$/.test(words)) return false
  if (AREA.test(words) || AREA.test(words.replace(/ (of|between|in) .*$/, ''))) return false
  if (group.kind === 'thing' || POLE.test(scan.word(group.last - 1))) return true
  if ((COMPANY.test(words) || isBody(scan, group)) && !trigger.isWeak) return true
  if (group.kind !== 'other' || trigger.isWeak) return false
  return /^(bombing|sabotage|arson|other)$/.test(trigger.type ?? '') && (group.number !== null || OPENER.test(words))
}

const OPENER =
  /^(the|a|an|his|her|their|these|those|another|two|three|four|five|six|our|several|some|many|various|other)\b/

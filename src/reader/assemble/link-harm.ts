/** Joins words of harm to the people they happened to: "12 people were killed", "killing five", "five dead", "the deaths of three". */
import type { RuleId } from '../../model/index.ts'
import type { Mention } from '../mention.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import type { SentenceScan } from '../scan.ts'
import { partsOf } from './find-parts.ts'
import {
  attributesOf,
  coordinated,
  endsAt,
  type Found,
  type HarmLink,
  isEarlier,
  partLink,
  startsAt,
} from './harm-link.ts'
import { isColon, isNumberOf, linkAdjective, linkNoun, tollOf } from './harm-noun.ts'
import { isPassive, isReduced, objectOf, subjectOf } from './harm-verb.ts'

const INTRANSITIVE = /^(die|dies|died|dying|perish|perished|perishes|perishing|succumb|succumbed|succumbs|succumbing)$/
const COUNT_NOUN =
  /^(deaths?|fatalit(y|ies)|casualt(y|ies)|injur(y|ies)|victims?|losses|martyrs?|kidnappings?|abductions?|killings?|toll|lives|bodies|corpses|disappearances?|wounds?)$/

/** Every link between harm and people in the sentence. A word of harm with no people beside it gives none. */
export function linkHarm(scan: SentenceScan, groups: readonly PeopleGroup[]): readonly HarmLink[] {
  const links: HarmLink[] = []
  for (const mention of scan.of('harm')) {
    const found = linkOne(scan, groups, mention)
    if (!found) continue
    for (const attribute of attributesOf(mention, found.group)) {
      for (const group of coordinated(scan, groups, found.group)) {
        links.push({
          ...partLink(attribute, mention, found.group, group),
          whole: null,
          rule: 'harm-coordinated' as RuleId,
        })
      }
      links.push({
        attribute,
        whole: null,
        isEarlier: isEarlier(scan, found.group),
        group: found.group,
        mention,
        rule: found.rule as RuleId,
        first: Math.min(found.group.first, mention.first),
        last: Math.max(found.group.last, mention.last),
      })
      for (const group of partsOf(scan, groups, found.group, mention))
        links.push(partLink(attribute, mention, found.group, group))
    }
  }
  return links
}

function linkOne(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): Found | null {
  const { form } = harm.data
  if (isColon(scan, harm.last)) return startsAt(groups, harm.last + 1, 'harm-list')
  if (isNumberOf(scan, harm) || isTheDead(scan, harm)) return tollOf(scan, groups, harm)
  const word = scan.word(harm.last - 1)
  if (form === 'noun' || (form !== 'gerund' && COUNT_NOUN.test(word) && scan.word(harm.first) !== 'put'))
    return linkNoun(scan, groups, harm)
  if (form === 'adjective') return linkAdjective(scan, groups, harm)
  if (INTRANSITIVE.test(scan.word(harm.first)) || isLosingLives(scan, harm))
    return subjectOf(scan, groups, harm, 'harm-intransitive')
  if (form === 'gerund')
    return scan.word(harm.first - 1) === 'of' ? null : objectOf(scan, groups, harm, 'harm-gerund-object')
  if (isPassive(scan, harm)) return subjectOf(scan, groups, harm, 'harm-passive')
  const right = objectOf(scan, groups, harm, 'harm-active-object')
  if (right && !isCountOfNext(scan, groups, { harm, found: right })) return right
  if (form === 'base') return null
  const left = endsAt(scan, groups, harm.first)
  if (left) return { group: left, rule: 'harm-reduced-passive' }
  if (isReduced(scan, harm)) return subjectOf(scan, groups, harm, 'harm-reduced-passive')
  return null
}

// "put the dead at 22", "the injured to 551": the word itself is the toll.
function isTheDead(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  return (
    scan.word(harm.first - 1) === 'the' &&
    (harm.data.form === 'adjective' || harm.data.form === 'past') &&
    /^(at|to|is|was|stands|stood|now|from)$/.test(scan.word(harm.last))
  )
}

// "1 killed 3 injured": the second figure belongs to the second word of harm.
function isCountOfNext(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  { harm, found }: { harm: Mention<'harm'>; found: Found },
): boolean {
  if (!found.group.number || !endsAt(scan, groups, harm.first)) return false
  const form = scan.startAt('harm', found.group.last)?.data.form
  return form === 'past' || form === 'participle' || form === 'adjective'
}

function isLosingLives(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  return harm.last - harm.first > 1 && /^(lost|lose|loses|losing)$/.test(scan.word(harm.first))
}

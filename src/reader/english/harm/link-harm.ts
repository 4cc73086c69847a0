/** Joins words of harm to the people they happened to: "12 people were killed", "killing five", "five dead", "the deaths of three". */

import type { RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { isBesideNews } from '../refine/beside-news.ts'
import { isByNature } from '../refine/by-nature.ts'
import { isDenied } from '../refine/denied-harm.ts'
import { isFeared } from '../refine/feared.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { isLeftOut, isSpared } from '../refine/spared.ts'
import { isTakenBack } from '../refine/taken-back.ts'
import { isOfTraffic } from '../refine/traffic.ts'
import { isNearly } from '../victims/fate-words.ts'
import { withoutApposed } from './apposed-parts.ts'
import { companyOf } from './company.ts'
import { partsOf } from './find-parts.ts'
import { gonePeople } from './gone-people.ts'
import { bareToll, linkOf, listGroups, partsOfHarm } from './harm-extra.ts'
import { attributesOf, endsAt, type Found, type HarmLink, isEarlier, partLink, startsAt } from './harm-link.ts'
import { hasCasualties, isColon, isNumberOf, linkAdjective, linkNoun, tollOf } from './harm-noun.ts'
import { isPassive, isReduced, objectOf, subjectOf } from './harm-verb.ts'
import { hospitalCount } from './hospital-counts.ts'
import { impliedDeaths } from './implied-deaths.ts'
import { invertedVerb } from './inverted.ts'
import { exceptedFrom, likewise, sharedWith } from './left-out.ts'
import { partsOfWhole } from './parts-of-whole.ts'
import type { ToldHarm } from './told-harm.ts'
import { toldParts } from './told-parts.ts'

const INTRANSITIVE = wordClass(
  /^(die|dies|died|dying|perish|perished|perishes|perishing|succumb|succumbed|succumbs|succumbing)$/,
)
const COUNT_NOUN = wordClass(
  /^(deaths?|fatalit(y|ies)|casualt(y|ies)|injur(y|ies)|victims?|losses|martyrs?|kidnappings?|abductions?|killings?|toll|lives|bodies|corpses|disappearances?|wounds?)$/,
)

/** Every link between harm and people in the sentence. A word of harm with no people beside it gives none. `told` is what the sentences before told. */
export function linkHarm(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  told: ToldHarm | null = null,
): readonly HarmLink[] {
  const before = told?.last ?? null
  const links: HarmLink[] = []
  for (const mention of scan.of('harm')) {
    const own = partsOfHarm(scan, groups, mention)
    for (const group of own)
      for (const attribute of attributesOf(scan, mention, group))
        links.push(linkOf(attribute, mention, group, 'harm-part'))
    if (own.length > 0) continue
    const read = linkOne(scan, groups, mention)
    if (!read) continue
    const found = exceptedFrom(scan, groups, read)
    for (const attribute of attributesOf(scan, mention, found.group)) {
      const shared =
        found.rule === 'harm-list'
          ? listGroups(scan, groups, found.group)
          : withoutApposed(scan, groups, { whole: found.group, shared: sharedWith(scan, groups, found.group) })
      for (const group of [...shared, ...companyOf(scan, groups, mention)]) {
        if (isSpeaking(scan, group)) continue
        links.push({
          attribute,
          whole: null,
          isEarlier: false,
          group,
          mention,
          rule: 'harm-coordinated' as RuleId,
          first: group.first,
          last: group.last,
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
      for (const group of likewise(scan, groups, mention))
        links.push(linkOf(attribute, mention, group, 'harm-coordinated'))
      for (const group of partsOf(scan, groups, found.group, mention))
        links.push(partLink(attribute, mention, found.group, group))
      if (found.rule === 'harm-toll') links.push(...earlierToll(scan, groups, { attribute, mention, found }))
    }
  }
  const toll = tollOfAnother(scan, groups, { links, before })
  const parts = before && links.length === 0 && toll.length === 0 ? toldParts(scan, groups, before) : []
  const isWrong = links.length > 0 && isTakenBack(scan)
  const own = isWrong ? links.filter(({ attribute }) => attribute !== 'killed') : links
  const known = [...own.filter((link) => isHarmed(scan, link)), ...toll, ...parts]
  return [
    ...known,
    ...partsOfWhole(scan, groups, { links: known, told }),
    ...inHospital(scan, groups, { known, told }),
    ...gonePeople(scan, groups, known),
    ...impliedDeaths(scan, groups, known),
  ]
}

const NO_LINKS: readonly HarmLink[] = []

// "Hospitals have treated 129 people, 17 of them from abroad".
function inHospital(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  { known, told }: { readonly known: readonly HarmLink[]; readonly told: ToldHarm | null },
): readonly HarmLink[] {
  if (groups.length === 0) return NO_LINKS
  const free = groups.filter((group) => !known.some((link) => link.first < group.last && group.first < link.last))
  const group = hospitalCount(scan, free)
  if (!group) return NO_LINKS
  const mention = treatment(scan, group)
  // Five in a critical condition, where 20 were said to be wounded: five of them.
  const isShare = (told?.injured?.group.min ?? 0) > (group.min ?? 0)
  return [
    linkOf('injured', mention, group, isShare ? 'share-of-whole' : 'hospital-count'),
    ...partsOf(scan, free, group, mention).map((part) => partLink('injured', mention, group, part)),
  ]
}

// The figure itself stands for the word of harm that nobody wrote.
function treatment(scan: SentenceScan, { first, last }: PeopleGroup): Mention<'harm'> {
  const data = { kind: 'harm' as const, harm: 'injured' as const, form: 'noun' as const, isPeople: true }
  return { kind: 'harm', first, last, ...scan.span(first, last), rule: 'hospital-count' as RuleId, data }
}

// "The toll has risen to 58, two officials said": who says so is not among them.
function isSpeaking(scan: SentenceScan, { last }: PeopleGroup): boolean {
  const cue = scan.startAt('cue', last)
  return cue !== undefined && (cue.data.form === 'past' || cue.data.form === 'third' || cue.data.form === 'base')
}

const DEEDS = wordClass(/^(massacres|executions)$/)

function isHarmed(scan: SentenceScan, link: HarmLink): boolean {
  // "71 massacres, with 256 victims": deeds are counted, not those they befell.
  if (scan.is(link.mention.first, DEEDS) && link.group.last === link.mention.first && !link.group.hasNoun) return false
  if (link.group.min === 1 && isBesideNews(scan, link.group.first)) return false
  // "Whether the baby was the same child who was killed": told of before. "To harm or kill another person" is only meant.
  if (link.group.number === null && scan.word(link.group.first + 1) === 'same') return false
  if (link.group.isMore && link.mention.data.form === 'base' && isMeant(scan, link)) return false
  if (isNearly(scan, link.mention.first) || (link.group.max !== 0 && isDenied(scan, link.mention))) return false
  const isSubject = link.group.max !== 0 && link.group.last <= link.mention.first
  if (isSubject && (isSpared(scan, link.group) || isLeftOut(scan, link.group))) return false
  if (isByNature(scan, link.mention)) return false
  return !isVaguePart(scan, link) && !isFeared(scan, link.group) && !isOfTraffic(scan, link.mention.last)
}

function isMeant(scan: SentenceScan, { group, mention }: HarmLink): boolean {
  return group.min === 1 && [1, 2, 3].some((back) => scan.word(mention.first - back) === 'to')
}

const VAGUE = wordClass(/^(many|several|some|most|few)$/)

const DAY_WEEK_MONTH = wordClass(/^(day|week|month|year|hour)$/)
const THE_THOSE_THESE = wordClass(/^(the|those|these|them|whom|its|their)$/)

const EVERY_EACH_PER = wordClass(/^(every|each|per)$/)

// "many of those killed were students", "a dozen of the wounded die every day": a share or a rate, no count of people.
function isVaguePart(scan: SentenceScan, { group, last }: HarmLink): boolean {
  const { number } = group
  if (!number || number.rule === 'article-as-one') return false
  if (scan.is(last, EVERY_EACH_PER) && scan.is(last + 1, DAY_WEEK_MONTH)) return true
  if (!scan.is(number.last - 1, VAGUE) || scan.word(number.last) !== 'of') return false
  return scan.is(number.last + 1, THE_THOSE_THESE)
}

// "from 359 to 253": the figure behind "from" is the earlier one.
function earlierToll(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  { attribute, mention, found }: { attribute: HarmLink['attribute']; mention: Mention<'harm'>; found: Found },
): readonly HarmLink[] {
  const { first } = found.group
  const old = scan.word(first - 1) === 'to' ? groups.find((group) => group.last === first - 1) : undefined
  if (!old || scan.word(old.first - 1) !== 'from') return []
  return [{ ...linkOf(attribute, mention, old, 'harm-toll'), isEarlier: true }]
}

// "..., the bishop insisted on 38": who the number counts was told before.
function tollOfAnother(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  { links, before }: { links: readonly HarmLink[]; before: HarmLink | null },
): readonly HarmLink[] {
  const isKilled = ({ attribute }: HarmLink) => attribute === 'killed'
  const known = links.find(isKilled) ?? (before && isKilled(before) ? before : null)
  const group = known && !hasCasualties(scan) ? bareToll(scan, groups, links) : null
  if (!known || !group) return []
  const { attribute, mention } = known
  return [
    linkOf(attribute, mention, group, 'bare-toll'),
    ...partsOf(scan, groups, group, mention).map((part) => partLink(attribute, mention, group, part)),
  ]
}

// "put 12 deaths at": but "shot to death" is a verb all through.
function isCountNoun(scan: SentenceScan, { first, last }: Mention<'harm'>): boolean {
  return scan.is(last - 1, COUNT_NOUN) && scan.word(last - 2) !== 'to' && scan.word(first) !== 'put'
}

const ARTICLE = wordClass(/^(the|these|those|its|his|her|their|such)$/)

function linkOne(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): Found | null {
  // "Condemn the murders": a noun, whatever verb it looks like.
  if (harm.data.form === 'third' && scan.is(harm.first - 1, ARTICLE)) return linkNoun(scan, groups, harm)
  const { form } = harm.data
  // "9 policemen killed - sources": the figure stands in front of the dash.
  const isLabel =
    isColon(scan, harm.last) &&
    !(scan.word(harm.last) === '-' && groups.some((one) => one.hasNoun && one.last === harm.first))
  if (isLabel) return startsAt(groups, harm.last + 1, 'harm-list')
  if (isNumberOf(scan, harm) || isTheDead(scan, harm)) return tollOf(scan, groups, harm)
  // "Killed were three women and two men".
  const inverted = form === 'noun' ? -1 : invertedVerb(scan, harm)
  if (inverted >= 0) return startsAt(groups, inverted + 1, 'harm-list')
  if (isLosingLives(scan, harm) && form !== 'gerund') return subjectOf(scan, groups, harm, 'harm-intransitive')
  if (form === 'noun' || (form !== 'gerund' && isCountNoun(scan, harm))) return linkNoun(scan, groups, harm)
  if (form === 'adjective') return linkAdjective(scan, groups, harm)
  if (scan.is(harm.first, INTRANSITIVE)) return subjectOf(scan, groups, harm, 'harm-intransitive')
  if (form === 'gerund')
    return scan.word(harm.first - 1) === 'of' ? null : objectOf(scan, groups, harm, 'harm-gerund-object')
  const counted = attributive(scan, groups, harm)
  if (counted) return counted
  if (isPassive(scan, harm)) return subjectOf(scan, groups, harm, 'harm-passive')
  const right = objectOf(scan, groups, harm, 'harm-active-object')
  if (right && !isCountOfNext(scan, groups, { harm, found: right })) return right
  if (form === 'base') return null
  const left = endsAt(scan, groups, harm.first)
  if (left) return { group: left, rule: 'harm-reduced-passive' }
  if (isReduced(scan, harm)) return subjectOf(scan, groups, harm, 'harm-reduced-passive')
  return null
}

const ARE_WERE_HAVE = wordClass(/^(are|were|have|had|remain|remained|still|and|with|was|in|at|from|to|,|\.|)$/)

// "57 injured people are in hospital": a participle between the number and its noun.
function attributive(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): Found | null {
  const left = groups.find((group) => group.last === harm.first)
  const noun = scan.startAt('agent', harm.last)
  if (!left?.number || left.hasNoun || !noun?.data.isPlural || !noun.data.isVictim || scan.startAt('number', harm.last))
    return null
  if (scan.of('deed').some((deed) => deed.last <= left.first && left.first - deed.last < 3)) return null
  const isSubject = scan.is(noun.last, ARE_WERE_HAVE)
  return isSubject
    ? {
        group: { ...left, last: noun.last, nounFirst: noun.first, nounLast: noun.last, hasNoun: true },
        rule: 'harm-adjective',
      }
    : null
}

const THE_PUT_PUTS = wordClass(/^(the|put|puts|putting)$/)
const AT_TO_IS = wordClass(/^(at|to|is|was|stands|stood|now|from|number|numbered|total|totalled|totaled)$/)
const ARE_WERE = wordClass(/^(are|were)$/)

// "put the dead at 22", "the injured to 551": the word itself is the toll.
function isTheDead(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  return (
    scan.is(harm.first - 1, THE_PUT_PUTS) &&
    (harm.data.form === 'adjective' || harm.data.form === 'past') &&
    (scan.is(harm.last, AT_TO_IS) || (scan.is(harm.last, ARE_WERE) && isBareNumber(scan, harm.last + 1)))
  )
}

// "the injured were six": never "the dead were two nurses".
function isBareNumber(scan: SentenceScan, at: number): boolean {
  const number = scan.startAt('number', at)
  return number !== undefined && (number.last >= scan.sentence.last || scan.isMark(number.last))
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

const LOST_LOSE_LOSES = wordClass(/^(lost|lose|loses|losing)$/)

function isLosingLives(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  return harm.last - harm.first > 1 && scan.is(harm.first, LOST_LOSE_LOSES)
}

/** Tells when a frame opens a happening of its own, and when it goes on about the last or about what was recalled. */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE, DEFINITE, HAVE, THERE } from '../words/words.ts'
import { areFarApart, areTwoNames, comparePlaces, familyOf } from './compare-frames.ts'
import { isDeedElsewhere, isInTownOfItsOwn } from './deed-elsewhere.ts'
import { dateOf, type Frame, placeOf } from './frame.ts'
import type { FrameGroup } from './merge-frames.ts'
import { isSetPiece } from './told-anew.ts'

/** A new happening needs more than a word: people counted, or a deed with a day or place in the title, the background, or told apart. */
export function canOpen(frame: Frame, groups: readonly FrameGroup[]): boolean {
  if (frame.isGeneric) return false
  const hasSetting = dateOf(frame) !== null || placeOf(frame) !== null
  if (groups.length === 0 && frame.role === 'news')
    return (
      hasSetting ||
      frame.harms.length > 0 ||
      frame.hasVictims ||
      (frame.isTitle && frame.type !== null) ||
      isAssault(frame)
    )
  if (frame.type === null) return frame.harms.some((harm) => harm.group.number !== null) && hasSetting
  if (hasCount(frame)) return true
  if (
    frame.role === 'news' &&
    (isSecondOfKind(frame) || isEarlierElsewhere(frame, groups) || isLaterElsewhere(frame, groups))
  )
    return true
  if (isElsewhere(frame, groups)) return true
  const hasParty = frame.responsibility.length > 0 || frame.roles.some((role) => role.value.party !== null)
  if (frame.role === 'news')
    return (
      hasSetting &&
      frame.isOther &&
      !frame.isTitle &&
      !isBlastOfStrike(frame, groups) &&
      (frame.isIntroduced || isLaterOrEqual(frame, groups))
    )
  const isOfSomebody = frame.isOther && frame.roles.some(({ role }) => role === 'by')
  const isTold =
    hasParty ||
    isOfSomebody ||
    frame.harms.length > 0 ||
    frame.weapons.length > 0 ||
    isBothSides(frame) ||
    isDeedOfOld(frame)
  return hasSetting && isTold && dateOf(frame) !== null && !isYearOnly(frame)
}

// "The movement fought Morocco until 1991": a war of years, with nobody counted and no town.
function isYearOnly(frame: Frame): boolean {
  const precision = placeOf(frame)?.precision
  return (
    dateOf(frame)?.precision === 'year' && frame.harms.length === 0 && precision !== 'exact' && precision !== 'near'
  )
}

// "Some weeks ago the camp of Mondoro had been the target of an attack": a deed with its thing and its town.
function isDeedOfOld({ typeMention, places, roles, hasVictims, isTitle, isPast }: Frame): boolean {
  if (isTitle || typeMention?.kind !== 'deed' || typeMention.data.isWeak) return false
  const precision = places[0]?.data.value.precision
  if (precision !== 'exact' && precision !== 'near' && precision !== 'district') return false
  return roles.some(({ role }) => role === 'against') || (hasVictims && !isPast)
}

// What lies nowhere exact, or long back, is no place to lie apart from.
function isElsewhere(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const news = groups.filter(({ role }) => role === 'main' || role === 'other')
  return news.length > 0 && news.every((group) => isDeedElsewhere(frame, group) || isInTownOfItsOwn(frame, group))
}

// "Jihadists overran an army camp": who did it and to whom.
function isBothSides({ roles }: Frame): boolean {
  return roles.some(({ role }) => role === 'by') && roles.some(({ role }) => role === 'against')
}

const HEAD = 3

// "Hooded gunmen burst into the studio", at the head of a report: attackers and what they attacked, wherever and whenever.
function isAssault(frame: Frame): boolean {
  const { scan, roles, type } = frame
  if (type === null || scan.sentence.index >= HEAD || !isBothSides(frame)) return false
  return roles.some(({ role, last }) => role === 'by' && scan.endAt('agent', last)?.data.status === 'attacker')
}

// "Another explosion followed in the centre": what strikes from the air goes off.
function isBlastOfStrike(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const main = groups.find((group) => group.role === 'main')
  if (!main?.type || frame.type !== 'bombing' || frame.weapons.length > 0) return false
  return familyOf(main.type) === 'strike' && comparePlaces(placeOf(frame), main.place) >= 0
}

/** "While people were brought out, seven were killed in an ambush": a deed of its own kind beside the main one. */
function isSetPieceApart(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const main = groups.find((group) => group.role === 'main')
  if (!main || frame.isTitle || frame.role !== 'news' || !hasCount(frame) || !main.frames.some(hasVictims)) return false
  return isSetPiece(frame.scan, () => groups.flatMap(({ frames }) => frames.map(({ scan }) => scan)))
}

function hasVictims({ harms, hasVictims: isTold }: Frame): boolean {
  return harms.length > 0 || isTold
}

const SECOND = wordClass(/^(another|second|third|separate)$/)

// "A second checkpoint came under attack": another thing struck needs no day or place of its own.
function isSecondOfKind({ scan, roles, isTitle }: Frame): boolean {
  return !isTitle && roles.some(({ role, first }) => role === 'against' && scan.is(first - 1, SECOND))
}

/** "A week ago gunmen had kidnapped a bishop in Abia": another kind of deed on an earlier day in another place. */
function isEarlierElsewhere(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const main = groups.find((group) => group.role === 'main')
  const [date, place] = [dateOf(frame), placeOf(frame)]
  const isBare = frame.roles.length === 0 && frame.scene === null && frame.harms.length === 0
  if (!main?.date || !date || !place || frame.isTitle || isBare) return false
  const isEarlier = date.last !== null && main.date.first !== null && date.last < main.date.first
  return isEarlier && (comparePlaces(place, main.place) < 0 || areTwoNames(place, main.place))
}

/** "A day later a column was ambushed near Oasse": something struck on another day in another place. */
function isLaterElsewhere(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const main = groups.find((group) => group.role === 'main')
  const [date, place] = [dateOf(frame), placeOf(frame)]
  const mention = frame.typeMention
  if (!main?.date || date?.precision !== 'day' || !place || frame.isTitle || mention?.kind !== 'deed') return false
  if (mention.data.isWeak || mention.data.form !== 'past' || !frame.roles.some(({ role }) => role === 'against'))
    return false
  const isLater = date.first !== null && main.date.last !== null && date.first > main.date.last
  return isLater && (comparePlaces(place, main.place) < 0 || areTwoNames(place, main.place))
}

// What follows an attack without new victims (arrests, visits, reactions) is no second attack.
function isLaterOrEqual(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const main = groups.find((group) => group.role === 'main')?.date?.last
  const own = dateOf(frame)?.first
  return !main || !own || own <= main
}

/** Whether it tells of one more happening by its own words: a second thing struck, a set piece of its own. */
export function isOneMore(frame: Frame, groups: readonly FrameGroup[]): boolean {
  return isSecondOfKind(frame) || isSetPieceApart(frame, groups) || isCountedElsewhere(frame, groups)
}

// "Elsewhere in the city eight people died": another place, though no name tells which.
function isCountedElsewhere(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const { scan, role, isTitle } = frame
  if (role !== 'news' || isTitle || groups.length === 0 || scan.word(scan.sentence.first) !== 'elsewhere') return false
  return frame.harms.some(({ group, whole }) => whole === null && group.number !== null && group.max !== 0)
}

const FOLLOWED = /^(followed|came)$/

/** "Washington struck its positions, and later assassinated the general": what followed on something recalled is no news either. */
export function isRecalledToo(frame: Frame, current: FrameGroup | null, main: FrameGroup): boolean {
  const before = current?.frames.at(-1)
  if (current?.role !== 'background' || !before || frame.dates.length > 0) return false
  const near = frame.scan.sentence.index - before.scan.sentence.index <= 2
  if (near && FOLLOWED.test(frame.scan.word(frame.first + 1)) && frame.scan.word(frame.first) === 'there') return true
  const isOfNamed = frame.roles.some(({ role, value }) => role === 'by' && value.party !== null)
  return near && isOfNamed && !hasCount(frame) && frame.type !== null && main.type !== null && frame.type !== main.type
}

/** "Washington put that one on forces backed by Iran", "The army lost 23 soldiers there": said of what the sentence before told, old or new. */
export function isAboutLast(frame: Frame, current: FrameGroup | null): boolean {
  const before = current?.frames.at(-1)
  if (before && !frame.isTitle && isThere(frame, before)) return true
  if (before && current?.role === 'background' && isOfRecalled(frame, before)) return true
  if (before && isInThat(frame, before)) return true
  if (!before || frame.responsibility.length === 0 || frame.dates.length > 0 || frame.harms.length > 0) return false
  // "It was behind the attack in Tank", below one in another town.
  if (current && areFarApart(placeOf(frame), current.place)) return false
  return frame.scan.sentence.index - before.scan.sentence.index === 1 && !frame.isOther
}

// "It comes after a man was killed in 2012. When gunfire broke out, Diaz was hit", "One of them died in that shooting".
function isOfRecalled({ scan, dates, places, role, isTitle }: Frame, before: Frame): boolean {
  if (role !== 'news' || isTitle || dates.length > 0 || places.length > 0) return false
  if (scan.sentence.index - before.scan.sentence.index !== 1) return false
  if (RECALLED_HEAD.test(scan.word(scan.sentence.first)) || isThen(scan) || isOneOfThem(scan)) return true
  return scan.of('deed').some(({ data, first }) => data.form === 'noun' && scan.word(first - 1) === 'that')
}

// "The army had then announced 27 dead", "At the time the toll was put at 27".
function isThen(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(HAD, first, last); i >= 0; i = scan.nextWord(HAD, i + 1, last))
    if (scan.word(i + 1) === 'then') return true
  return (
    scan.word(first) === 'then' ||
    (scan.word(first) === 'at' && scan.is(first + 1, DEFINITE) && scan.word(first + 2) === 'time')
  )
}

const HAD = wordClass(/^(had|was|were)$/)

// "One of them died": of those that the sentence before told of.
function isOneOfThem(scan: SentenceScan): boolean {
  const { first } = scan.sentence
  return scan.startAt('number', first) !== undefined && scan.word(first + 1) === 'of' && scan.word(first + 2) === 'them'
}

// "Three people were killed in that blast": of what the sentence before told last.
function isInThat({ scan, dates, places, isTitle }: Frame, before: Frame): boolean {
  if (isTitle || dates.length > 0 || places.length > 0) return false
  if (scan.sentence.index - before.scan.sentence.index !== 1) return false
  return scan
    .of('deed')
    .some(({ data, first }) => data.form === 'noun' && scan.word(first - 1) === 'that' && scan.is(first - 2, IN_FROM))
}

const IN_FROM = wordClass(/^(in|from|by)$/)

const RECALLED_HEAD = /^(he|she|his|her|they|when|both)$/

// "They killed 12 there": the place is the one told of last. "There were 12 dead" points nowhere.
function isThere({ scan, dates, places, role }: Frame, before: Frame): boolean {
  if (role !== 'news' || dates.length > 0 || places.length > 0) return false
  if (scan.sentence.index - before.scan.sentence.index !== 1) return false
  for (let i = scan.nextWord(THERE, scan.sentence.first + 1, scan.sentence.last); i >= 0; ) {
    if (!scan.is(i + 1, BE) && !scan.is(i + 1, HAVE)) return true
    i = scan.nextWord(THERE, i + 1, scan.sentence.last)
  }
  return false
}

/** Whether it gives a figure of people harmed; "none" is no figure here. */
export function hasCount(frame: Frame): boolean {
  return frame.harms.some((harm) => harm.group.number !== null && harm.group.max !== 0)
}

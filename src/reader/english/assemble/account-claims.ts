/** Turns the frames of one happening into the claims of one account. */
import type {
  AccountId,
  AnyClaim,
  Attribute,
  DateValue,
  IncidentType,
  PlaceValue,
  Report,
  RuleId,
} from '../../../model/index.ts'
import { ATTRIBUTES } from '../../../model/index.ts'
import { compareDates, comparePlaces, familyOf } from '../frames/compare-frames.ts'
import type { Frame } from '../frames/frame.ts'
import type { FrameGroup } from '../frames/merge-frames.ts'
import { typeSupport } from '../frames/type-support.ts'
import { addHost } from '../roles/base-host.ts'
import { inferTargets } from '../roles/infer-targets.ts'
import { type Add, partsOf } from './claim-parts.ts'
import { addDamage, addHarm, repeatsBody } from './harm-claims.ts'
import { type ClaimParts, makeClaim } from './make-claim.ts'
import { addParties } from './party-claims.ts'

/** The claims of an account, in text order within each attribute; a value said twice by one speaker is kept once. */
export function accountClaims(report: Report, account: AccountId, group: FrameGroup): readonly AnyClaim[] {
  const claims: AnyClaim[] = []
  const hasDay = group.frames.some((frame) => frame.dates.length > 0)
  const seen = new Set<string>()
  const told: AnyClaim[] = []
  const body = group.frames.filter((frame) => !isHeading(frame))
  const add = <A extends Attribute>(parts: ClaimParts<A>, key: string): AnyClaim | null => {
    const full = `${parts.attribute} ${key} ${parts.attribution.speaker.words ?? ''} ${parts.attribution.stance}`
    if (seen.has(full)) return null
    seen.add(full)
    const claim = makeClaim(report, account, parts)
    claims.push(claim)
    return claim
  }
  const frames = orderOf(group)
  for (const frame of frames) {
    addType(frame, group, add)
    addWhen(frame, { hasDay, of: group.date }, add)
    addWhere(frame, group.place, add)
    addParties(frame, add)
    addWeapons(frame, add)
    if (!isHeading(frame) || !repeatsBody(frame, body)) addHarm(frame, add, told)
    addDamage(frame, add)
  }
  addHost(report, group, claims, add)
  inferTargets(frames, add)
  return supersede(mostSupportedFirst(claims, group), group)
}

// A headline, and the lines below it that sum up.
function isHeading({ isTitle, scan }: Frame): boolean {
  const { passages } = scan.ctx
  const kind = passages[scan.sentence.passage]?.kind
  return isTitle || kind === 'standfirst' || kind === 'heading' || (kind === 'list-item' && isAboveBody(scan))
}

/** Lines a list below the headline has at most. */
const HEAD = 12

// "- At least 74 dead, officials say" between the headline and the first paragraph.
function isAboveBody({ ctx: { passages }, sentence }: Frame['scan']): boolean {
  return sentence.passage < HEAD && !passages.slice(0, sentence.passage).some(({ kind }) => kind === 'paragraph')
}

const EXACTNESS: Readonly<Record<PlaceValue['precision'], number>> = {
  exact: 0,
  near: 1,
  district: 1,
  province: 3,
  region: 4,
  country: 6,
}

const ORDER: ReadonlyMap<Attribute, number> = new Map(ATTRIBUTES.map((attribute, i) => [attribute, i]))

/** In the order of attributes; of kind and place the value that most of the sentences support stands first, the more exact place before the wider. */
function mostSupportedFirst(claims: readonly AnyClaim[], { frames }: FrameGroup): readonly AnyClaim[] {
  if (claims.length < 2) return claims
  let placed: ReadonlyMap<string, number> | null = null
  const support = (claim: AnyClaim): number => {
    if (claim.attribute === 'type') return typeSupport(claim.value.type, frames)
    if (claim.attribute !== 'where') return 0
    const { name, precision, countryName } = claim.value
    placed ??= countPlaces(frames)
    // "In the east of Syria": near, but nowhere exact.
    const isWide = name === countryName && precision !== 'country'
    return (placed.get(name) ?? 0) - EXACTNESS[isWide ? 'region' : precision]
  }
  return claims
    .map((claim) => ({ claim, order: ORDER.get(claim.attribute) ?? 0, rank: support(claim) }))
    .sort((a, b) => a.order - b.order || b.rank - a.rank)
    .map(({ claim }) => claim)
}

/** How many frames name each place. */
function countPlaces(frames: readonly Frame[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { places } of frames)
    for (const name of new Set(places.map((place) => place.data.value.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

// The body's sentence is better evidence than the headline's: the title comes last.
function orderOf(group: FrameGroup): readonly Frame[] {
  if (!group.frames.some((frame) => frame.isTitle)) return group.frames
  return [...group.frames.filter((frame) => !frame.isTitle), ...group.frames.filter((frame) => frame.isTitle)]
}

/** What is done beside an attack: its word does not stand for the whole. */
const MINOR: ReadonlySet<IncidentType> = new Set(['arson', 'robbery', 'sabotage'])

function addType(frame: Frame, group: FrameGroup, add: Add): void {
  const { type, typeMention: mention } = frame
  if (!type || !mention) return
  const isVague =
    familyOf(type) === 'any' && group.type !== null && familyOf(group.type) !== 'any' && !MINOR.has(group.type)
  if (isVague && frame.outcome === 'happened') return
  const { first, last } = mention
  const { outcome, typeRule: rule, typeBasis: basis } = frame
  const words = frame.scan.text(first, last)
  add(
    partsOf(frame, { first, last, rule }, { attribute: 'type', value: { kind: 'type', type, words, outcome }, basis }),
    `${type} ${outcome}`,
  )
}

function addWhen(frame: Frame, { hasDay, of }: { hasDay: boolean; of: DateValue | null }, add: Add): void {
  const [date] = frame.dates
  if (!date && !hasDay) addOnOrBefore(frame, add)
  if (!date) return
  if (compareDates(date.data.value, of) < 0) return
  const { value } = date.data
  add(partsOf(frame, date, { attribute: 'when', value, basis: basisOf(frame) }), `${value.first} ${value.last}`)
}

// What was said on a day was done on that day or before.
function addOnOrBefore(frame: Frame, add: Add): void {
  const [date] = frame.speechDates
  if (!date || frame.role !== 'news') return
  const { last, words } = date.data.value
  const value: DateValue = { kind: 'date', first: null, last, precision: 'on-or-before', words }
  const read = { first: date.first, last: date.last, rule: 'date-of-statement' as RuleId }
  add(partsOf(frame, read, { attribute: 'when', value, basis: 'inferred' }), `-${last}`)
}

function addWhere(frame: Frame, of: PlaceValue | null, add: Add): void {
  const place = frame.places[0]
  if (!place || comparePlaces(place.data.value, of) < 0) return
  const { value } = place.data
  add(partsOf(frame, place, { attribute: 'where', value, basis: basisOf(frame) }), value.name)
}

// A sentence without a deed does not say that the deed was done then or there.
function basisOf({ isSetting }: Frame): 'stated' | 'inferred' {
  return isSetting ? 'inferred' : 'stated'
}

function addWeapons(frame: Frame, add: Add): void {
  for (const weapon of frame.weapons) {
    const words = frame.scan.text(weapon.first, weapon.last)
    add(
      partsOf(frame, weapon, { attribute: 'weapon', value: { kind: 'weapon', weapon: weapon.data.weapon, words } }),
      weapon.data.weapon,
    )
  }
}

/** An earlier figure is superseded by the first other figure of the same kind. */
function supersede(claims: readonly AnyClaim[], group: FrameGroup): readonly AnyClaim[] {
  const earlier = new Set<string>()
  for (const frame of group.frames) {
    for (const link of frame.harms)
      if (link.isEarlier) earlier.add(`${link.attribute} ${frame.scan.span(link.first, link.last).from}`)
  }
  if (earlier.size === 0) return claims
  const isOld = (claim: AnyClaim) => earlier.has(`${claim.attribute} ${claim.evidence.from}`)
  return claims.map((claim) => {
    const old = claims.find((other) => other.attribute === claim.attribute && isOld(other))
    return old && !isOld(claim) && claim.partOf === null ? { ...claim, supersedes: old.id } : claim
  })
}

/** Turns the frames of one happening into the claims of one account. */
import type {
  AccountId,
  AnyClaim,
  Attribute,
  Attribution,
  CountValue,
  DateValue,
  PlaceValue,
  Report,
  RuleId,
  ValueByAttribute,
} from '../../model/index.ts'
import { ATTRIBUTES } from '../../model/index.ts'
import { attribute, PUBLISHER } from './attribute.ts'
import type { Frame } from './frame.ts'
import type { HarmLink } from './link-harm.ts'
import { type ClaimParts, makeClaim } from './make-claim.ts'
import { compareDates, comparePlaces, type FrameGroup, familyOf } from './merge-frames.ts'

/** The claims of an account, in text order within each attribute; a value said twice by one speaker is kept once. */
export function accountClaims(report: Report, account: AccountId, group: FrameGroup): readonly AnyClaim[] {
  const claims: AnyClaim[] = []
  const hasDay = group.frames.some((frame) => frame.dates.length > 0)
  const seen = new Set<string>()
  const body = group.frames.filter((frame) => !frame.isTitle)
  const add = <A extends Attribute>(parts: ClaimParts<A>, key: string): AnyClaim | null => {
    const full = `${parts.attribute} ${key} ${parts.attribution.speaker.words ?? ''} ${parts.attribution.stance}`
    if (seen.has(full)) return null
    seen.add(full)
    const claim = makeClaim(report, account, parts)
    claims.push(claim)
    return claim
  }
  for (const frame of orderOf(group)) {
    addType(frame, group, add)
    addWhen(frame, { hasDay, of: group.date }, add)
    addWhere(frame, group.place, add)
    addParties(frame, add)
    addWeapons(frame, add)
    if (!frame.isTitle || !repeatsBody(frame, body)) addHarm(frame, add)
    addDamage(frame, add)
  }
  return supersede(mostSupportedFirst(claims, group), group)
}

const EXACTNESS: Readonly<Record<PlaceValue['precision'], number>> = {
  exact: 0,
  near: 1,
  district: 1,
  province: 3,
  region: 4,
  country: 6,
}

/** In the order of attributes; of kind and place the value that most of the sentences support stands first, the more exact place before the wider. */
function mostSupportedFirst(claims: readonly AnyClaim[], { frames }: FrameGroup): readonly AnyClaim[] {
  const weight = (frame: Frame) => (frame.isTitle ? 3 : 1)
  const support = (claim: AnyClaim): number => {
    if (claim.attribute === 'type') {
      const { type } = claim.value
      const doubt = type === 'bombing' || type === 'other' ? 0.5 : 1
      return doubt * frames.reduce((sum, frame) => sum + (frame.type === type ? weight(frame) : 0), 0)
    }
    if (claim.attribute !== 'where') return 0
    const { name, precision } = claim.value
    return (
      frames.filter((frame) => frame.places.some((place) => place.data.value.name === name)).length -
      EXACTNESS[precision]
    )
  }
  const rank = new Map(claims.map((claim) => [claim, support(claim)]))
  const order = (claim: AnyClaim) => ATTRIBUTES.indexOf(claim.attribute)
  return [...claims].sort((a, b) => order(a) - order(b) || (rank.get(b) ?? 0) - (rank.get(a) ?? 0))
}

type Add = <A extends Attribute>(parts: ClaimParts<A>, key: string) => AnyClaim | null

// The body's sentence is better evidence than the headline's: the title comes last.
function orderOf(group: FrameGroup): readonly Frame[] {
  return [...group.frames.filter((frame) => !frame.isTitle), ...group.frames.filter((frame) => frame.isTitle)]
}

function addType(frame: Frame, group: FrameGroup, add: Add): void {
  const { type, typeMention: mention } = frame
  if (!type || !mention) return
  const isVague = familyOf(type) === 'any' && group.type !== null && familyOf(group.type) !== 'any'
  if (isVague && frame.outcome === 'happened') return
  const parts = at(frame, mention.first, mention.last, frame.typeRule)
  add(
    {
      ...parts,
      attribute: 'type',
      value: { kind: 'type', type, words: frame.scan.text(mention.first, mention.last), outcome: frame.outcome },
    },
    `${type} ${frame.outcome}`,
  )
}

function addWhen(frame: Frame, { hasDay, of }: { hasDay: boolean; of: DateValue | null }, add: Add): void {
  const date = frame.dates[0] ?? (hasDay ? undefined : frame.speechDates[0])
  if (!date || compareDates(date.data.value, of) < 0) return
  const { value } = date.data
  add({ ...at(frame, date.first, date.last, date.rule), attribute: 'when', value }, `${value.first} ${value.last}`)
}

function addWhere(frame: Frame, of: PlaceValue | null, add: Add): void {
  const place = frame.places[0]
  if (!place || comparePlaces(place.data.value, of) < 0) return
  const { value } = place.data
  add({ ...at(frame, place.first, place.last, place.rule), attribute: 'where', value }, value.name)
}

function addParties(frame: Frame, add: Add): void {
  for (const role of frame.roles) {
    const key = role.value.party ?? role.value.words.toLowerCase()
    add({ ...at(frame, role.first, role.last, role.rule), attribute: role.role, value: role.value }, key)
  }
  addOwnDeed(frame, add)
  for (const mark of frame.responsibility) {
    const words = frame.scan.text(mark.first, mark.last)
    const party = mark.party ? frame.scan.ctx.lexicon.parties.get(mark.party) : undefined
    const self: Attribution = {
      speaker: {
        words,
        span: frame.scan.span(mark.first, mark.last),
        kind: 'armed-group',
        party: mark.party,
        isNamed: true,
      },
      stance: mark.stance,
      cue: null,
      relays: [],
    }
    const said = mark.mark
      ? { ...attributionOf(frame, mark.first, mark.last, mark.mark.speaker), stance: mark.stance }
      : self
    const value = { kind: 'party' as const, words, name: party?.name ?? words, party: mark.party }
    add(
      {
        scan: frame.scan,
        first: mark.first,
        last: mark.last,
        rule: mark.rule,
        basis: 'stated',
        attribution: said,
        attribute: 'by',
        value,
      },
      mark.party ?? words,
    )
  }
}

// "A US military official confirmed a strike was carried out": who confirms a strike as its own side's did it.
function addOwnDeed(frame: Frame, add: Add): void {
  const mark = frame.marks.find((one) => one.stance === 'confirms' && one.speaker.party !== null)
  const { typeMention, scan } = frame
  if (
    !mark?.speaker.party ||
    !typeMention ||
    typeMention.first < mark.cue.last ||
    frame.roles.some((role) => role.role === 'by')
  )
    return
  const party = scan.ctx.lexicon.parties.get(mark.speaker.party)
  if (
    !party ||
    (party.kind !== 'military' &&
      party.kind !== 'armed-group' &&
      party.kind !== 'umbrella' &&
      party.kind !== 'coalition')
  )
    return
  if (
    frame.harms.some(
      (harm) =>
        harm.group.party !== null || frame.scan.text(harm.group.nounFirst, harm.group.nounLast).includes('members'),
    )
  )
    return
  const named = scan
    .of('party')
    .find(
      (one) => one.data.party === mark.speaker.party && one.first >= mark.group.first && one.last <= mark.group.last,
    )
  if (!named) return
  const words = scan.text(named.first, named.last)
  const value = { kind: 'party' as const, words, name: party.name, party: party.id }
  const attribution: Attribution = {
    speaker: mark.speaker,
    stance: 'confirms',
    cue: { from: mark.cue.from, to: mark.cue.to },
    relays: [],
  }
  add(
    {
      scan,
      first: named.first,
      last: named.last,
      rule: 'confirms-own-deed' as RuleId,
      basis: 'inferred',
      attribution,
      attribute: 'by',
      value,
    },
    party.id,
  )
}

function attributionOf(frame: Frame, first: number, last: number, speaker: Attribution['speaker']): Attribution {
  const outer = attribute(frame.scan, frame.marks, { first, last })
  return { ...outer, speaker, relays: outer === PUBLISHER ? [] : outer.relays }
}

function addWeapons(frame: Frame, add: Add): void {
  for (const weapon of frame.weapons) {
    const words = frame.scan.text(weapon.first, weapon.last)
    add(
      {
        ...at(frame, weapon.first, weapon.last, weapon.rule),
        attribute: 'weapon',
        value: { kind: 'weapon', weapon: weapon.data.weapon, words },
      },
      weapon.data.weapon,
    )
  }
}

function addHarm(frame: Frame, add: Add): void {
  const wholes = new Map<string, AnyClaim>()
  for (const link of frame.harms) {
    const value = countOf(frame, link)
    const whole = link.whole ? wholes.get(`${link.attribute} ${link.whole.first}`) : undefined
    const parts = at(frame, link.first, link.last, link.rule)
    const key = `${value.min} ${value.max}${link.whole ? ` part ${value.of}` : ''}${value.qualifier === 'some' ? value.of : ''}`
    const claim = add(
      {
        ...parts,
        attribute: link.attribute,
        value: value as ValueByAttribute[typeof link.attribute],
        partOf: whole?.id ?? null,
      },
      key,
    )
    if (claim && !link.whole) wholes.set(`${link.attribute} ${link.group.first}`, claim)
  }
}

/** The count of a link as a value. */
export function countOf(frame: { scan: Frame['scan'] }, { group }: HarmLink): CountValue {
  const { min, max, qualifier, party, status } = group
  const words = group.number
    ? frame.scan.text(group.number.first, group.number.last)
    : frame.scan.text(group.first, group.last)
  const of = group.hasNoun ? frame.scan.text(group.nounFirst, group.nounLast) : null
  return { kind: 'count', min, max, qualifier, words, of, ofParty: party, status }
}

function addDamage(frame: Frame, add: Add): void {
  for (const mark of frame.damage) {
    const words = frame.scan.text(mark.first, mark.last)
    add(
      {
        ...at(frame, mark.first, mark.last, 'damage-words' as RuleId),
        attribute: 'damage',
        value: { kind: 'damage', level: mark.level, words, of: mark.of },
      },
      mark.level,
    )
  }
  for (const mark of frame.found) {
    const words = frame.scan.text(mark.first, mark.last)
    add(
      {
        ...at(frame, mark.first, mark.last, 'found-at-site' as RuleId),
        attribute: 'found',
        value: { kind: 'found', words },
      },
      words,
    )
  }
}

function at(
  frame: Frame,
  first: number,
  last: number,
  rule: RuleId,
): Omit<ClaimParts<Attribute>, 'attribute' | 'value'> {
  return {
    scan: frame.scan,
    first,
    last,
    rule,
    basis: 'stated',
    attribution: attribute(frame.scan, frame.marks, { first, last }),
  }
}

/** A headline's figure is a claim of its own only when the body does not give the same one. */
function repeatsBody(title: Frame, body: readonly Frame[]): boolean {
  return title.harms.every(({ attribute: measure, group }) =>
    body.some((frame) =>
      frame.harms.some(
        (harm) => harm.attribute === measure && (harm.group.min ?? harm.group.max) === (group.min ?? group.max),
      ),
    ),
  )
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

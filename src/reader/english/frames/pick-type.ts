/** Picks the word of a sentence that says most about the kind of happening. */
import type { IncidentType } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import { FLOWN } from '../roles/aircraft-doers.ts'
import { CAPTURE, SHIP } from '../roles/captors.ts'
import { strikesMine } from '../roles/mine-strike.ts'
import { RAMMED } from '../roles/rammers.ts'
import { isForce } from '../roles/role-groups.ts'
import type { RoleMark } from '../roles/role-mark.ts'
import { TAKEN } from '../roles/takers.ts'
import { THROWN } from '../roles/weapon-throwers.ts'
import { DETERMINER, ON_AGAINST } from '../words/words.ts'
import { aerialSign, droppedFrom } from './aerial-deed.ts'
import { BOMBERS, bomberNext, bombersAtWork, isSuicideBomber } from './suicide-bombers.ts'

/** A kind of happening, the words it was read from, and by which rule. */
export interface PickedType {
  readonly type: IncidentType
  readonly mention: Mention
  readonly rule: string
  readonly basis: 'stated' | 'inferred'
}

/** What a sentence tells besides. */
export interface TypeSigns {
  readonly deeds: readonly Mention<'deed'>[]
  readonly weapons: readonly Mention<'weapon'>[]
  readonly harms: readonly HarmLink[]
  readonly roles: readonly RoleMark[]
}

const GUNMEN = /^(gunmen|gunman|shooters?|riflem[ae]n|snipers?)$/
const ARMED = /^(armed|masked|hooded)$/
const RAIDERS = /^(bandits|militiamen|raiders|herders|herdsmen|vigilantes|hunters|horsemen)$/
const CLASH = wordClass(
  /^(encounter|encounters|shootout|shootouts|gunfight|gunfights|firefight|firefights|engagement|engagements)$/,
)

/** The most telling word: a strong deed with a kind of its own, then a weapon, then who attacks, a general deed, and harm done by attackers. */
export function pickType(scan: SentenceScan, signs: TypeSigns): PickedType | null {
  const { weapons, harms } = signs
  const deeds = signs.deeds.filter(({ first }) => !strikesMine(scan, first))
  const special =
    deeds.find(({ data }) => data.type === 'suicide-attack' && data.form !== 'noun') ??
    deeds.find((deed) => !deed.data.isWeak && !isGeneral(deed.data.type) && !isOfVictims(scan, deed))
  const shots = special?.data.type === 'bombing' ? deeds.find(isShooting) : undefined
  const shooting = special?.data.type === 'arson' ? deeds.find(isShooting) : undefined
  if (shooting) return stated(shooting.data.type, shooting, 'type-of-deed')
  if (shots && special && shots.first < special.first) return stated(shots.data.type, shots, 'type-of-deed')
  const flown = !special || special.data.type === 'bombing' ? deeds.map((deed) => aerialSign(scan, deed)) : []
  const sign = flown.find((one) => one !== null)
  if (sign) return stated('air-strike', sign, 'type-from-air')
  const fired = special?.data.type === 'bombing' ? weapons.find((one) => goesOff(scan, one, special)) : undefined
  if (fired) return stated('missile-rocket-or-shelling', fired, 'type-of-weapon')
  const dropped =
    !special || special.data.type === 'bombing' ? weapons.find((one) => droppedFrom(scan, one)) : undefined
  if (dropped) return stated('air-strike', dropped, 'type-from-air')
  const bomber = special?.data.type === 'bombing' ? scan.of('agent').find(isSuicideBomber(scan)) : undefined
  if (bomber) return stated('suicide-attack', bomber, 'type-of-attacker')
  const isMinor = special !== undefined && MINOR.has(special.data.type)
  const worse = isMinor ? byHarm(scan, signs) : null
  if (worse) return worse
  const attack = isMinor ? deeds.find(({ data, first }) => isAttack(data) && first < special.first) : undefined
  if (attack) return byAttacker(scan, attack, signs)
  if (special) return stated(special.data.type, special, 'type-of-deed')
  const mine = special ? undefined : minedBy(scan, signs)
  if (mine) return stated('bombing', mine, 'type-of-weapon')
  const rammed = weapons.find(({ rule }) => rule === RAMMED)
  if (rammed) return stated('armed-attack', rammed, RAMMED)
  const taken = harms.find(({ rule }) => rule === TAKEN)
  if (taken && !harms.some(({ attribute }) => attribute === 'killed'))
    return { type: 'abduction', mention: taken.mention, rule: TAKEN, basis: 'inferred' }
  const weapon =
    weapons.find((one) => one.data.type !== null && one.data.type !== 'armed-attack') ??
    weapons.find((one) => one.data.type !== null)
  const fire = weapon?.data.type === 'bombing' ? deeds.find(isShooting) : undefined
  if (weapon && fire && fire.first < weapon.first) return stated(fire.data.type, fire, 'type-of-deed')
  const hasLanded =
    weapon?.data.type !== 'armed-attack' &&
    signs.roles.some(
      ({ rule }) => rule === 'weapon-landed' || rule === 'weapon-of' || rule === FLOWN || rule === THROWN,
    )
  if (weapon?.data.type && (signs.deeds.length > 0 || harms.length > 0 || hasLanded || isKilledBy(scan, weapon)))
    return stated(weapon.data.type, weapon, 'type-of-weapon')
  const general = deeds.find((deed) => !deed.data.isWeak) ?? deeds[0]
  if (general?.data.type === 'attack') return byAttacker(scan, general, signs)
  if (general) return stated(general.data.type, general, 'type-of-deed')
  const burnt = signs.roles.find(({ rule }) => rule === 'set-on-fire')
  const thing = burnt && scan.endAt('target', burnt.last)
  if (thing) return stated('arson', thing, 'type-of-deed')
  const won = signs.roles.find(({ rule, role }) => rule === CAPTURE && role === 'against')
  const place = won && (scan.endAt('target', won.last) ?? scan.startAt('target', won.first))
  if (place)
    return {
      type: isAboard(scan, place) ? 'abduction' : 'attack',
      mention: place,
      rule: 'type-of-harm',
      basis: 'inferred',
    }
  return byHarm(scan, signs)
}

// "Rescued 21 kidnapped victims": what befell them before.
function isOfVictims(scan: SentenceScan, { data, first, last }: Mention<'deed'>): boolean {
  if (data.type !== 'abduction' || data.form === 'noun' || !scan.startAt('agent', last)) return false
  return scan.is(first - 1, DETERMINER) || scan.endAt('number', first) !== undefined || scan.is(first - 1, FREED)
}

const FREED = wordClass(/^(rescued|freed|released|rescuing|freeing|of)$/)

/** Deeds done beside a killing: "killed 70 people and set fire to their homes". */
const MINOR: ReadonlySet<IncidentType> = new Set(['arson', 'robbery', 'sabotage'])

// "Gunmen attacked the suburb, ransacking homes": what is done on the way is not what they came for.
function isAttack({ type, isWeak, form }: Mention<'deed'>['data']): boolean {
  return type === 'attack' && !isWeak && form === 'past'
}

// "Their truck hit a mine".
function minedBy(scan: SentenceScan, { deeds, weapons }: TypeSigns): Mention<'weapon'> | undefined {
  const hit = deeds.find(({ first }) => strikesMine(scan, first))
  return hit && weapons.find(({ first }) => first > hit.first && first <= hit.last + NEAR)
}

// A ship is taken with its crew.
function isAboard(scan: SentenceScan, { first, last }: Mention<'target'>): boolean {
  for (let i = first; i < last; i++) if (scan.is(i, SHIP)) return true
  return false
}

// "The general was killed by a US drone": whoever it befell.
function isKilledBy(scan: SentenceScan, weapon: Mention<'weapon'>): boolean {
  return scan
    .of('harm')
    .some(
      ({ data, last }) =>
        data.form !== 'noun' && last < weapon.first && weapon.first - last < NEAR && scan.word(last) === 'by',
    )
}

const NEAR = 5

// "A shell exploded in the market": what was fired from afar goes off too.
function goesOff(scan: SentenceScan, { data, last }: Mention<'weapon'>, { first }: Mention<'deed'>): boolean {
  return (
    data.type === 'missile-rocket-or-shelling' && first - last <= 2 && first >= last && EXPLODED.test(scan.word(first))
  )
}

const EXPLODED = /^(exploded|explodes|explode|exploding|detonated)$/

// "Opened fire and set off explosives": who shoots first came to shoot.
function isShooting({ data }: Mention<'deed'>): boolean {
  return !data.isWeak && data.type === 'armed-attack'
}

const STRIKES = wordClass(/^strikes?$/)

/** "Gunmen attacked the hotel", "the U.S. strike on the port": the attacker says what a general word leaves open. */
function byAttacker(scan: SentenceScan, deed: Mention<'deed'>, { roles }: TypeSigns): PickedType {
  const gunman = agentLike(scan, GUNMEN)
  if (gunman) return stated('armed-attack', gunman, 'type-of-attacker')
  const bomber = scan.of('agent').find(isSuicideBomber(scan))
  if (bomber) return stated('suicide-attack', bomber, 'type-of-attacker')
  const other = agentLike(scan, BOMBERS)
  if (other && other.last <= deed.first) return stated('bombing', other, 'type-of-attacker')
  const isStrike = scan.is(deed.last - 1, STRIKES) && deed.data.form === 'noun'
  if (isStrike && (isOnThing(scan, deed) || roles.some((role) => role.role === 'by' && isState(scan, role))))
    return { type: 'air-strike', mention: deed, rule: 'type-of-striker', basis: 'inferred' }
  return stated(deed.data.type, deed, 'type-of-deed')
}

const GENERAL_LABOUR_TRANSPORT = wordClass(/^(general|labou?r|transport|hunger)$/)

// "A strike on a house in Deir al-Balah": what is struck, by nobody near.
function isOnThing(scan: SentenceScan, { first, last }: Mention<'deed'>): boolean {
  const at = scan.is(last, WERE) ? last + 2 : last
  if (!scan.is(at, ON_AGAINST) || scan.of('agent').some(({ data }) => data.status === 'attacker')) return false
  return !scan.is(first - 1, GENERAL_LABOUR_TRANSPORT) && !scan.startAt('date', at + 1)
}

const WERE = wordClass(/^(was|were|is|are|been)$/)

const AN_THE_IN = wordClass(/^(an?|the|in|two|three|several|fierce)$/)

/** "Gunmen killed five traders", "29 rebels were killed in an encounter": harm done by attackers tells of an attack. */
function byHarm(scan: SentenceScan, { harms, roles }: TypeSigns): PickedType | null {
  const [harm] = harms
  const killing = harm ? undefined : killingByDoer(scan, roles)
  if (killing) return { type: 'attack', mention: killing, rule: 'type-of-harm', basis: 'inferred' }
  if (!harm || harm.group.max === 0) return null
  for (let i = scan.sentence.first; i < scan.sentence.last; i++)
    if (scan.is(i, CLASH) && scan.is(i - 1, AN_THE_IN))
      return { type: 'armed-clash', mention: harm.mention, rule: 'type-of-harm', basis: 'inferred' }
  // "66 people dragged from their homes".
  const isTaken =
    harm.attribute === 'abducted' && (harm.mention.data.form === 'past' || harm.mention.data.form === 'participle')
  if (isTaken && (harm.group.min ?? 0) > 1)
    return { type: 'abduction', mention: harm.mention, rule: 'type-of-harm', basis: 'inferred' }
  const bombers = harm.attribute === 'killed' ? (bombersAtWork(scan, harm) ?? bomberNext(scan, harm)) : undefined
  if (bombers) return { type: 'suicide-attack', mention: bombers, rule: 'type-of-attacker', basis: 'inferred' }
  const by = roles.find(
    (role) => role.role === 'by' && (isAttacker(scan, role) || isBand(scan, role) || isForceAtWork(scan, role)),
  )
  if (!by || harm.attribute !== 'killed') return null
  // "A suicide bomber killed 27 people at a mosque".
  const bomber = scan.of('agent').find(isSuicideBomber(scan))
  if (bomber && by.first <= bomber.first && bomber.last <= by.last)
    return { type: 'suicide-attack', mention: bomber, rule: 'type-of-attacker', basis: 'inferred' }
  const other = agentLike(scan, BOMBERS)
  if (other && by.first <= other.first && other.last <= by.last)
    return { type: 'bombing', mention: other, rule: 'type-of-attacker', basis: 'inferred' }
  const isArmed = agentLike(scan, GUNMEN) !== undefined || isArmedBand(scan, by)
  const type = isArmed ? 'armed-attack' : 'attack'
  return { type, mention: harm.mention, rule: 'type-of-harm', basis: 'inferred' }
}

const KILLINGS = wordClass(/^(killings?|murders?|massacres?)$/)

/** "Troops of the division carried out the killings": the noun of a killing to which a doer is read. */
export function killingByDoer(scan: SentenceScan, roles: readonly RoleMark[]): Mention<'harm'> | undefined {
  if (!roles.some(({ role }) => role === 'by')) return undefined
  return scan.of('harm').find(({ data, last }) => data.form === 'noun' && scan.is(last - 1, KILLINGS))
}

// "Armed men killed 134 people": who kills with what they carry.
function isArmedBand(scan: SentenceScan, { first, last }: RoleMark): boolean {
  return ARMED.test(scan.word(first)) || RAIDERS.test(scan.word(last - 1))
}

function isAttacker(scan: SentenceScan, role: RoleMark): boolean {
  const kind = role.value.party ? scan.ctx.lexicon.parties.get(role.value.party)?.kind : undefined
  if (kind === 'armed-group' || kind === 'umbrella') return true
  if (kind !== undefined && role.rule === 'deed-by-phrase') return true
  return scan
    .of('agent')
    .some((agent) => agent.data.status === 'attacker' && role.first <= agent.first && agent.last <= role.last)
}

// "The insurgents killed 60 soldiers in the camp": fighters of no state.
function isBand(scan: SentenceScan, { first, last, rule }: RoleMark): boolean {
  if (rule !== 'deed-active-subject') return false
  return scan
    .of('agent')
    .some(
      ({ data, first: at, last: end }) =>
        data.status === 'combatant' && data.speaker === 'armed-group' && data.isPlural && at >= first && end <= last,
    )
}

// "Turkish troops killed five fighters", "the army killed four": a force at work, of a state or not.
function isForceAtWork(scan: SentenceScan, role: RoleMark): boolean {
  if (!AT_WORK.test(role.rule)) return false
  if (isForce(scan, role.last)) return true
  const kind = role.value.party ? scan.ctx.lexicon.parties.get(role.value.party)?.kind : undefined
  if (kind !== undefined) return /^(military|police|coalition|state)$/.test(kind)
  return scan
    .of('agent')
    .some(
      ({ data, first, last }) =>
        first >= role.first && last <= role.last && (data.status === 'combatant' || data.speaker === 'police'),
    )
}

const AT_WORK = /^(deed-active-subject|deed-by-phrase)$/

function isState(scan: SentenceScan, { value }: RoleMark): boolean {
  const kind = value.party ? scan.ctx.lexicon.parties.get(value.party)?.kind : undefined
  return kind === 'state' || kind === 'military' || kind === 'coalition'
}

function agentLike(scan: SentenceScan, pattern: Pick<RegExp, 'test'>): Mention<'agent'> | undefined {
  return scan.of('agent').find((agent) => pattern.test(scan.word(agent.last - 1)))
}

function stated(type: IncidentType, mention: Mention, rule: string): PickedType {
  return { type, mention, rule, basis: 'stated' }
}

function isGeneral(type: IncidentType): boolean {
  return type === 'attack' || type === 'other' || type === 'armed-attack'
}

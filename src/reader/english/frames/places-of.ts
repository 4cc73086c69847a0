/** Tells the places of a sentence that can be where a deed was done. */
import type { RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { SHAPE } from '../../tokens.ts'
import { wordClass } from '../../word-class.ts'
import { capitalPlaces } from './capital-places.ts'

/** The places of a sentence that can be where a deed was done: none inside a name, none that is a people's name ("Somali militants"). */
export function placesOf(scan: SentenceScan): readonly Mention<'place'>[] {
  const places = scan
    .of('place')
    .filter(
      (place) =>
        !place.data.isInsideName &&
        !isPeople(scan, place) &&
        !isWhose(scan, place) &&
        !isAcronym(scan, place) &&
        !isSeatOrFriend(scan, place) &&
        !isOfSpeech(scan, place) &&
        !isSpeaking(scan, place) &&
        !isHome(scan, place) &&
        !isFledTo(scan, place) &&
        !isOfRulers(scan, place) &&
        !isNamedAfter(scan, place) &&
        !isOfDeathbed(scan, place) &&
        !isOfRecord(scan, place) &&
        !isOfBurial(scan, place) &&
        !isAroundNext(scan, place) &&
        !isBand(scan, place),
    )
  const capitals = capitalPlaces(scan)
  if (capitals.length > 0)
    return [...places.filter(({ first }) => !capitals.some((one) => one.first === first)), ...capitals]
  return places.length > 0 ? withoutWider(scan, places) : groundsOf(scan)
}

const WHERE = wordClass(/^(in|at|near|outside|around)$/)

const DRIVING = wordClass(
  /^(drove|driving|travell?ing|travell?ed|heading|headed|bound|going|flying|sailing|route|way|journey|moving|returning)$/,
)
const LEG = wordClass(/^(from|to|for|towards?)$/)
/** How far the verb of motion may stand from its goal. */
const ROUTE = 8

// "It drove from Quetta to Taftan, killing nine in Noshki": a way is where it was done only where nothing nearer is told.
function withoutRoute(scan: SentenceScan, places: readonly Mention<'place'>[]): readonly Mention<'place'>[] {
  if (!scan.hasWord(DRIVING) || !places.some(({ first }) => scan.is(first - 1, WHERE))) return places
  return places.filter(({ first }) => {
    if (!scan.is(first - 1, LEG)) return true
    for (let i = first - 2; i > first - ROUTE; i--) if (scan.is(i, DRIVING)) return false
    return true
  })
}

// "Police in Kenya shot four protesters in Kisumu": the country is told of those who did it, the town of the deed.
function withoutWider(scan: SentenceScan, all: readonly Mention<'place'>[]): readonly Mention<'place'>[] {
  if (all.length < 2) return all
  const places = withoutRoute(scan, all)
  const exact = places.filter(({ first, data }) => data.value.precision === 'exact' && scan.is(first - 1, WHERE))
  if (exact.length === 0) return places
  return places.filter(
    ({ data }) =>
      data.value.precision !== 'country' || !exact.some((one) => one.data.value.country === data.value.country),
  )
}

// "Fano militiamen": the name of a band that a town bears too.
function isBand(scan: SentenceScan, { first, last }: Mention<'place'>): boolean {
  const party = scan.startAt('party', first)
  if (!party || party.data.isAmbiguous || party.last < last) return false
  return scan.ctx.lexicon.parties.get(party.data.party)?.kind === 'armed-group'
}

const GROUND = wordClass(
  /^(beach|beaches|village|villages|town|towns|city|cities|hamlet|province|region|capital|coast|resort|border|island|soil|territory|desert|suburb|district|peninsula|waters|mountains|valley)$/,
)

// "On a Tunisian beach": the people in front of the ground say in which country it lies.
function groundsOf(scan: SentenceScan): readonly Mention<'place'>[] {
  const found: Mention<'place'>[] = []
  for (const people of scan.of('nationality')) {
    const ground = scan.is(people.last, GROUND) ? people.last : people.last + 1
    if (!scan.is(ground, GROUND)) continue
    const { country } = people.data
    const name = scan.ctx.lexicon.countryNames.get(country) ?? country
    const words = scan.text(people.first, people.last)
    const value = { kind: 'place' as const, words, name, place: null, country, countryName: name, ...NOWHERE }
    found.push({ ...people, kind: 'place', rule: RULE, data: { kind: 'place', value, isInsideName: false } })
  }
  return found
}

const RULE = 'place-of-ground' as RuleId
const NOWHERE = { admin1: null, lat: null, lon: null, radiusKm: null, precision: 'country' as const }

function isPeople(scan: SentenceScan, { first, last, data }: Mention<'place'>): boolean {
  const people = scan.startAt('nationality', first)
  return people?.last === last && data.value.country !== people.data.country
}

const SHORT_STATE = wordClass(/^(us|u\.s\.?|uk|u\.k\.?)$/)
const OWNED = wordClass(
  /^(embassy|consulate|base|bases|troops|forces|soldiers|servicemen|marines|military|army|navy|aircraft|planes?|drones?|strikes?|airstrikes?|citizens?|nationals?|contractors?|personnel|mission|government|officials?|diplomats?|warships?|vessels?|ships?|special|air)$/,
)

// "Near the US consulate in Erbil": whose it is, not where it is.
function isWhose(scan: SentenceScan, { first, last }: Mention<'place'>): boolean {
  return last - first <= 2 && scan.is(last - 1, SHORT_STATE) && scan.is(last, OWNED)
}

// "the Kurdistan Freedom Falcons (TAK)": letters in brackets shorten the name in front.
function isAcronym(scan: SentenceScan, { first, last }: Mention<'place'>): boolean {
  if (last - first > 1 || scan.ctx.isAllCaps || scan.word(first - 1) !== '(' || scan.word(last) !== ')') return false
  const shape = scan.ctx.tokens.shape[first] as number
  return (shape & SHAPE.allCaps) !== 0 && scan.word(first).length <= 6
}

const SAID = wordClass(
  /^(said|told|announced|added|stated|declared|speaking|spoke|reporters|journalists|conference|briefing|statement|reported|confirmed|insisted|warned)$/,
)
const SAID_WHEN = wordClass(/^(in|at|on|a|the|late|early|to|again|it|news|press|yesterday|today|here)$/)

// "The rights office said on Friday in Geneva", "told reporters in Moscow": where it was said.
function isOfSpeech(scan: SentenceScan, { first, data }: Mention<'place'>): boolean {
  if (scan.word(first - 1) !== 'in' || data.value.precision !== 'exact') return false
  for (let i = first - 2; i > first - 10 && i >= scan.sentence.first; i--) {
    if (scan.is(i, SAID)) return true
    if (!scan.is(i, SAID_WHEN) && !scan.over('date', i)) return false
  }
  return false
}

const IN_AT_NEAR = wordClass(/^(in|at|near|from|of|to)$/)
const FOREIGN_INTERIOR_DEFENCE = wordClass(/^(foreign|interior|defen[cs]e|health|justice)$/)

// "Tokyo confirmed seven Japanese", "Rome's foreign ministry announced": a capital that speaks.
function isSpeaking(scan: SentenceScan, { first, last }: Mention<'place'>): boolean {
  if (scan.ctx.isAllCaps || scan.is(first - 1, IN_AT_NEAR)) return false
  if (scan.word(last) === "'s") return scan.is(last + 1, FOREIGN_INTERIOR_DEFENCE) && scan.word(last + 2) === 'ministry'
  const cue = scan.startAt('cue', last)
  return cue !== undefined && (cue.data.form === 'past' || cue.data.form === 'third')
}

const HEADQUARTERS = wordClass(/^(headquarters|headquartered|based|registered)$/)

const IS_ARE_WAS = wordClass(/^(is|are|was)$/)

// "The two assailants, from Hebron, were shot", "whose headquarters is in London": where somebody comes from or sits.
function isHome(scan: SentenceScan, { first }: Mention<'place'>): boolean {
  const before = scan.word(first - 1)
  if (before === 'from') return scan.word(first - 2) === ',' && scan.endAt('agent', first - 2) !== undefined
  if (before !== 'in') return false
  return scan.is(first - 2, HEADQUARTERS) || (scan.is(first - 2, IS_ARE_WAS) && scan.is(first - 3, HEADQUARTERS))
}

// "The West Bank village of Duma", "the Darfur town of Zalingei": what lies around the place named behind.
function isAroundNext(scan: SentenceScan, { last }: Mention<'place'>): boolean {
  const kind = scan.is(last - 1, SETTLED) ? last - 1 : last
  return scan.is(kind, SETTLED) && scan.word(kind + 1) === 'of' && scan.startAt('place', kind + 2) !== undefined
}

const SETTLED = wordClass(/^(village|town|city|hamlet|port|district|settlement|suburb|camp)$/)

const RULERS = wordClass(/^(agents|regime|rulers|generals|junta|authorities|allies|puppets|leaders|tyrants|media)$/)

// "The agents of Ouagadougou hide their dead": who rules there.
function isOfRulers(scan: SentenceScan, { first, data }: Mention<'place'>): boolean {
  return data.value.precision === 'exact' && scan.word(first - 1) === 'of' && scan.is(first - 2, RULERS)
}

const NAMED = wordClass(/^(station|school|church|barracks|college|neighbou?rhood|hospital|battalion|parish|quarter)$/)

// "In Barranquilla, at the station of San Jose": what bears the name of a town of another country.
function isNamedAfter(scan: SentenceScan, { first, data }: Mention<'place'>): boolean {
  if (scan.word(first - 1) !== 'of' || !scan.is(first - 2, NAMED)) return false
  const { country } = data.value
  return scan.of('place').some((other) => other.data.value.country !== null && other.data.value.country !== country)
}

const FLED = wordClass(/^(fled|flee|fleeing|escaped|moved|travelled|returned|sent|withdrew|retreated)$/)

// "A nurse who fled to Pemba spoke of ten", "a column sent to Rafa was hit": where they went.
function isFledTo(scan: SentenceScan, { first }: Mention<'place'>): boolean {
  const to = scan.word(first - 1) === 'nearby' ? first - 2 : first - 1
  return scan.word(to) === 'to' && scan.is(to - 1, FLED)
}

const DYING = wordClass(/^(died|succumbed)$/)
const WOUNDS = wordClass(/^(wounds?|injur(y|ies))$/)

const IN_AT = wordClass(/^(in|at)$/)

// "The mayor succumbed to his wounds in Doha": the hospital, not the deed.
function isOfDeathbed(scan: SentenceScan, { first }: Mention<'place'>): boolean {
  if (isDeathInHospital(scan, first)) return true
  if (!scan.is(first - 1, IN_AT) || !scan.is(first - 2, WOUNDS)) return false
  return scan.nextWord(DYING, Math.max(scan.sentence.first, first - 6), first) >= 0
}

const CARE = wordClass(/^(hospital|clinic|infirmary)$/)

// "The driver died the next day at the hospital of Las Anod", "in hospital in Las Anod".
function isDeathInHospital(scan: SentenceScan, first: number): boolean {
  if (!/^(of|in)$/.test(scan.word(first - 1)) || !scan.is(first - 2, CARE)) return false
  const verb = scan.nextWord(DYING, Math.max(scan.sentence.first, first - DYING_REACH), first)
  if (verb < 0) return false
  for (let i = verb; i < first; i++) if (scan.isMark(i)) return false
  return true
}

const DYING_REACH = 12

const SUPERLATIVE = wordClass(/^([a-z]+iest|worst|biggest|heaviest|first)$/)

// "The deadliest blast in Somalia since October, when a bomb in Mogadishu killed 58": how wide the record goes; the older deed has a place of its own.
function isOfRecord(scan: SentenceScan, { first, last, data }: Mention<'place'>): boolean {
  if (data.value.precision === 'exact' || scan.word(last) !== 'since') return false
  const when = scan.nextWord(WHEN, last, Math.min(last + 7, scan.sentence.last))
  if (when < 0 || !scan.of('place').some((other) => other.first > when)) return false
  for (let i = first - 1; i > first - 6 && i >= scan.sentence.first; i--) if (scan.is(i, SUPERLATIVE)) return true
  return false
}

const WHEN = wordClass(/^when$/)

const AFTERWARDS = wordClass(
  /^(buried|funeral|funerals|burial|treated|treatment|hospitalised|hospitalized|flown|airlifted|evacuated|arrested|detained)$/,
)
const BETWEEN = wordClass(/^(in|at|to|the|town|village|city|hospital|hospitals|of|a|on|for|were|was|late|early|care)$/)

// "The victims were buried on Wednesday in the town of Sarmada": what came after was done there.
function isOfBurial(scan: SentenceScan, { first }: Mention<'place'>): boolean {
  if (!scan.hasWord(AFTERWARDS)) return false
  for (let i = first - 1; i >= scan.sentence.first; i--) {
    if (scan.is(i, AFTERWARDS)) return true
    if (!scan.is(i, BETWEEN) && !scan.over('date', i)) return false
  }
  return false
}

const SEAT = wordClass(
  /^(embassy|consulate|embassies|ambassador|mission|attach\u00e9|institute|studies|tank|newsroom|bureau|correspondents?|reporters?|hospital|clinic)$/,
)
const FRIEND = wordClass(/^(close|loyal|linked|tied|allied|friendly|ties|links|sympathetic)$/)

const HOSPITAL_CLINIC = wordClass(/^(hospital|clinic)$/)

// "The British embassy in Sanaa", "a faction close to Iran": who speaks or acts, not where it was done.
function isSeatOrFriend(scan: SentenceScan, { first, last, data }: Mention<'place'>): boolean {
  const isOfCare = scan.word(first - 1) === 'of' && scan.is(first - 2, HOSPITAL_CLINIC)
  if (isOfCare || (scan.word(first - 1) === 'in' && scan.is(first - 2, SEAT)))
    return !isHit(scan, first - 2, last) && !isBesideSeat(scan, first - 2)
  const next = scan.word(last) === '-' ? scan.word(last + 1) : scan.word(last)
  if (FLAG.test(next)) return true
  const { name, countryName } = data.value
  if (name !== countryName) return false
  return scan.is(first, FRIEND) || (scan.word(first - 1) === 'to' && scan.is(first - 2, FRIEND))
}

// "Greek-owned, Barbados flag": whose the ship is.
const FLAG = /^(flag|flagged|registered|owned|bound)$/

const BESIDE = wordClass(/^(near|outside|opposite|beside|around|behind|at|into|front)$/)

// "Houses near the US consulate in Erbil": beside it is in its town.
function isBesideSeat(scan: SentenceScan, seat: number): boolean {
  for (let i = seat - 1; i >= Math.max(scan.sentence.first, seat - 4); i--) if (scan.is(i, BESIDE)) return true
  return false
}

const REACH = 5

// An embassy that is attacked is where it stands.
function isHit(scan: SentenceScan, at: number, last: number): boolean {
  return scan
    .of('deed')
    .some((deed) => (deed.last <= at && at - deed.last <= REACH) || (deed.first >= last && deed.first - last <= REACH))
}

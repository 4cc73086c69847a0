/** Who did it, and to whom: rival parties and denials. */
import { isClaimOf, type PartyValue, type Stance } from '../model/index.ts'
import { joinNames, nameSpeaker, stanceVerb } from './name-speaker.ts'
import type { Disagreement, PartyKinship, ReportedClaim } from './types.ts'

interface Side {
  readonly party: PartyValue
  readonly isDenial: boolean
  readonly said: ReportedClaim[]
}

const TITLES = { by: 'Who did it', against: 'Who was attacked' }

/**
 * The sides of a party claim. Several parties attacked are no disagreement: `against` needs a denial, or members of one
 * umbrella of which no report names two ("the 40th Brigade" here, "al-Nujaba" there).
 */
export function findPartyDisagreement(
  attribute: 'by' | 'against',
  claims: readonly ReportedClaim[],
  kinship: PartyKinship | undefined,
): Disagreement | null {
  const sides = gatherSides(attribute, claims, kinship)
  const denials = sides.filter((side) => side.isDenial)
  const namings = sides.filter((side) => !side.isDenial)
  const known = namings.filter((side) => side.party.party !== null)
  const isRival = attribute === 'by' ? known.length > 1 : false
  const siblings = attribute === 'against' ? findRivalSiblings(known, kinship) : []
  if (!isRival && denials.length === 0 && siblings.length === 0) return null
  if (namings.length === 0 && denials.length > 0 && attribute === 'against') return null
  const shown = denials.length === 0 && siblings.length > 0 ? siblings : namings
  const told = [...shown, ...denials].map((side) => ({
    text: tell(side),
    claims: side.said.map(({ claim }) => claim.id),
  }))
  return { attribute, words: `${TITLES[attribute]}: ${told.map(({ text }) => text).join('; ')}`, sides: told }
}

/** Sides that name members of one umbrella, each in reports that name no other of them. */
function findRivalSiblings(sides: readonly Side[], kinship: PartyKinship | undefined): readonly Side[] {
  const reportsOf = ({ said }: Side) => new Set(said.map(({ report }) => report))
  const isRivalTo = (a: Side, b: Side) => {
    if (a === b || !a.party.party || !b.party.party) return false
    if (kinship?.relate(a.party.party, b.party.party) !== 'sibling') return false
    const reports = reportsOf(a)
    return [...reportsOf(b)].every((report) => !reports.has(report))
  }
  return sides.filter((side) => sides.some((other) => isRivalTo(side, other)))
}

function gatherSides(
  attribute: 'by' | 'against',
  claims: readonly ReportedClaim[],
  kinship: PartyKinship | undefined,
): readonly Side[] {
  const sides: Side[] = []
  for (const said of claims) {
    if (!isClaimOf(said.claim, attribute)) continue
    const party: PartyValue = said.claim.value
    const isDenial = said.claim.attribution.stance === 'denies'
    const known = sides.find((side) => side.isDenial === isDenial && isSameParty(side.party, party, kinship))
    if (known) known.said.push(said)
    else sides.push({ party, isDenial, said: [said] })
  }
  return sides
}

function isSameParty(a: PartyValue, b: PartyValue, kinship: PartyKinship | undefined): boolean {
  if (a.party !== null && b.party !== null) {
    if (a.party === b.party) return true
    const relation = kinship?.relate(a.party, b.party) ?? null
    return relation !== null && relation !== 'sibling'
  }
  return a.words.toLowerCase() === b.words.toLowerCase()
}

function tell({ party, isDenial, said }: Side): string {
  const names = said.map(nameSpeaker)
  if (isDenial) {
    const isSelf = said.every(({ claim }) => claim.attribution.speaker.party === party.party && party.party !== null)
    return `${joinNames(names)} ${stanceVerb('denies', names)} ${isSelf ? 'it' : `that it was ${party.name}`}`
  }
  const byStance = new Map<Stance, string[]>()
  for (const item of said) {
    const { stance } = item.claim.attribution
    byStance.set(stance, [...(byStance.get(stance) ?? []), nameSpeaker(item)])
  }
  return [...byStance].map(([stance, who]) => `${joinNames(who)} ${stanceVerb(stance, who)} ${party.name}`).join(', ')
}

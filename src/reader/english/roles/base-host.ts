/** Whom an attack on a base was aimed at, where no sentence names anybody: the force that uses the base. */
import type { AnyClaim, Host, IncidentType, PlaceId, Report, RuleId } from '../../../model/index.ts'
import { placeNameKey } from '../../../model/place-name-key.ts'
import { type Add, partsOf } from '../assemble/claim-parts.ts'
import type { Frame } from '../frames/frame.ts'
import type { FrameGroup } from '../frames/merge-frames.ts'

/** Kinds that are aimed at a place; a kidnapping at a base is aimed at somebody. */
const AIMED: ReadonlySet<IncidentType> = new Set([
  'air-strike',
  'drone-strike',
  'missile-rocket-or-shelling',
  'bombing',
  'suicide-attack',
  'armed-attack',
  'attack',
])

/** Adds the force that uses the base, as inferred. A known target, or that force as the doer, leaves nothing to infer. */
export function addHost(report: Report, { frames, date }: FrameGroup, claims: readonly AnyClaim[], add: Add): void {
  const named: string[] = []
  for (const claim of claims) {
    if (claim.attribute !== 'by' && claim.attribute !== 'against') continue
    if (claim.value.party === null) continue
    if (claim.attribute === 'against') return
    named.push(claim.value.party)
  }
  const day = date?.first ?? date?.last ?? report.publishedOn
  if (day === null) return
  for (const frame of frames) {
    if (frame.role === 'hypothetical' || frame.type === null || !AIMED.has(frame.type)) continue
    const { hosts, parties } = frame.scan.ctx.lexicon
    for (const { site, first, last } of sitesOf(frame)) {
      const host = hosts.get(site)?.find((one) => isThere(one, day) && isMeant(one, frame))
      const party = host && parties.get(host.party)
      if (!party || named.includes(party.id)) continue
      const words = frame.scan.text(first, last)
      const value = { kind: 'party' as const, words, name: party.name, party: party.id }
      const read = { first, last, rule: 'base-host' as RuleId }
      add(partsOf(frame, read, { attribute: 'against', value, basis: 'inferred' }), party.id)
      return
    }
  }
}

interface NamedSite {
  readonly site: PlaceId
  readonly first: number
  readonly last: number
}

/** The place of the deed, and what was hit where it has a name of its own: "Erbil air base". */
function sitesOf({ places, roles, scan }: Frame): readonly NamedSite[] {
  const { placeNames, places: known } = scan.ctx.lexicon
  const [place] = places
  const site = place?.data.value.place
  const hit = roles.flatMap(({ role, value, first, last }): NamedSite[] => {
    if (role !== 'against' || value.party !== null) return []
    const found = placeNames.get(placeNameKey(value.words)) ?? []
    return found.flatMap((i) => (known[i]?.kind === 'site' ? [{ site: known[i].id, first, last }] : []))
  })
  return [...(place && site ? [{ site, first: place.first, last: place.last }] : []), ...hit]
}

function isThere({ since, until }: Host, day: string): boolean {
  return (since === null || day >= since) && (until === null || day <= until)
}

/** "The market of Shaddadi" is the town; "the base in Shaddadi" is the base. */
function isMeant({ words }: Host, { scan, first, last }: Frame): boolean {
  if (words.length === 0) return true
  const said = ` ${scan
    .text(first, last)
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')} `
  return words.some((word) => said.includes(` ${word} `))
}

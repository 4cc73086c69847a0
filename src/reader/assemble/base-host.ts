/** Whom an attack on a base was aimed at, where no sentence names anybody: the force that uses the base. */
import type { AnyClaim, Host, IncidentType, Report, RuleId } from '../../model/index.ts'
import { type Add, at } from './claim-parts.ts'
import type { Frame } from './frame.ts'
import type { FrameGroup } from './merge-frames.ts'

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
  const parties = claims.flatMap(({ attribute, value }) =>
    value.kind === 'party' && value.party !== null ? [{ attribute, party: value.party }] : [],
  )
  if (parties.some(({ attribute }) => attribute === 'against')) return
  const day = date?.first ?? date?.last ?? report.publishedOn
  if (day === null) return
  for (const frame of frames) {
    const [place] = frame.places
    const site = place?.data.value.place
    if (!site || frame.role === 'hypothetical' || frame.type === null || !AIMED.has(frame.type)) continue
    const { hosts, parties: known } = frame.scan.ctx.lexicon
    const host = hosts.get(site)?.find((one) => isThere(one, day) && isMeant(one, frame))
    const party = host && known.get(host.party)
    if (!place || !party || parties.some((one) => one.party === party.id)) continue
    const words = frame.scan.text(place.first, place.last)
    const parts = { ...at(frame, place.first, place.last, 'base-host' as RuleId), basis: 'inferred' as const }
    add(
      { ...parts, attribute: 'against', value: { kind: 'party', words, name: party.name, party: party.id } },
      party.id,
    )
    return
  }
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

/** A party, people or thing in a role, as the words beside a deed give it. */
import type { PartyId, PartyValue, RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { Group } from './role-groups.ts'

/** One party in one role, with the tokens it was read from. */
export interface RoleMark {
  readonly role: 'by' | 'against'
  readonly value: PartyValue
  readonly first: number
  readonly last: number
  readonly rule: RuleId
}

/** The mark of a group in a role under the rule named. */
export function roleMark(scan: SentenceScan, role: RoleMark['role'], group: Group, rule: string): RoleMark {
  const words = scan.text(group.first, group.last)
  const id = forcesOf(scan, group)
  const party = id ? scan.ctx.lexicon.parties.get(id) : undefined
  return {
    role,
    value: { kind: 'party', words, name: party?.name ?? words, party: id },
    first: group.first,
    last: group.last,
    rule: rule as RuleId,
  }
}

const FORCES_TROOPS_SOLDIERS = wordClass(
  /^(forces|troops|soldiers|personnel|servicemen|troop|warplanes|jets|aircraft)$/,
)

/** "US and coalition forces": a state with soldiers beside it stands for its military. */
function forcesOf(scan: SentenceScan, { first, last, party }: Group): PartyId | null {
  const state = party ? scan.ctx.lexicon.parties.get(party) : undefined
  if (!party || state?.kind !== 'state') return party
  const end = scan.word(last) === 'and' ? last + 4 : last
  for (let i = first; i < Math.min(end, scan.sentence.last); i++) {
    if (!scan.is(i, FORCES_TROOPS_SOLDIERS)) continue
    const military = `${party}-military` as PartyId
    return scan.ctx.lexicon.parties.has(military) ? military : party
  }
  return party
}

/** Parties: who did it and to whom, by kin and umbrellas. */
import type { PartyValue } from '../../model/index.ts'
import { foldText } from '../fold-words.ts'
import type { Kinship } from '../kinship.ts'
import type { AccountProfile } from '../profile-account.ts'
import { doubts, type FeatureVerdict, matches, SILENT } from './feature.ts'

/** Compares the parties of one side (`by` or `against`) of two accounts. */
export function matchParties(
  side: 'by' | 'against',
  a: AccountProfile,
  b: AccountProfile,
  kinship: Kinship,
): FeatureVerdict {
  let isKnown = false
  let kin: FeatureVerdict | null = null
  for (const partyA of a[side]) {
    for (const partyB of b[side]) {
      const relation = relate(partyA, partyB, kinship)
      if (relation === 'same') return matches(`same-${side}`, `${WORDS[side]} ${partyA.name}`, 0.1)
      if (relation === 'kin')
        kin ??= matches(`kin-${side}`, `${WORDS[side]} ${partyA.name}, kin of ${partyB.name}`, 0.07)
      if (relation !== 'unknown') isKnown = true
    }
  }
  if (kin) return kin
  return isKnown ? doubts(`${side}-differs`, `${WORDS[side]} different parties`, -0.1) : SILENT
}

const WORDS = { by: 'both by', against: 'both against' }

function relate(a: PartyValue, b: PartyValue, kinship: Kinship): 'same' | 'kin' | 'different' | 'unknown' {
  if (a.party !== null && b.party !== null) {
    if (a.party === b.party) return 'same'
    return kinship.relate(a.party, b.party) ? 'kin' : 'different'
  }
  return foldText(a.words) !== '' && foldText(a.words) === foldText(b.words) ? 'same' : 'unknown'
}

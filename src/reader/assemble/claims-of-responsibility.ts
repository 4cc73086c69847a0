/** Finds who claims, denies or is blamed for a deed: "X claimed responsibility", "X denied any role", "police blamed X". */
import type { PartyId, RuleId, Stance } from '../../model/index.ts'
import type { Mention } from '../mention.ts'
import type { SentenceScan } from '../scan.ts'
import type { ResolvedMark } from './attribute.ts'

/** A party said to have done it, and how it is said. `isSelf`: the party speaks of itself. */
export interface ResponsibilityMark {
  readonly party: PartyId | null
  readonly first: number
  readonly last: number
  readonly stance: Stance
  readonly isSelf: boolean
  readonly mark: ResolvedMark | null
  readonly rule: RuleId
}

const BLAME =
  /^(blame|blamed|blames|blaming|accuse|accused|accuses|accusing|suspect|suspected|suspects|attributed|attribute|attributes)$/
const RESPONSIBLE = /^(responsibility|responsible|credit)$/
const ACCUSATION =
  /^(accusation|accusations|allegation|allegations|charge|charges|claim|claims|involvement|responsibility|report|reports)$/
const ROLE_WORD =
  /^(responsibility|involvement|role|carrying|responsible|attack|attacks|strike|strikes|bombing|killing|raid|hand|conducting|striking|targeting|accusation|accusations|charge|allegation|allegations|claim|behind)$/

/** The marks of responsibility of one sentence. */
export function findResponsibility(scan: SentenceScan, marks: readonly ResolvedMark[]): readonly ResponsibilityMark[] {
  const found: ResponsibilityMark[] = []
  for (const mark of marks) {
    const word = scan.word(mark.cue.first)
    if (
      mark.stance === 'denies' &&
      hasWithin(scan, mark.cue.first, 10, word.startsWith('reject') ? ACCUSATION : ROLE_WORD)
    )
      found.push(selfMark(mark, 'denies', 'denies-role'))
    else if (mark.stance === 'claims' && hasWithin(scan, mark.cue.first, 6, RESPONSIBLE))
      found.push(selfMark(mark, 'claims', 'claims-responsibility'))
    else if (BLAME.test(word)) {
      const party = partyAfter(scan, mark.cue.last)
      if (party)
        found.push({
          ...blamed(party),
          stance: word.startsWith('suspect') ? 'suspects' : 'accuses',
          isSelf: false,
          mark,
          rule: 'blames-party' as RuleId,
        })
    }
  }
  found.push(...claimedBy(scan))
  return found
}

function selfMark(mark: ResolvedMark, stance: Stance, rule: string): ResponsibilityMark {
  return {
    party: mark.speaker.party,
    first: mark.group.first,
    last: mark.group.last,
    stance,
    isSelf: true,
    mark,
    rule: rule as RuleId,
  }
}

/** "The attack was claimed by the Islamic Resistance in Iraq." */
function claimedBy(scan: SentenceScan): readonly ResponsibilityMark[] {
  return scan
    .of('party')
    .filter(
      (party) =>
        scan.word(party.first - 1) === 'by' ||
        (scan.word(party.first - 1) === 'the' && scan.word(party.first - 2) === 'by'),
    )
    .filter((party) => {
      const by = scan.word(party.first - 1) === 'by' ? party.first - 1 : party.first - 2
      return scan.word(by - 1) === 'claimed' && !hasQuantity(scan, by)
    })
    .map((party) => ({
      ...blamed(party),
      stance: 'claims' as const,
      isSelf: true,
      mark: null,
      rule: 'claimed-by' as RuleId,
    }))
}

// "Most were claimed by": attacks in general, not this one.
function hasQuantity(scan: SentenceScan, by: number): boolean {
  for (let i = by - 1; i >= Math.max(scan.sentence.first, by - 10); i--)
    if (/^(most|many|some|several|all|attacks)$/.test(scan.word(i))) return true
  return false
}

function blamed(party: Mention<'party'>): { party: PartyId; first: number; last: number } {
  return { party: party.data.party, first: party.first, last: party.last }
}

function partyAfter(scan: SentenceScan, at: number): Mention<'party'> | undefined {
  return scan.of('party').find((party) => party.first >= at && party.first <= at + 8)
}

function hasWithin(scan: SentenceScan, at: number, words: number, pattern: RegExp): boolean {
  for (let i = at; i < Math.min(at + words, scan.sentence.last); i++) if (pattern.test(scan.word(i))) return true
  return false
}

/** Claims of who did it and to whom: roles, responsibility, and own deeds confirmed. */
import type { Attribution, RuleId } from '../../../model/index.ts'
import { wordClass } from '../../word-class.ts'
import type { Frame } from '../frames/frame.ts'
import { attribute, PUBLISHER } from '../speakers/attribute.ts'
import { type Add, partsOf } from './claim-parts.ts'

/** Adds who did it and to whom, as the roles and the marks of responsibility of a frame say. */
export function addParties(frame: Frame, add: Add): void {
  const isOwn = frame.responsibility.some(({ isSelf, stance }) => isSelf && stance !== 'denies')
  for (const role of frame.roles) {
    // "The group said its fighters had fired": the group is named.
    if (
      role.role === 'by' &&
      role.value.party === null &&
      (isCovered(frame, role) || (isOwn && isOwned(frame, role.first)))
    )
      continue
    const key = role.value.party ?? role.value.words.toLowerCase()
    add(partsOf(frame, role, { attribute: role.role, value: role.value }), key)
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
      : mark.isSelf
        ? self
        : { ...attribute(frame.scan, frame.marks, mark), stance: mark.stance }
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

// "its troops", told as the group's and as troops: once is enough.
function isCovered({ roles }: Frame, { first, last }: Frame['roles'][number]): boolean {
  return roles.some((one) => one.role === 'by' && one.value.party !== null && one.first <= first && last <= one.last)
}

function isOwned({ scan }: Frame, first: number): boolean {
  return scan.is(first - 1, OWN) || scan.is(first, OWN)
}

const OWN = wordClass(/^(its|their|our|his)$/)

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

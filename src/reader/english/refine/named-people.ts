/** Persons known by name: "Senator Luis Campos was killed", "the murder of Rosa Campos". One name is one person. */
import type { SentenceScan } from '../../scan.ts'
import { type NounGroup, nounGroupAfter, nounGroupBefore } from './noun-groups.ts'
import type { PeopleGroup } from './people-groups.ts'

/** The named person whose words open at token `start`; null when no name stands there. */
export function namedAfter(scan: SentenceScan, start: number): PeopleGroup | null {
  const group = nounGroupAfter(scan, start)
  return group && group.first === start ? personOf(scan, group) : null
}

/** The named person whose words end right before token `end`; null when no name stands there. */
export function namedBefore(scan: SentenceScan, end: number): PeopleGroup | null {
  const group = nounGroupBefore(scan, end)
  return group ? personOf(scan, group) : null
}

function personOf(scan: SentenceScan, group: NounGroup): PeopleGroup | null {
  const { first, last, head, number } = group
  if (!group.hasName || number || (group.kind !== 'name' && group.kind !== 'people')) return null
  if (head?.kind === 'agent' && head.data.isPlural) return null
  const names = scan.of('name').filter((name) => name.first >= first && name.last <= last)
  if (!names.some((name) => !name.data.isAmbiguous) && !(head && names.length > 0)) return null
  // "Perez's sister": the name belongs to somebody else.
  for (let i = first; i < last; i++) if (scan.word(i) === "'s" || scan.word(i) === 'of') return null
  const status = head?.kind === 'agent' ? head.data.status : 'unstated'
  return {
    first,
    last,
    nounFirst: first,
    nounLast: last,
    number: null,
    min: 1,
    max: 1,
    qualifier: 'exactly',
    isMore: false,
    party: group.party,
    status,
    hasNoun: true,
  }
}

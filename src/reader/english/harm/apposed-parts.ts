/** Parts that stand beside their whole and add up to it: "three of the crew, two Filipinos and a Vietnamese". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { INDEFINITE } from '../words/words.ts'

const OPENS = wordClass(/^(,|:|\u2013|\u2014|-|\()$/)
const JOINS = wordClass(/^(,|and)$/)
const MOST = 6

/** The groups of a list right behind a counted one whose numbers add up to it; none where they do not. */
export function apposedParts(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  whole: PeopleGroup,
): readonly PeopleGroup[] {
  // "Five soldiers, three policemen and two children": ten, since no policeman is a soldier.
  if (
    whole.status === 'combatant' ||
    whole.min === null ||
    whole.min !== whole.max ||
    whole.min < 2 ||
    !scan.is(whole.last, OPENS)
  )
    return []
  const parts: PeopleGroup[] = []
  let sum = 0
  let at = whole.last + 1
  for (let steps = 0; steps < MOST && sum < whole.min; steps++) {
    const part = groups.find((one) => one.first === at && one.min !== null && one.min === one.max)
    if (part) {
      parts.push(part)
      sum += part.min ?? 0
      at = part.last
    } else if (scan.is(at, INDEFINITE)) {
      // "And a Vietnamese": one, whatever the noun.
      sum += 1
      break
    } else break
    if (!scan.is(at, JOINS)) break
    while (scan.is(at, JOINS)) at++
  }
  return parts.length > 0 && sum === whole.min && (parts.length > 1 || sum > (parts[0]?.min ?? 0)) ? parts : []
}

/** Those joined to a whole who are no parts of it. */
export function withoutApposed(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  { whole, shared }: { readonly whole: PeopleGroup; readonly shared: readonly PeopleGroup[] },
): readonly PeopleGroup[] {
  const parts = shared.length === 0 ? shared : apposedParts(scan, groups, whole)
  return parts.length === 0 ? shared : shared.filter((one) => !parts.some(({ first }) => first === one.first))
}

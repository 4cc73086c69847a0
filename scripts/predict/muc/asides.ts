/** Names told in an aside behind the people they belong to: "the driver, Luis Campos, was", "two guards (Luis Campos and Juan Ruiz)", "a vendor identified as Rosa Diaz". */
import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { listAfter } from './lists.ts'

const NAMED = /^(identified|named|called|known)$/
const BETWEEN = /^(,|who|was|were|is|are|has|have|had|been|later|only|as)$/
/** Tokens between the people and the name that they are said to have. */
const REACH = 7

/** The groups, each person with the name that an aside gives, each plural followed by the names that it stands for. */
export function withAsides(scan: SentenceScan, groups: readonly NounGroup[]): readonly NounGroup[] {
  return groups.flatMap((group) => {
    if (group.kind !== 'people' || group.hasName) return [group]
    const names = namesBehind(scan, group).filter(
      (name) => !groups.some((other) => other.first < name.last && name.first < other.last),
    )
    const [only] = names
    if (!only) return [group]
    if (isPlural(group)) return isAsMany(group, names) ? [group, ...names] : [group]
    return names.length === 1 ? [{ ...group, last: only.last, hasName: true }] : [group]
  })
}

function isPlural({ head, number }: NounGroup): boolean {
  return number ? number.data.max !== 1 : head?.kind === 'agent' && head.data.isPlural
}

function isAsMany({ number }: NounGroup, names: readonly NounGroup[]): boolean {
  return number ? number.data.max === names.length : names.length > 1
}

function namesBehind(scan: SentenceScan, { last }: NounGroup): readonly NounGroup[] {
  const start = identifiedAs(scan, last) ?? (/^[,(]$/.test(scan.word(last)) ? last + 1 : -1)
  if (start < 0) return []
  const isAside = start === last + 1
  const list = listAfter(scan, start, { isSubject: true })
  const end = list.at(-1)?.last ?? start
  const isClosed = !isAside || /^[,)]$/.test(scan.word(end)) || end >= scan.sentence.last - 1
  return isClosed && list.every(isBareName) ? list : []
}

function isBareName({ hasName, number }: NounGroup): boolean {
  return hasName && number === null
}

// "identified as Rosa Diaz", ", who was later identified as Rosa Diaz".
function identifiedAs(scan: SentenceScan, last: number): number | null {
  for (let i = last; i < Math.min(last + REACH, scan.sentence.last); i++) {
    if (NAMED.test(scan.word(i))) {
      let at = i + 1
      while (/^(as|only)$/.test(scan.word(at))) at++
      return at
    }
    if (!BETWEEN.test(scan.word(i))) return null
  }
  return null
}

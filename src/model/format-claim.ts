/** The one-line notation of claims that the CLI, the tests, the traces and the docs share. */
import type { AnyClaim, Attribution } from './claim.ts'
import type { Account, Reading } from './report.ts'
import type { CountValue, DateValue, PlaceValue, TotalValue } from './values.ts'

/** One claim on one line: `killed >= 5 of "pro-Iranian militants" | Iraqi security sources, states`. */
export function formatClaim(claim: AnyClaim): string {
  const part = claim.partOf ? ' (part)' : ''
  const old = claim.supersedes ? ' (supersedes)' : ''
  const told = claim.value.kind === 'count' && claim.value.told ? ` (${claim.value.told})` : ''
  return `${formatValue(claim)}${told}${part}${old} | ${formatAttribution(claim.attribution)}`
}

/** The attribute and value of a claim, without its speaker: `when = 2023-12-03`. */
export function formatValue(claim: AnyClaim): string {
  const { attribute } = claim
  switch (attribute) {
    case 'type':
      return `type = ${claim.value.type}${claim.value.outcome === 'happened' ? '' : ` (${claim.value.outcome})`}`
    case 'when':
      return `when ${formatDate(claim.value)}`
    case 'where':
      return `where = ${formatPlace(claim.value)}`
    case 'by':
    case 'against':
      return `${attribute} = ${claim.value.party ?? `"${claim.value.words}"`}`
    case 'weapon':
      return `weapon = ${claim.value.weapon}`
    case 'damage':
      return `damage ${claim.value.level}${claim.value.of ? ` of "${claim.value.of}"` : ''}`
    case 'found':
      return `found "${claim.value.words}"`
    case 'total':
      return `total ${formatCount(claim.value)} ${formatDefinition(claim.value)}`
    case 'victim':
      return `victim "${claim.value.words}"${claim.value.age === null ? '' : `, ${claim.value.age},`} ${claim.value.fate}`
    default:
      return `${attribute} ${formatCount(claim.value)}${claim.value.of ? ` of "${claim.value.of}"` : ''}`
  }
}

/** A count: `= 5`, `>= 5`, `> 5`, `<= 7`, `< 7`, `6..8`, `~ 5`, `dozens (24..)`, `some`. */
export function formatCount(count: CountValue | TotalValue): string {
  const { min, max, qualifier } = count
  switch (qualifier) {
    case 'exactly':
    case 'none':
      return `= ${min}`
    case 'at-least':
      return `>= ${min}`
    case 'more-than':
      return `> ${min}`
    case 'up-to':
      return `<= ${max}`
    case 'fewer-than':
      return `< ${max}`
    case 'about':
      return `~ ${min ?? max}`
    case 'between':
      return `${min}..${max}`
    case 'vague':
      return `"${count.words}" (${min ?? ''}..${max ?? ''})`
    case 'some':
      return 'some'
  }
}

/** A date: `= 2023-12-03`, `2023-11-21..2023-11-30`, `<= 2023-12-04`. */
export function formatDate(date: DateValue): string {
  if (date.first === null) return `<= ${date.last ?? 'unknown'}`
  if (date.first === date.last) return `= ${date.first}`
  return `${date.first}..${date.last ?? ''}`
}

/** A place: `Dibis, Kirkuk, IQ`, with its precision in brackets unless exact. */
export function formatPlace(place: PlaceValue): string {
  const parts = [place.name, place.admin1, place.country].filter((part, i, all) => part && all.indexOf(part) === i)
  return parts.join(', ') + (place.precision === 'exact' ? '' : ` (${place.precision})`)
}

/** The definition of a running total: `attacks against us-military in IQ,SY since 2023-10-17`. */
export function formatDefinition({ definition, of }: TotalValue): string {
  const { measure, against, by, where, since, until, counts } = definition
  return [
    counts === 'claimed' ? `claimed ${measure}` : measure,
    of && measure !== 'attacks' ? `of "${of}"` : '',
    against ? `against ${against}` : '',
    by ? `by ${by}` : '',
    where.length > 0 ? `in ${where.join(',')}` : '',
    since ? `since ${since}` : '',
    until ? `until ${until}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Who said it: `Iraqi security sources, states via AFP`; the outlet's own voice is `publisher`. */
export function formatAttribution({ speaker, stance, relays }: Attribution): string {
  const via = relays.map((relay) => ` via ${relay.words}`).join('')
  return `${speaker.words ?? 'publisher'}, ${stance}${via}`
}

/** An account's heading: `# 1 incident main`. `index` counts from 1. */
export function formatAccount(account: Account, index: number): string {
  return `# ${index} ${account.kind}${account.kind === 'total' && account.role === 'aggregate' ? '' : ` ${account.role}`}`
}

/** A whole reading: each account's heading, then its claims one a line, indented by two blanks. */
export function formatReading(reading: Reading): string {
  const byId = new Map(reading.claims.map((claim) => [claim.id, claim]))
  return reading.accounts
    .map((account, i) => {
      const lines = account.claims.map((id) => byId.get(id)).filter((claim) => claim !== undefined)
      return [formatAccount(account, i + 1), ...lines.map((claim) => `  ${formatClaim(claim)}`)].join('\n')
    })
    .join('\n')
}

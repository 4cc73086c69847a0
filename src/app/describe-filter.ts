/** What was asked, in words: they stand in answers and in the manifest of an export. */
import { formatDay } from './date-words.ts'
import type { IncidentFilter } from './queries.ts'
import { formatType } from './value-words.ts'

/** The filter in words: `incidents in IQ, SY from 17 October 2023, with figures`. */
export function describeFilter(filter: IncidentFilter, rule: string): string {
  const { text, from, to, country, role, hasFigures, isDisputed, against, by, killed, precision, near } = filter
  const kinds = filter.type?.map((one) => (one === '-' ? 'of no stated kind' : formatType(one).toLowerCase()))
  return [
    `incidents${kinds?.length ? ` (${kinds.join(', ')})` : ''}`,
    listed('told as', role),
    country?.length
      ? `in ${country
          .map((code) => code.toUpperCase())
          .map(stated)
          .join(', ')}`
      : '',
    near ? `possibly within ${near.km} km of ${near.lat}, ${near.lon}` : '',
    listed('whose place is known to:', precision),
    listed('against', against),
    listed('by', by),
    listed('with the killed at least', killed),
    from ? `from ${formatDay(from)}` : '',
    to ? `to ${formatDay(to)}` : '',
    text ? `with the words “${text}”` : '',
    hasFigures === undefined ? '' : hasFigures ? 'with figures of people harmed' : 'without figures of people harmed',
    isDisputed === undefined ? '' : isDisputed ? 'whose accounts differ' : 'whose accounts agree',
    `under the ${rule} rule`,
  ]
    .filter(Boolean)
    .join(' ')
}

function listed(words: string, values: readonly string[] | undefined): string {
  return values?.length ? `${words} ${values.map(stated).join(' or ')}` : ''
}

function stated(value: string): string {
  return value === '-' ? 'not stated' : value
}

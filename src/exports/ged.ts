/** Incidents in the 49 columns of UCDP GED. Ids of conflicts, dyads and actors are never invented: they stay empty. */
import type { EventActor, EventRecord } from '../app/views.ts'
import type { PlacePrecision } from '../model/index.ts'
import type { Column } from './csv.ts'
import { daysLong, degrees, listNames, pointOf } from './event-cells.ts'

/** What the layout cannot say. */
export const GED_WARNINGS: readonly string[] = [
  'conflict, dyad, side and country ids, relid, active_year, code_status, region and gwno are not known and left empty',
  'best, high and low are empty where nobody gave a figure of people killed; GED lists no such event',
  'deaths_civilians is filled when the claims say that all harmed were civilians, else deaths_unknown; deaths_a and deaths_b stay empty',
  'side_a is the state of a state-based event, else the side said to have acted',
]

const PRECISIONS: { readonly [Precision in PlacePrecision]: number } = {
  exact: 1,
  near: 2,
  district: 3,
  province: 4,
  region: 5,
  country: 6,
}

const empty = (name: string): Column<EventRecord> => ({ name, words: 'always empty', value: () => null })

/** The columns in the order of the layout. */
export const GED_COLUMNS: readonly Column<EventRecord>[] = [
  { name: 'id', words: 'permanent id of the incident in this ledger', value: ({ row }) => row.id },
  empty('relid'),
  {
    name: 'year',
    words: 'year of date_start',
    value: ({ row }) => Number((row.first ?? row.last)?.slice(0, 4)) || null,
  },
  empty('active_year'),
  empty('code_status'),
  { name: 'type_of_violence', words: '1 state-based, 2 non-state, 3 one-sided; empty = not told', value: violenceOf },
  ...['conflict_dset_id', 'conflict_new_id', 'conflict_name', 'dyad_dset_id', 'dyad_new_id'].map(empty),
  {
    name: 'dyad_name',
    words: 'side_a - side_b, in this ledger’s names',
    value: (event) => sidesOf(event).filter(Boolean).join(' - ') || null,
  },
  ...['side_a_dset_id', 'side_a_new_id'].map(empty),
  { name: 'side_a', words: 'the state of a state-based event, else the doer', value: (event) => sidesOf(event)[0] },
  ...['side_b_dset_id', 'side_b_new_id'].map(empty),
  { name: 'side_b', words: 'the other side', value: (event) => sidesOf(event)[1] },
  { name: 'number_of_sources', words: 'reports that tell of it', value: ({ row }) => row.reports },
  {
    name: 'source_article',
    words: '"publisher, day, title" of each report, with ";"',
    value: ({ sources }) =>
      listNames(sources.map((one) => [one.publisher, one.publishedOn, one.title].filter(Boolean).join(', '))),
  },
  {
    name: 'source_office',
    words: 'publishers',
    value: ({ sources }) => listNames(sources.map((one) => one.publisher)),
  },
  {
    name: 'source_date',
    words: 'days of publication',
    value: ({ sources }) => listNames(sources.map((one) => one.publishedOn)),
  },
  { name: 'source_headline', words: 'titles', value: ({ sources }) => listNames(sources.map((one) => one.title)) },
  { name: 'source_original', words: 'the speakers named in the reports', value: ({ speakers }) => listNames(speakers) },
  {
    name: 'where_prec',
    words: '1 exact, 2 near, 3 district, 4 province, 5 wider, 6 country',
    value: ({ row }) => (row.place ? PRECISIONS[row.place.precision] : null),
  },
  { name: 'where_coordinates', words: 'name of the place of the point', value: ({ row }) => row.place?.name ?? null },
  { name: 'where_description', words: 'the place as written', value: ({ row }) => row.place?.words ?? null },
  { name: 'adm_1', words: 'province', value: ({ row }) => row.place?.admin1 ?? null },
  empty('adm_2'),
  { name: 'latitude', words: 'degrees, up to four decimals', value: ({ row }) => degrees(row.place?.lat) },
  { name: 'longitude', words: 'degrees, up to four decimals', value: ({ row }) => degrees(row.place?.lon) },
  { name: 'geom_wkt', words: 'the point as well-known text', value: pointText },
  { name: 'priogrid_gid', words: 'the half-degree cell of the point', value: priogridOf },
  { name: 'country', words: 'name of the country', value: ({ row }) => row.place?.countryName ?? null },
  empty('country_id'),
  empty('region'),
  {
    name: 'event_clarity',
    words: '1 an event of its own, 2 told only as a sum',
    value: ({ row }) => (row.role === 'aggregate' ? 2 : 1),
  },
  { name: 'date_prec', words: '1 day, 2 up to 6 days, 3 a week, 4 a month, 5 longer or open', value: datePrecision },
  { name: 'date_start', words: 'first possible day (ISO)', value: ({ row }) => row.first ?? row.last },
  { name: 'date_end', words: 'last possible day (ISO)', value: ({ row }) => row.last ?? row.first },
  empty('deaths_a'),
  empty('deaths_b'),
  {
    name: 'deaths_civilians',
    words: 'best, when all harmed were civilians',
    value: (event) => (event.areCivilians ? pointOf(event) : null),
  },
  {
    name: 'deaths_unknown',
    words: 'best, when it is not told who was harmed',
    value: (event) => (event.areCivilians ? null : pointOf(event)),
  },
  { name: 'best', words: 'best figure of people killed under the rule', value: pointOf },
  {
    name: 'high',
    words: 'highest figure; the best where the end is open',
    value: (event) => (event.row.killed.isKnown ? (event.row.killed.max ?? pointOf(event)) : null),
  },
  {
    name: 'low',
    words: 'lowest figure; 0 where the end is open',
    value: ({ row: { killed } }) => (killed.isKnown ? (killed.min ?? 0) : null),
  },
  empty('gwnoa'),
  empty('gwnob'),
]

function violenceOf({ by, against, areCivilians }: EventRecord): number | null {
  const [one, other] = [by[0]?.kind ?? null, against[0]?.kind ?? null]
  if (other === 'civilians' || (other === null && areCivilians)) return one === null || one === 'civilians' ? null : 3
  if (one === null || other === null || one === 'civilians') return null
  return one === 'state' || other === 'state' ? 1 : 2
}

function sidesOf(event: EventRecord): readonly [string | null, string | null] {
  const { by, against } = event
  const nameOf = (actor: EventActor | undefined) => actor?.name ?? null
  const [doer, target] = [nameOf(by[0]), nameOf(against[0])]
  const type = violenceOf(event)
  if (type === 3) return [doer, 'Civilians']
  return type === 1 && by[0]?.kind !== 'state' ? [target, doer] : [doer, target]
}

function pointText({ row: { place } }: EventRecord): string | null {
  const [lat, lon] = [degrees(place?.lat), degrees(place?.lon)]
  return lat === null || lon === null ? null : `POINT (${lon} ${lat})`
}

/** Rows of 720 cells from the south-west corner, counted from 1. */
function priogridOf({ row: { place } }: EventRecord): number | null {
  if (typeof place?.lat !== 'number' || typeof place.lon !== 'number') return null
  const [row, column] = [Math.floor((place.lat + 90) * 2), Math.floor((place.lon + 180) * 2)]
  return Math.min(row, 359) * 720 + Math.min(column, 719) + 1
}

function datePrecision(event: EventRecord): number | null {
  const days = daysLong(event)
  if (days === null) return null
  if (event.row.first === null || days > 31) return 5
  return days === 1 ? 1 : days <= 6 ? 2 : days <= 7 ? 3 : 4
}

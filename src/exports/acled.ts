/** Incidents in the column layout of ACLED. The rows are this ledger's own; no row of ACLED is in them. */
import type { EventActor, EventRecord } from '../app/views.ts'
import type { Column } from './csv.ts'
import { daysLong, degrees, listNames, otherNames, pointOf } from './event-cells.ts'

/** What the layout cannot say. */
export const ACLED_WARNINGS: readonly string[] = [
  'fatalities is empty where nobody gave a figure; ACLED writes 0 there, so a program that fills the gap with 0 makes unknown look like none',
  'fatalities holds one number, the best of its rule; ranges and injured people have no column',
  'an incident of several days is one row on its first day; ACLED spreads such figures over the days',
  'actor1 is the side said to have acted, rivals stand in assoc_actor_1; iso, region, admin2, admin3 and source_scale are not known and left empty',
]

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DISORDER: Readonly<Record<string, string>> = {
  Battles: 'Political violence',
  'Explosions/Remote violence': 'Political violence',
  'Violence against civilians': 'Political violence',
  Protests: 'Demonstrations',
  Riots: 'Political violence; Demonstrations',
  'Strategic developments': 'Strategic developments',
}

/** The columns in the order of the layout. */
export const ACLED_COLUMNS: readonly Column<EventRecord>[] = [
  { name: 'event_id_cnty', words: 'permanent id of the incident in this ledger', value: ({ row }) => row.id },
  { name: 'event_date', words: 'its first day, in words', value: ({ row }) => dayInWords(row.first ?? row.last) },
  {
    name: 'year',
    words: 'year of event_date',
    value: ({ row }) => Number((row.first ?? row.last)?.slice(0, 4)) || null,
  },
  { name: 'time_precision', words: '1 the day, 2 within a week, 3 longer or open', value: timePrecision },
  {
    name: 'disorder_type',
    words: 'follows from event_type',
    value: ({ kind }) => (kind ? (DISORDER[kind.eventType] ?? null) : null),
  },
  {
    name: 'event_type',
    words: 'from the claims, else suggested (see tags)',
    value: ({ kind }) => kind?.eventType ?? null,
  },
  { name: 'sub_event_type', words: 'as event_type', value: ({ kind }) => kind?.subEventType ?? null },
  { name: 'actor1', words: 'the side most reports name as the doer', value: ({ by }) => by[0]?.name ?? null },
  { name: 'assoc_actor_1', words: 'other sides named as doers', value: ({ by }) => otherNames(by) },
  { name: 'inter1', words: 'what actor1 is', value: (event) => interOf(event.by[0], event) },
  { name: 'actor2', words: 'whom or what most reports name as hit', value: ({ against }) => against[0]?.name ?? null },
  { name: 'assoc_actor_2', words: 'others named as hit', value: ({ against }) => otherNames(against) },
  { name: 'inter2', words: 'what actor2 is', value: (event) => interOf(event.against[0], event) },
  {
    name: 'interaction',
    words: 'inter1-inter2',
    value: (event) => joinPair(interOf(event.by[0], event), interOf(event.against[0], event)),
  },
  {
    name: 'civilian_targeting',
    words: 'filled when the claims say that civilians were harmed or hit',
    value: ({ against, areCivilians }) =>
      areCivilians || against[0]?.kind === 'civilians' ? 'Civilian targeting' : null,
  },
  { name: 'iso', words: 'always empty', value: () => null },
  { name: 'region', words: 'always empty', value: () => null },
  { name: 'country', words: 'name of the country', value: ({ row }) => row.place?.countryName ?? null },
  { name: 'admin1', words: 'province', value: ({ row }) => row.place?.admin1 ?? null },
  { name: 'admin2', words: 'always empty', value: () => null },
  { name: 'admin3', words: 'always empty', value: () => null },
  { name: 'location', words: 'name of the place', value: ({ row }) => row.place?.name ?? null },
  { name: 'latitude', words: 'degrees, up to four decimals', value: ({ row }) => degrees(row.place?.lat) },
  { name: 'longitude', words: 'degrees, up to four decimals', value: ({ row }) => degrees(row.place?.lon) },
  { name: 'geo_precision', words: '1 the place, 2 near it, 3 a province or wider', value: geoPrecision },
  {
    name: 'source',
    words: 'publishers, with ";"',
    value: ({ sources }) => listNames(sources.map((one) => one.publisher)),
  },
  { name: 'source_scale', words: 'always empty', value: () => null },
  { name: 'notes', words: 'title and figures in words', value: notesOf },
  {
    name: 'fatalities',
    words: 'the best figure of people killed under the rule; empty = nobody gave one',
    value: pointOf,
  },
  { name: 'tags', words: 'event-type=suggested; killed=<figure in words>; rule=<counting rule>', value: tagsOf },
  {
    name: 'timestamp',
    words: 'seconds since 1970 of the last change in this ledger',
    value: ({ changedAt }) => Math.floor(Date.parse(changedAt) / 1000),
  },
]

function dayInWords(day: string | null): string | null {
  if (day === null) return null
  const [year, month, date] = day.split('-')
  return `${date} ${MONTHS[Number(month) - 1]} ${year}`
}

function timePrecision(event: EventRecord): number | null {
  const days = daysLong(event)
  if (days === null) return null
  if (event.row.first === null) return 3
  return days === 1 ? 1 : days <= 7 ? 2 : 3
}

function geoPrecision({ row: { place } }: EventRecord): number | null {
  if (place === null) return null
  return place.precision === 'exact' ? 1 : place.precision === 'near' || place.precision === 'district' ? 2 : 3
}

function interOf(actor: EventActor | undefined, { row }: EventRecord): string | null {
  if (!actor || actor.kind === null) return null
  if (actor.kind === 'civilians') return 'Civilians'
  if (actor.kind === 'armed-group') return 'Rebel group'
  const isForeign = actor.country !== null && row.place?.country != null && actor.country !== row.place.country
  return isForeign ? 'External/Other forces' : 'State forces'
}

function joinPair(one: string | null, other: string | null): string | null {
  return one !== null && other !== null ? `${one}-${other}` : (one ?? other)
}

function notesOf({ row }: EventRecord): string {
  const { title, killed, injured, dateWords } = row
  return `${title}. ${dateWords}. Killed: ${killed.text}; injured: ${injured.text}.`
}

function tagsOf({ kind, row: { killed } }: EventRecord): string {
  return [kind?.isSuggested ? 'event-type=suggested' : '', `killed=${killed.text}`, `rule=${killed.rule}`]
    .filter(Boolean)
    .join('; ')
}

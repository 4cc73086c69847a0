/** Mappings of layouts that many people have: told by their header, no mapping file needed. */
import { checkMapping, type ListMapping } from './list-mapping.ts'

/** A layout, and the columns that tell it. */
export interface ListPreset {
  readonly id: string
  readonly tells: readonly string[]
  readonly mapping: ListMapping
}

/** The layouts that are known by their header. Neither UCDP's sides nor ACLED's actors say who attacked, so they fill no doer. */
export const LIST_PRESETS: readonly ListPreset[] = [
  {
    id: 'ged',
    tells: ['date_start', 'date_end', 'where_coordinates', 'best', 'low', 'high'],
    mapping: checkMapping(
      {
        name: 'GED list',
        words: 'a table in the layout of UCDP GED (events with at least one death)',
        columns: {
          id: 'id',
          date: 'date_start',
          last: 'date_end',
          place: 'where_coordinates',
          admin1: 'adm_1',
          country: 'country',
          lat: 'latitude',
          lon: 'longitude',
          killed: 'best',
          'killed-min': 'low',
          'killed-max': 'high',
          title: ['dyad_name', 'where_coordinates'],
          source: 'source_article',
        },
        scope: { 'min-killed': 1 },
      },
      'ged',
    ),
  },
  {
    id: 'acled',
    tells: ['event_id_cnty', 'event_date', 'sub_event_type', 'fatalities'],
    mapping: checkMapping(
      {
        name: 'ACLED-layout list',
        words: 'a table in the layout of ACLED, in which 0 fatalities can also mean that nobody knows',
        columns: {
          id: 'event_id_cnty',
          date: 'event_date',
          place: 'location',
          admin1: 'admin1',
          country: 'country',
          lat: 'latitude',
          lon: 'longitude',
          type: 'sub_event_type',
          killed: 'fatalities',
          title: ['sub_event_type', 'location'],
          source: 'source',
        },
        'date-format': 'words',
        'zero-is': 'unknown',
        types: {
          'Air/drone strike': 'air-strike',
          'Shelling/artillery/missile attack': 'missile-rocket-or-shelling',
          'Remote explosive/landmine/IED': 'bombing',
          'Suicide bomb': 'suicide-attack',
          'Armed clash': 'armed-clash',
          Attack: 'armed-attack',
          'Abduction/forced disappearance': 'abduction',
          Grenade: 'bombing',
        },
      },
      'acled',
    ),
  },
  {
    id: 'gva',
    tells: ['incident_id', 'n_killed', 'n_injured'],
    mapping: checkMapping(
      {
        name: 'GVA list',
        words: 'a table in the layout of the Gun Violence Archive',
        columns: {
          id: 'incident_id',
          date: 'date',
          place: 'city_or_county',
          admin1: 'state',
          lat: 'latitude',
          lon: 'longitude',
          killed: 'n_killed',
          injured: 'n_injured',
          title: ['city_or_county', 'state'],
          source: 'source_url',
        },
        country: 'US',
      },
      'gva',
    ),
  },
]

/** The layout of this header; null when it is none of them. */
export function findPreset(header: readonly string[]): ListPreset | null {
  return LIST_PRESETS.find(({ tells }) => tells.every((name) => header.includes(name))) ?? null
}

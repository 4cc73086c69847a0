import { isOnMap } from '../../../model/distance.ts'
import { TwinTable } from '../../components/twin-table.tsx'
import { formatNumber } from '../../lib/words.ts'
import type { Dataset } from './dataset.ts'

interface Props {
  readonly data: Dataset
  readonly counts: Int32Array
  readonly onPlace: (index: number) => void
}

const shown = 200

/** The map's twin: the places with most incidents, to be chosen by a button. */
export function PlacesTable({ data, counts, onPlace }: Props) {
  const rows = [...counts.keys()]
    .filter((at) => (counts[at] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  return (
    <>
      <TwinTable
        caption="Incidents by place"
        columns={[{ name: 'Place' }, { name: 'Within', isNumber: true }, { name: 'Incidents', isNumber: true }]}
      >
        {rows.slice(0, shown).map((at) => {
          const place = data.places[at]
          if (!place) return null
          const name = [place.name, place.admin1, data.countries[place.country]?.name]
            .filter((part, i, all) => part && all.indexOf(part) === i)
            .join(', ')
          return (
            <tr key={at} className="rule-top">
              <th scope="row" className="text-start font-normal">
                {isOnMap(place) ? (
                  <button type="button" className="link min-h-6 text-start" onClick={() => onPlace(at)}>
                    <bdi>{name}</bdi>
                  </button>
                ) : (
                  <bdi>{name}</bdi>
                )}
              </th>
              <td className="figure ps-2 text-end whitespace-nowrap text-(--ink-2)">
                {isOnMap(place) ? `${formatNumber(Math.round(place.radiusKm ?? 1))} km` : 'not drawn'}
              </td>
              <td className="figure ps-2 text-end">{formatNumber(counts[at] ?? 0)}</td>
            </tr>
          )
        })}
      </TwinTable>
      {rows.length > shown && <p className="label">{formatNumber(rows.length - shown)} more places are in the CSV.</p>}
    </>
  )
}

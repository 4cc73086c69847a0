import { memo, useMemo, useState } from 'react'
import { type ExploreChange, type FacetName, toggleChosen } from '../../lib/explore-search.ts'
import { formatNumber } from '../../lib/words.ts'
import type { FacetColumn } from './dataset.ts'
import { FACET_TITLES } from './facet-words.ts'

interface Props {
  readonly facet: FacetColumn
  /** For each value: how many would remain. */
  readonly counts: Int32Array
  /** The chosen values, with `~` between. */
  readonly chosen: string | undefined
  readonly onChange: (change: ExploreChange) => void
}

const shown = 6
/** So many are listed when all are asked for: beyond, the search box finds them. */
const most = 200
/** Bands and precisions have an order of their own; all others go by how many remain. */
const ordered: readonly FacetName[] = ['killed', 'precision', 'accounts', 'role']

/** One facet: its values with how many incidents would remain. Their order stays, so that nothing jumps under a hand. */
export const FacetList = memo(function FacetList({ facet, counts, chosen, onChange }: Props) {
  const [isLong, setLong] = useState(false)
  const { name, values, labels, totals } = facet
  const isChosen = new Set(chosen?.split('~'))
  const codes = useMemo(
    () =>
      ordered.includes(name)
        ? [...values.keys()]
        : [...values.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0)),
    [name, values, totals],
  )
  const all = codes
    .map((code) => ({ value: values[code] ?? '', label: labels[code] ?? '', count: counts[code] ?? 0 }))
    .map((row) => ({ ...row, isOn: isChosen.has(row.value) }))
    .filter(({ count, isOn }) => count > 0 || isOn)
  // A value of the address that this data does not have is shown too: it explains the empty answer.
  const strange = [...isChosen]
    .filter((value) => !values.includes(value))
    .map((value) => ({ value, label: value, count: 0, isOn: true }))
  const rows = [...strange, ...all]
  const cut = ordered.includes(name) ? 8 : shown
  const visible = rows.slice(0, most).filter(({ isOn }, i) => isLong || i < cut || isOn)
  const search = chosen === undefined ? {} : { [name]: chosen }
  if (rows.length === 0) return null
  return (
    <fieldset className="rule-top min-w-0 py-2 first:border-t-0">
      <legend className="float-start mb-0.5 text-xs font-semibold">{FACET_TITLES[name]}</legend>
      {isChosen.size > 0 && (
        <button type="button" className="link float-end min-h-6 text-xs" onClick={() => onChange({ [name]: '' })}>
          any
        </button>
      )}
      <ul className="clear-both">
        {visible.map(({ value, label, count, isOn }) => (
          <li key={value}>
            <label className="flex min-h-6 items-center gap-2 text-sm hover:bg-(--sunk)">
              <input
                type="checkbox"
                className="size-3.5 shrink-0 accent-(--accent)"
                checked={isOn}
                onChange={() => onChange({ [name]: toggleChosen(search, name, value) })}
              />
              <span className={`min-w-0 flex-1 text-pretty ${isOn ? 'font-semibold' : ''}`}>
                <bdi>{label}</bdi>
              </span>
              <span className="figure text-xs text-(--ink-2)">{formatNumber(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {rows.length > cut && (
        <button type="button" className="link min-h-6 text-xs" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? 'fewer' : `${formatNumber(rows.length - cut)} more`}
        </button>
      )}
    </fieldset>
  )
})

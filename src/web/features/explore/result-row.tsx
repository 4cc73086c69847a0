import { memo } from 'react'
import type { FigureView, IncidentRow } from '../../../api/types.ts'
import { DisagreementMark } from '../../components/disagreement-mark.tsx'
import { PlainLink } from '../../components/plain-link.tsx'
import { keepDates } from '../../lib/dates.ts'
import type { ExploreChange } from '../../lib/explore-search.ts'
import { toSigns } from '../../lib/signs.ts'
import { placeWords, precisionWords } from '../../lib/words.ts'

interface Props {
  readonly row: IncidentRow
  readonly isSelected: boolean
  readonly onChange: (change: ExploreChange) => void
}

/** One incident of the table: what, where, when, who; the figures and how many origins they rest on. */
export const ResultRow = memo(function ResultRow({ row, isSelected, onChange }: Props) {
  return (
    <tr
      id={row.id}
      className={`rule-top align-top max-sm:grid max-sm:grid-cols-3 max-sm:gap-x-3 max-sm:py-2 ${
        isSelected
          ? 'bg-(--accent-soft) shadow-[inset_3px_0_0_var(--accent)] rtl:shadow-[inset_-3px_0_0_var(--accent)]'
          : ''
      }`}
    >
      <th scope="row" className="py-2 ps-2 pe-4 text-start font-normal max-sm:col-span-3 max-sm:py-0">
        <PlainLink
          path={`/incidents/${row.id}`}
          data-row=""
          onFocus={() => !isSelected && onChange({ at: row.id })}
          className="serif text-[1.0625rem] leading-snug font-semibold text-pretty no-underline hover:underline"
        >
          <bdi>{keepDates(row.title)}</bdi>
        </PlainLink>
        <span className="mt-0.5 block text-(--ink-2)">
          {!row.title.endsWith(row.dateWords) && (
            <>
              <bdi>{keepDates(row.dateWords)}</bdi>
              {' · '}
            </>
          )}
          {row.place ? (
            <>
              <bdi>{placeWords(row.place)}</bdi> <span className="text-(--ink-3)">({precisionWords(row.place)})</span>
            </>
          ) : (
            <span className="text-(--ink-3)">place not stated</span>
          )}
          <Parties word="by" names={row.by} />
          <Parties word="against" names={row.against} />
        </span>
        {row.hasDisagreement && (
          <span className="block">
            <DisagreementMark />
          </span>
        )}
      </th>
      <Count label="Killed" figure={row.killed} />
      <Count label="Injured" figure={row.injured} />
      <td className="py-2 ps-2 text-end max-sm:py-1 max-sm:text-start">
        <span className="label sm:hidden">Origins</span>
        <span className="figure text-lg leading-6 font-semibold">{row.origins}</span>
        <span className="block text-xs whitespace-nowrap text-(--ink-3)">
          of {row.reports === 1 ? '1 report' : `${row.reports} reports`}
        </span>
      </td>
    </tr>
  )
})

/** A figure in signs, read out in words; "not stated" is never a zero. */
function Count({ label, figure }: { readonly label: string; readonly figure: FigureView }) {
  const signs = figure.isKnown ? toSigns(figure.min, figure.max) : null
  return (
    <td className="py-2 ps-2 text-end max-sm:py-1 max-sm:text-start">
      <span className="label sm:hidden">{label}</span>
      {figure.isKnown ? (
        <span className="figure text-lg leading-6 font-semibold whitespace-nowrap">
          <bdi dir="ltr" aria-hidden={signs !== null}>
            {signs ?? figure.text}
          </bdi>
          {signs !== null && <span className="sr-only">{figure.text}</span>}
        </span>
      ) : (
        <span className="text-xs leading-6 whitespace-nowrap text-(--ink-3)">not stated</span>
      )}
    </td>
  )
}

function Parties({ word, names }: { readonly word: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <>
      {' · '}
      <span className="text-(--ink-3)">{word}</span> <bdi>{names.join(' or ')}</bdi>
    </>
  )
}

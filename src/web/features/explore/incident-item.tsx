import { Link } from '@tanstack/react-router'
import type { IncidentRow } from '../../../api/types.ts'
import { DisagreementMark } from '../../components/disagreement-mark.tsx'
import { Figure } from '../../components/figure.tsx'
import { keepDates } from '../../lib/dates.ts'
import { placeWords, precisionWords } from '../../lib/words.ts'

interface Props {
  readonly row: IncidentRow
  readonly isSelected: boolean
  readonly onSelect: (id: string) => void
}

/** One incident of the list: what, when, where, who; the figures and how many origins they rest on. */
export function IncidentItem({ row, isSelected, onSelect }: Props) {
  return (
    <li
      id={row.id}
      className={`rule-top relative grid gap-x-6 gap-y-2 py-4 ps-3 pe-1 first:border-t-0 md:grid-cols-[minmax(0,1fr)_19rem] ${
        isSelected
          ? 'bg-(--accent-soft) shadow-[inset_3px_0_0_var(--accent)] rtl:shadow-[inset_-3px_0_0_var(--accent)]'
          : ''
      }`}
    >
      <div className="min-w-0">
        <h2 className="serif text-[1.1875rem] leading-snug font-semibold text-pretty">
          <Link
            to="/incidents/$id"
            params={{ id: row.id }}
            data-row=""
            onFocus={() => onSelect(row.id)}
            className="no-underline hover:underline"
          >
            <bdi>{keepDates(row.title)}</bdi>
          </Link>
        </h2>
        <p className="mt-1 text-sm text-(--ink-2)">
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
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-4 text-sm text-(--ink-2)">
          <Parties word="by" names={row.by} />
          <Parties word="against" names={row.against} />
        </p>
      </div>
      <div className="grid grid-cols-[repeat(3,minmax(0,1fr))] content-start items-start gap-x-3">
        <Figure figure={row.killed} />
        <Figure figure={row.injured} />
        <div>
          <div className="label">{row.origins === 1 ? 'Origin' : 'Origins'}</div>
          <div className="flex items-baseline gap-2 whitespace-nowrap">
            <span className="figure text-2xl leading-8 font-semibold">{row.origins}</span>
            <span className="label">of {row.reports === 1 ? '1 report' : `${row.reports} reports`}</span>
          </div>
        </div>
        {row.hasDisagreement && (
          <p className="col-span-3">
            <DisagreementMark />
          </p>
        )}
      </div>
    </li>
  )
}

function Parties({ word, names }: { readonly word: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <span>
      <span className="text-(--ink-3)">{word}</span> <bdi>{names.join(' or ')}</bdi>
    </span>
  )
}

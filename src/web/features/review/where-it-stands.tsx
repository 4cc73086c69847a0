import { Link } from '@tanstack/react-router'
import type { IncidentRow, ReviewItemView } from '../../../api/types.ts'
import { FamilyTag } from '../../components/family-tag.tsx'
import { Speaker } from '../../components/speaker.tsx'
import { keepDates } from '../../lib/dates.ts'
import { familyOf } from '../../lib/families.ts'
import { attributeWords, countOf } from '../../lib/words.ts'

const shown = 8

/** The incident the claim stands in and why, the likely others, and what other claims say of the same. */
export function WhereItStands({ view }: { readonly view: ReviewItemView }) {
  const { incident, reasons, likely, others, view: own, isPlacedByPerson, series } = view
  return (
    <div className="mt-8 grid gap-x-10 gap-y-8 md:grid-cols-2">
      <section aria-labelledby="stands-title" className="head min-w-0">
        <h2 id="stands-title" className="text-sm font-semibold">
          Where it stands
        </h2>
        {incident ? (
          <Candidate
            row={incident}
            why={isPlacedByPerson ? 'put there by a person' : wordsOf(reasons) || 'this account opened the incident'}
          />
        ) : (
          <p className="mt-1 text-sm text-(--ink-2)">
            {series ? 'In a running total, which is no incident and enters no sum.' : 'In no incident.'}
          </p>
        )}
        {likely.length > 0 && (
          <>
            <h3 className="label mt-4">or in</h3>
            <ol>
              {likely.map(({ incident: row, reasons: why, score }) => (
                <li key={row.id}>
                  <Candidate row={row} why={`${wordsOf(why)} · score ${score.toFixed(2)}`} />
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
      <section aria-labelledby="others-title" className="head min-w-0">
        <h2 id="others-title" className="text-sm font-semibold">
          What others say: {attributeWords(own.claim.attribute)}
        </h2>
        {others.length === 0 && <p className="mt-1 text-sm text-(--ink-2)">No other claim here says anything of it.</p>}
        <ul className="mt-1 text-sm">
          {others.slice(0, shown).map((other) => (
            <li
              key={other.claim.id}
              className="rule-top grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-1 py-1.5 first:border-t-0"
            >
              <FamilyTag family={familyOf(other.claim.attribute)} />
              <span>
                <bdi className={`font-semibold ${other.isSuperseded ? 'line-through' : ''}`}>{other.text}</bdi>
                <span className="block text-(--ink-2)">
                  <Speaker view={other} />
                  {' · '}
                  <Link
                    to="/reports/$id"
                    params={{ id: other.report }}
                    hash={`c=${other.claim.id}`}
                    className="link inline-block min-h-6"
                  >
                    <bdi>{other.publisher ?? 'publisher not stated'}</bdi>
                  </Link>
                </span>
              </span>
            </li>
          ))}
        </ul>
        {others.length > shown && <p className="label">and {countOf(others.length - shown, 'more', 'more')}</p>}
      </section>
    </div>
  )
}

function Candidate({ row, why }: { readonly row: IncidentRow; readonly why: string }) {
  return (
    <div className="rule-top py-1.5">
      <Link to="/incidents/$id" params={{ id: row.id }} className="inline-block min-h-6 text-sm font-semibold">
        <bdi>{keepDates(row.title)}</bdi>
      </Link>
      <p className="text-sm text-(--ink-2)">{why}</p>
      <p className="label">
        {row.killed.isKnown && `${row.killed.text} killed · `}
        {row.injured.isKnown && `${row.injured.text} injured · `}
        {countOf(row.origins, 'origin')} of {countOf(row.reports, 'report')}
        {row.hasDisagreement && ' · accounts differ'}
      </p>
    </div>
  )
}

function wordsOf(reasons: ReviewItemView['reasons']): string {
  return reasons.map(({ words }) => words).join('; ')
}

import { Link } from '@tanstack/react-router'
import type { IncidentView } from '../../../api/types.ts'
import { DisagreementMark } from '../../components/disagreement-mark.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { capitalise, countOf, placeWords, precisionWords, typeWords } from '../../lib/words.ts'
import { GradeFact } from './grade-fact.tsx'
import { LocatorMap } from './locator-map.tsx'
import { Changes, Standing } from './standing.tsx'

interface Props {
  readonly incident: IncidentView
  /** The id that was asked for and that leads here now. */
  readonly mergedFrom: string | null
  /** The position it is shown as of; undefined: now. */
  readonly asOf: number | undefined
}

/** What, where, when and who, each with how exactly it is known; and what it all rests on. */
export function IncidentHeader({ incident, mergedFrom, asOf }: Props) {
  const { title, type, place, first, dateWords, by, against, origins, reports, hasDisagreement, id } = incident
  return (
    <header className="pt-6 sm:pt-8">
      <p className="label no-print">
        <Link to="/explore" search={{ at: id }} className="link">
          Incidents
        </Link>
        {type && ` / ${typeWords(type)}`}
      </p>
      <Standing incident={incident} mergedFrom={mergedFrom} asOf={asOf} />
      <div className="mt-2 gap-x-10 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <PageTitle title={title} />
          <p className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-xs text-(--ink-3)">
            <code>{id}</code>
            <Changes incident={incident} />
          </p>
          <dl className="mt-6 grid grid-cols-2 gap-x-6 gap-y-4 sm:gap-x-8 lg:grid-cols-3">
            <Fact
              name="Where"
              values={place ? [placeWords(place)] : []}
              more={place && [precisionWords(place), ...spellingsOf(incident)].join(', ')}
              missing="place not stated"
            />
            <Fact name="When" values={first ? [dateWords] : []} more={dateMore(incident)} missing="day not stated" />
            <Fact
              name="By"
              values={by}
              more={hasSides(incident, 'by') ? 'accounts name different parties' : null}
              missing="nobody named"
            />
            <Fact
              name="Against"
              values={against}
              more={hasSides(incident, 'against') ? 'accounts name different parties' : null}
              missing="nobody named"
            />
            <GradeFact incident={incident} />
            <div className="rule-top pt-2">
              <dt className="label">{origins === 1 ? 'Origin' : 'Origins'}</dt>
              <dd className="flex items-baseline gap-2">
                <span className="figure text-4xl leading-none font-semibold">{origins}</span>
                <span className="text-sm text-(--ink-2)">in {countOf(reports, 'report')}</span>
              </dd>
              {hasDisagreement && (
                <dd className="mt-1">
                  <DisagreementMark />
                </dd>
              )}
            </div>
          </dl>
        </div>
        <LocatorMap incident={incident} />
      </div>
    </header>
  )
}

/** How the reports write the place where they do not write it as we do: “Dayr az-Zawr”, “Deir Ezzor”. */
function spellingsOf({ place, claims }: IncidentView): readonly string[] {
  const written = claims.flatMap(({ claim: { value } }) =>
    value.kind === 'place' && place?.place && value.place === place.place && !value.words.includes(place.name)
      ? [value.words]
      : [],
  )
  const names = [...new Set(written)].slice(0, 3)
  return names.length > 0 ? [`also written ${names.map((name) => `“${name}”`).join(', ')}`] : []
}

/** How exactly the day is known. */
function dateMore({ first, last, claims }: IncidentView): string | null {
  const days = claims.flatMap(({ claim }) => (claim.value.kind === 'date' ? [claim.value] : []))
  const same = days.find((day) => day.first === first && day.last === last)
  if (same?.precision === 'day') return 'the day itself'
  if (same?.precision === 'night') return 'the night; the day is open'
  return first === last ? null : 'only a span of days is known'
}

function hasSides({ disagreements }: IncidentView, attribute: string): boolean {
  return disagreements.some((one) => one.attribute === attribute)
}

interface FactProps {
  readonly name: string
  readonly values: readonly string[]
  readonly more: string | null
  readonly missing: string
}

function Fact({ name, values, more, missing }: FactProps) {
  return (
    <div className="rule-top pt-2">
      <dt className="label">{name}</dt>
      {values.length > 0 ? (
        <dd>
          {values.map((value) => (
            <bdi key={value} className="block leading-snug font-medium not-first:mt-1">
              {capitalise(value)}
            </bdi>
          ))}
          {more && <span className="block text-sm text-(--ink-2)">{more}</span>}
        </dd>
      ) : (
        <dd className="text-(--ink-3)">{missing}</dd>
      )}
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TallyView } from '../../../api/types.ts'
import { keepDates } from '../../lib/dates.ts'
import { countOf } from '../../lib/words.ts'
import { LeftOut } from './left-out.tsx'

const firstRows = 20

/** The incidents a tally counted, each with the figure it gave, and how many gave none. */
export function CountedIncidents({ tally }: { readonly tally: TallyView }) {
  const [isLong, setLong] = useState(false)
  const { incidents, words, text, withoutFigure } = tally
  return (
    <section aria-label="Incidents counted" className="mt-8">
      <p className="serif text-lg">
        <strong className="figure">{text}</strong> <bdi>{words}</bdi>
      </p>
      <p className="text-sm text-(--ink-2)">
        {countOf(incidents.length, 'incident')} counted
        {withoutFigure > 0 && `; ${withoutFigure} without a figure, which adds nothing and is not a zero`}.
      </p>
      <ol className="mt-3">
        {(isLong ? incidents : incidents.slice(0, firstRows)).map(({ incident, figure }) => (
          <li key={incident.id} className="rule-top grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 py-2 text-sm">
            <Link to="/incidents/$id" params={{ id: incident.id }} data-row="" className="link serif text-base">
              <bdi>{keepDates(incident.title)}</bdi>
            </Link>
            <span className="figure text-end">
              {figure === null ? (
                '1'
              ) : figure.isKnown ? (
                <strong>{figure.text}</strong>
              ) : (
                <span className="text-(--ink-3)">not stated</span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {incidents.length > firstRows && (
        <button type="button" className="button mt-3" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? 'Show fewer' : `Show all ${incidents.length}`}
        </button>
      )}
      <LeftOut tally={tally} />
    </section>
  )
}

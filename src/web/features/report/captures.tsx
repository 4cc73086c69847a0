import type { ReportView } from '../../../api/types.ts'
import { formatInstant } from '../../lib/dates.ts'
import { capitalise, countOf } from '../../lib/words.ts'

/** How the bytes came in, each time: when, by which redirects, and what was said of them on the way. */
export function Captures({ report: { captures, bytesHash } }: { readonly report: ReportView }) {
  if (captures.length === 0) return null
  return (
    <ol className="mt-3 space-y-3 text-sm">
      {captures.map((capture) => (
        <li key={`${capture.keptAt} ${capture.bytesHash} ${capture.askedFor}`} className="rule-top pt-2">
          <p>
            <bdi>{capitalise(capture.words)}</bdi>
          </p>
          <p className="label">
            {capture.fetchedAt ? formatInstant(capture.fetchedAt) : 'no time stated'}
            {capture.status !== null && ` · HTTP ${capture.status}`}
            {capture.bytesHash !== bytesHash && ' · other bytes, the same text'}
          </p>
          {capture.redirects.length > 0 && (
            <ol className="mt-1 text-xs wrap-anywhere text-(--ink-2)">
              {capture.redirects.map(({ status, from, to }) => (
                <li key={from + to}>
                  <span className="figure">{status}</span> <bdi>{from}</bdi> <span aria-hidden="true">→</span>
                  <span className="sr-only">led to</span> <bdi>{to}</bdi>
                </li>
              ))}
            </ol>
          )}
          {capture.headers.length > 0 && (
            <details className="mt-1 text-xs">
              <summary className="py-1">{countOf(capture.headers.length, 'header')}</summary>
              <dl className="mt-1 grid grid-cols-[minmax(0,2fr)_minmax(0,5fr)] gap-x-3 gap-y-0.5 font-mono wrap-anywhere">
                {capture.headers.map(({ name, value }) => (
                  <div key={name + value} className="contents">
                    <dt className="text-(--ink-3)">{name}</dt>
                    <dd>
                      <bdi>{value}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}

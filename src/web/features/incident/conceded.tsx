import type { IncidentView } from '../../../api/types.ts'
import { attributeWords, capitalise } from '../../lib/words.ts'

/** What the side that is said to have done it says itself: apart from the figures. */
export function Conceded({ incident: { conceded } }: { readonly incident: IncidentView }) {
  if (conceded.length === 0) return null
  return (
    <section aria-labelledby="conceded-title" className="mt-6 text-sm">
      <h2 id="conceded-title" className="label">
        Said by the side that is named as having done it, apart from the figures above
      </h2>
      <ul className="mt-1">
        {conceded.map(({ attribute, speaker, text, claims }) => (
          <li key={claims.join()} className="rule-top py-1.5 first:border-t-0">
            {attributeWords(attribute)} <strong className="figure">{text}</strong>{' '}
            <bdi className="text-(--ink-2)">{capitalise(speaker)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

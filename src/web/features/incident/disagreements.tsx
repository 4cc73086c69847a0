import type { ClaimView, IncidentView } from '../../../api/types.ts'
import { attributeWords, capitalise, countOf } from '../../lib/words.ts'

/** What the accounts do not agree on, in plain words, with who stands on which side. */
export function Disagreements({ incident }: { readonly incident: IncidentView }) {
  const { disagreements, claims } = incident
  const byId = new Map<string, ClaimView>(claims.map((view) => [view.claim.id, view]))
  return (
    <section aria-labelledby="differ-title" className="head mt-12">
      <h2 id="differ-title" className="serif text-xl font-semibold">
        What the accounts disagree on
      </h2>
      {disagreements.length === 0 && (
        <p className="mt-2 text-(--ink-2)">
          Nothing they state rules out what another states. What only some of them state stands under its origin below.
        </p>
      )}
      <ul className="mt-3 grid gap-x-12 gap-y-6 lg:grid-cols-2 xl:grid-cols-1 2xl:grid-cols-2">
        {disagreements.map(({ attribute, words, sides }) => (
          <li key={attribute} className="avoid-break">
            <h3 className="label">{capitalise(attributeWords(attribute))}</h3>
            <p className="serif text-lg">{words}</p>
            <dl className="mt-2 text-sm">
              {sides.map((side) => (
                <div key={side.text} className="rule-top grid grid-cols-[minmax(6rem,1fr)_1fr] gap-x-4 py-1.5">
                  <dt className="figure font-semibold">
                    <bdi>{side.text}</bdi>
                  </dt>
                  <dd className="text-(--ink-2)">
                    <bdi>{speakersOf(side.claims.flatMap((id) => byId.get(id) ?? []))}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}

function speakersOf(views: readonly ClaimView[]): string {
  const names = [...new Set(views.map((view) => capitalise(view.speakerText)))]
  return names.length === 0 ? 'speaker not shown' : `${names.join('; ')} (${countOf(views.length, 'claim')})`
}

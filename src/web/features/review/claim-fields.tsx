import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReviewItemView } from '../../../api/types.ts'
import { FamilyTag } from '../../components/family-tag.tsx'
import { formatDay } from '../../lib/dates.ts'
import { type Family, familyOf } from '../../lib/families.ts'
import type { Lit } from '../../lib/use-lit.ts'
import { attributeWords, capitalise, speakerKindWords, stanceWords, unhyphen } from '../../lib/words.ts'

interface Props {
  readonly view: ReviewItemView
  readonly fieldOf: Lit['fieldOf']
}

/** What was read: value, speaker, publisher, and what else stands in the sentence. Pointing at a field lights its words, pressing it keeps them lit. */
export function ClaimFields({ view: { view, beside, role, own }, fieldOf }: Props) {
  const { claim, text, publisher, publishedOn, report } = view
  const { attribution, basis, rule } = claim
  const speaker = attribution.speaker.words === null ? 'The publisher itself' : capitalise(view.speakerText)
  return (
    <dl className="text-sm">
      <Field name={attributeWords(claim.attribute)} family={familyOf(claim.attribute)} fieldOf={fieldOf}>
        <bdi className="block text-lg leading-snug font-semibold">{text}</bdi>
        <span className="text-(--ink-2)">
          {basis === 'stated' ? 'stated in these words' : 'worked out'}
          {claim.partOf && ', part of another figure'}
          {view.isSuperseded && ', replaced by a later one'}
        </span>
      </Field>
      <Field name="said by" family="speaker" fieldOf={fieldOf}>
        <bdi>{speaker}</bdi>
        <span className="text-(--ink-2)">
          {stanceWords(view.stance)} ({speakerKindWords(view.speakerKind)})
        </span>
      </Field>
      {beside.map((one) => (
        <Field
          key={one.claim.id}
          name={attributeWords(one.claim.attribute)}
          family={familyOf(one.claim.attribute)}
          fieldOf={fieldOf}
        >
          <bdi>{one.text}</bdi>
        </Field>
      ))}
      <Field name="published">
        <bdi>{publisher ?? 'publisher not stated'}</bdi>
        {publishedOn && <span className="text-(--ink-2)">, {formatDay(publishedOn)}</span>}
        <Link to="/reports/$id" params={{ id: report }} hash={`c=${claim.id}`} className="link block min-h-6">
          the whole report
        </Link>
      </Field>
      <Field name="read by rule">
        <code className="text-xs">{rule}</code>
        <span className="text-(--ink-2)">, as {unhyphen(role)} incident</span>
      </Field>
      {own[0] && own[0].withdrawn === null && <Field name="you decided">{own[0].words}</Field>}
    </dl>
  )
}

function Field(props: {
  readonly name: string
  readonly family?: Family
  readonly fieldOf?: Lit['fieldOf']
  readonly children: ReactNode
}) {
  const { name, family, fieldOf, children } = props
  return (
    <div className="rule-top py-1.5 first:border-t-0 first:pt-0">
      <dt className="label">
        {family ? (
          <button type="button" className="inline-flex min-h-6 items-center gap-1 text-start" {...fieldOf?.(family)}>
            <FamilyTag family={family} /> {name}
          </button>
        ) : (
          name
        )}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

import { useId, useState } from 'react'
import type { ClaimView } from '../../../api/types.ts'
import type { ClaimDecisionKind } from '../../components/claim-decision.tsx'
import { DecisionButtons } from '../../components/decision-buttons.tsx'
import { Evidence } from '../../components/evidence.tsx'
import { FamilyTag } from '../../components/family-tag.tsx'
import { ReviewMark } from '../../components/review-mark.tsx'
import { Speaker } from '../../components/speaker.tsx'
import { familyOf } from '../../lib/families.ts'
import { attributeWords, needsName } from '../../lib/words.ts'

/** What choosing a claim does, and what can be decided about it (null: nothing, it is shown as it once stood). */
export interface ClaimChoice {
  readonly onChoose: (claim: string) => void
  readonly onDecide: ((view: ClaimView, kind: ClaimDecisionKind) => void) | null
}

interface Props extends ClaimChoice {
  readonly views: readonly [ClaimView, ...ClaimView[]]
}

/** One claim in a line, with the publishers that carry it. Choosing it opens its sentences. `views` holds the same claim of each. */
export function ClaimLine({ views, onChoose, onDecide }: Props) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const [view] = views
  const { claim, text } = view
  const publishers = [...new Set(views.map((one) => one.publisher ?? 'publisher not stated'))]
  return (
    <li data-claim={claim.id} className={`border-b border-(--line) text-sm ${isOpen ? 'bg-(--sunk)' : ''}`}>
      <button
        type="button"
        data-row=""
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen)
          if (!isOpen) onChoose(claim.id)
        }}
        className="grid w-full grid-cols-[1.25rem_minmax(0,1fr)] items-baseline gap-x-2 px-1 py-2 text-start hover:bg-(--sunk) sm:grid-cols-[1.25rem_minmax(0,2fr)_minmax(0,3fr)]"
      >
        <FamilyTag family={familyOf(claim.attribute)} />
        <span className={`font-medium ${view.isSuperseded ? 'line-through' : ''}`}>
          {needsName(claim.attribute) && (
            <span className="font-normal text-(--ink-3)">{attributeWords(claim.attribute)} </span>
          )}
          <bdi>{text}</bdi>
          {claim.partOf && <span className="font-normal text-(--ink-3)"> (part of another figure)</span>}
          <ReviewMark view={view} />
        </span>
        <span className="col-start-2 text-(--ink-2) sm:col-start-auto">
          <Speaker view={view} />
          <span className="text-(--ink-3)">
            {' · '}
            <bdi>{publishers.join(', ')}</bdi>
          </span>
        </span>
      </button>
      <div id={id} hidden={!isOpen} className="space-y-5 px-2 pt-1 pb-4 sm:ps-8">
        {isOpen &&
          views.map((one) => (
            <Evidence key={one.claim.id} view={one}>
              {onDecide && <DecisionButtons view={one} onDecide={onDecide} />}
            </Evidence>
          ))}
      </div>
    </li>
  )
}

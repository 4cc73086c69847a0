import { useId, useState } from 'react'
import type { ClaimView } from '../../../api/types.ts'
import { Evidence } from '../../components/evidence.tsx'
import { FamilyTag } from '../../components/family-tag.tsx'
import { familyOf } from '../../lib/families.ts'
import { attributeWords } from '../../lib/words.ts'

/** One claim in a line: what, who said it, who printed it. Choosing it opens its sentence. */
export function ClaimLine({ view }: { readonly view: ClaimView }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { claim, text, speakerText, stance, publisher } = view
  return (
    <li className={`border-b border-(--line) text-sm ${isOpen ? 'bg-(--sunk)' : ''}`}>
      <button
        type="button"
        data-row=""
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="grid w-full grid-cols-[1.25rem_minmax(0,1fr)] items-baseline gap-x-2 px-1 py-2 text-start hover:bg-(--sunk) sm:grid-cols-[1.25rem_5.5rem_minmax(0,4fr)_minmax(0,5fr)]"
      >
        <FamilyTag family={familyOf(claim.attribute)} />
        <span className="label">{attributeWords(claim.attribute)}</span>
        <span className={`col-start-2 font-medium sm:col-start-auto ${view.isSuperseded ? 'line-through' : ''}`}>
          <bdi>{text}</bdi>
        </span>
        <span className="col-start-2 text-(--ink-2) sm:col-start-auto">
          <bdi>{claim.attribution.speaker.words === null ? 'the publisher' : speakerText}</bdi> {stance}
          <span className="text-(--ink-3)">
            {' · '}
            <bdi>{publisher ?? 'publisher not stated'}</bdi>
          </span>
        </span>
      </button>
      <div id={id} hidden={!isOpen} className="px-2 pt-1 pb-4 sm:ps-8">
        {isOpen && <Evidence view={view} />}
      </div>
    </li>
  )
}

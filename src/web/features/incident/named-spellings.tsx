import { useId, useState } from 'react'
import type { ClaimView, NamedSpelling } from '../../../api/types.ts'
import { Evidence } from '../../components/evidence.tsx'
import { countOf } from '../../lib/words.ts'

interface Props {
  readonly names: readonly NamedSpelling[]
  readonly claims: readonly ClaimView[]
}

/** The spellings of one person's name; each opens its sentences. */
export function NamedSpellings({ names, claims }: Props) {
  return (
    <>
      {names.map((name) => (
        <SpellingLine key={name.words} name={name} claims={claims} />
      ))}
    </>
  )
}

function SpellingLine({ name, claims }: { readonly name: NamedSpelling; readonly claims: readonly ClaimView[] }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { words, fates, ages, reports } = name
  const own = new Set<string>(name.claims)
  return (
    <div>
      <button
        type="button"
        data-row=""
        aria-expanded={isOpen}
        aria-controls={id}
        className="min-h-7 w-full text-start hover:bg-(--sunk)"
        onClick={() => setOpen(!isOpen)}
      >
        <bdi className="font-semibold">{words}</bdi>
        <span className="text-(--ink-2)">
          {ages.length > 0 && `, ${ages.join(' or ')}`} · {fates.join(', ')} · {countOf(reports, 'report')}
        </span>
      </button>
      <div id={id} hidden={!isOpen} className="space-y-5 pt-1 pb-4 sm:ps-4">
        {isOpen &&
          claims.filter(({ claim }) => own.has(claim.id)).map((view) => <Evidence key={view.claim.id} view={view} />)}
      </div>
    </div>
  )
}

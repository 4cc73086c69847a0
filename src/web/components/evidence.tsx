import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import type { ClaimView } from '../../api/types.ts'
import { formatDay } from '../lib/dates.ts'
import { type Family, familyOf, marksInSentence } from '../lib/families.ts'
import { splitAtMarks } from '../lib/highlight.ts'
import { useLit } from '../lib/use-lit.ts'
import { attributeWords, capitalise, needsName, speakerKindWords } from '../lib/words.ts'
import { FamilyTag } from './family-tag.tsx'
import { MarkedWords } from './marked-words.tsx'
import { Speaker } from './speaker.tsx'

/** A claim's sentence with its words marked, its fields beside it, and the way to the report. A field lights its words. */
export function Evidence({ view, children }: { readonly view: ClaimView; readonly children?: ReactNode }) {
  const id = useId()
  const { lit, fieldOf } = useLit()
  const { claim, sentence, speakerKind, publisher, publishedOn, report, text } = view
  const isOwnVoice = claim.attribution.speaker.words === null
  const family = familyOf(claim.attribute)
  const fieldId = (one: Family) => `${id}-${one}`
  const offer = (one: Family) => document.getElementById(fieldId(one))?.focus()
  return (
    <figure className="avoid-break border-s-2 border-(--accent) ps-4" data-claim={claim.id}>
      <blockquote dir="auto" className="serif max-w-[62ch] text-[1.0625rem] leading-7">
        <span className="lit">
          {splitAtMarks(sentence, marksInSentence(view)).map((segment) => (
            <MarkedWords key={segment.from} segment={segment} lit={lit} onChoose={offer} />
          ))}
        </span>
      </blockquote>
      <figcaption className="mt-2 text-sm text-(--ink-2)">
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          <button type="button" id={fieldId(family)} className="evidence-field" {...fieldOf(family)}>
            <FamilyTag family={family} /> {needsName(claim.attribute) && `${attributeWords(claim.attribute)} `}
            <bdi className="font-semibold text-(--ink)">{text}</bdi>
          </button>
          {isOwnVoice ? (
            <Speaker view={view} isStrong />
          ) : (
            <button type="button" id={fieldId('speaker')} className="evidence-field" {...fieldOf('speaker')}>
              <FamilyTag family="speaker" /> <Speaker view={view} isStrong />
              {` (${speakerKindWords(speakerKind)})`}
            </button>
          )}
        </span>
        <span className="mt-1 block">
          <bdi>{capitalise(publisher ?? 'publisher not stated')}</bdi>
          {publishedOn && `, ${formatDay(publishedOn)}`}
          {' · '}
          <Link to="/reports/$id" params={{ id: report }} hash={`c=${claim.id}`} className="link">
            see it in the report
          </Link>
          {claim.basis === 'inferred' && ' · worked out, not stated in these words'}
          {view.isSuperseded && ' · replaced by a later figure'}
          {claim.partOf && ' · a part of another figure, never added to it'}
          {statusWords(view)}
        </span>
        {claim.attribution.relays.length > 0 && (
          <span className="block">
            passed on by <bdi>{claim.attribution.relays.map(({ words }) => words).join(', citing ')}</bdi>
          </span>
        )}
        {children}
      </figcaption>
    </figure>
  )
}

/** Who the counted people were is a claim of its own speaker, never a fact of the figure. */
function statusWords({ claim: { value }, isAttackersWord }: ClaimView): string {
  if (value.kind !== 'count' || value.status === 'unstated') return ''
  if (isAttackersWord && value.max === 0)
    return ` · that no ${statuses[value.status]} were harmed is the attacker’s word alone: kept, and no proof of it`
  if (isAttackersWord) return ` · only the attacker calls them ${statuses[value.status]}: kept, and no proof of it`
  return ` · counted as ${statuses[value.status]} in the speaker’s words`
}

const statuses = {
  civilian: 'civilians',
  combatant: 'combatants',
  attacker: 'attackers',
  mixed: 'civilians and combatants',
} as const

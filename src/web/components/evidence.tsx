import { Link } from '@tanstack/react-router'
import type { ClaimView } from '../../api/types.ts'
import { formatDay } from '../lib/dates.ts'
import { marksInSentence } from '../lib/families.ts'
import { splitAtMarks } from '../lib/highlight.ts'
import { speakerKindWords } from '../lib/words.ts'
import { MarkedWords } from './marked-words.tsx'
import { Speaker } from './speaker.tsx'

/** A claim's sentence with its words marked, who said it, and the way to the report. */
export function Evidence({ view }: { readonly view: ClaimView }) {
  const { claim, sentence, speakerKind, publisher, publishedOn, report } = view
  const isOwnVoice = claim.attribution.speaker.words === null
  return (
    <figure className="avoid-break border-s-2 border-(--accent) ps-4">
      <blockquote dir="auto" className="serif max-w-[62ch] text-[1.0625rem] leading-7">
        <span className="lit">
          {splitAtMarks(sentence, marksInSentence(view)).map((segment) => (
            <MarkedWords key={segment.from} segment={segment} />
          ))}
        </span>
      </blockquote>
      <figcaption className="mt-2 text-sm text-(--ink-2)">
        <Speaker view={view} isStrong />
        {!isOwnVoice && ` (${speakerKindWords(speakerKind)})`}
        {' · '}
        <bdi>{publisher ?? 'publisher not stated'}</bdi>
        {publishedOn && `, ${formatDay(publishedOn)}`}
        {' · '}
        <Link to="/reports/$id" params={{ id: report }} hash={`c=${claim.id}`} className="link">
          see it in the report
        </Link>
        {claim.basis === 'inferred' && ' · worked out, not stated in these words'}
        {view.isSuperseded && ' · replaced by a later figure'}
      </figcaption>
    </figure>
  )
}

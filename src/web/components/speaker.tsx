import type { ClaimView } from '../../api/types.ts'
import { capitalise, stanceWords } from '../lib/words.ts'

/** Who says a claim and how: "A US military official, confirming". */
export function Speaker({ view, isStrong }: { readonly view: ClaimView; readonly isStrong?: boolean }) {
  const name = view.claim.attribution.speaker.words === null ? 'The publisher itself' : capitalise(view.speakerText)
  return (
    <>
      <bdi className={isStrong ? 'font-semibold text-(--ink)' : ''}>{name}</bdi>
      {stanceWords(view.stance)}
    </>
  )
}

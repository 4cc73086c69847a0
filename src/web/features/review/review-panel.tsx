import { useEffect } from 'react'
import type { ReviewItemView } from '../../../api/types.ts'
import { REJECT_CODES } from '../../../model/review.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import { PICKS } from '../../lib/commands.ts'
import { capitalise, unhyphen } from '../../lib/words.ts'
import { EditValue } from './edit-value.tsx'
import { MoveChoice } from './move-choice.tsx'
import { NoteForm } from './note-form.tsx'
import type { ReviewActs } from './review-claim.tsx'
import { SplitChoice } from './split-choice.tsx'

/** What is being asked besides. */
export type OpenPanel = 'reject' | 'edit' | 'move' | 'split' | 'flag' | null

interface Props {
  readonly panel: OpenPanel
  readonly view: ReviewItemView
  readonly act: ReviewActs
  readonly onClose: () => void
}

/** The second half of a decision: why, what instead, where to. Escape leaves it. */
export function ReviewPanel({ panel, view, act, onClose }: Props) {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose()
    }
    if (panel !== null) document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [panel, onClose])
  if (panel === null) return null
  return (
    <section
      aria-label={titles[panel]}
      className="mt-3 max-w-[46rem] border-s-4 border-(--accent) bg-(--sunk) px-4 py-3"
    >
      <h3 className="text-sm font-semibold">{titles[panel]}</h3>
      {panel === 'reject' && (
        <ol className="mt-2 flex flex-wrap gap-2">
          {REJECT_CODES.map((code, i) => (
            <li key={code}>
              <button type="button" className="button" onClick={() => act.reject(code)}>
                <KeyCap command={PICKS[i] ?? 'pick-1'} /> {capitalise(unhyphen(code))}
              </button>
            </li>
          ))}
        </ol>
      )}
      {panel === 'edit' && <EditValue view={view.view} onSubmit={act.correct} onClose={onClose} />}
      {panel === 'move' && <MoveChoice view={view} onMove={act.move} />}
      {panel === 'split' && <SplitChoice view={view} onSplit={act.split} />}
      {panel === 'flag' && <NoteForm onSubmit={act.flag} />}
    </section>
  )
}

const titles: Readonly<Record<Exclude<OpenPanel, null>, string>> = {
  reject: 'Why is it rejected?',
  edit: 'What does the sentence say?',
  move: 'Which incident does this account tell of?',
  split: 'Which accounts tell of another incident?',
  flag: 'What should others look at?',
}

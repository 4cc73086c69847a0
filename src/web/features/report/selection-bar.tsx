import { useEffect, useState } from 'react'
import type { ReportView, Span } from '../../../api/types.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import { readSelection } from './sentences.ts'

interface Props {
  readonly report: ReportView
  readonly onAdd: (words: Span) => void
}

/** Follows the words that are marked in the report's text. */
export function useSelection(text: string | undefined): Span | null {
  const [words, setWords] = useState<Span | null>(null)
  useEffect(() => {
    if (text === undefined) return
    const follow = () => {
      const next = readSelection(text)
      setWords((last) => (last?.from === next?.from && last?.to === next?.to ? last : next))
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [text])
  return words
}

/** Offers to make a claim of the words that are marked. */
export function SelectionBar({ report, words, onAdd }: Props & { readonly words: Span }) {
  const chosen = report.text.slice(words.from, words.to)
  return (
    <div className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-10 flex justify-center px-4">
      <div className="pointer-events-auto flex max-w-full items-center gap-3 border border-(--ink) bg-(--raised) px-4 py-2 text-sm">
        <span dir="auto" className="serif min-w-0 truncate">
          “<bdi>{chosen.length > 80 ? `${chosen.slice(0, 79)}…` : chosen}</bdi>”
        </span>
        <button
          type="button"
          className="button button-strong"
          // The marked words would be lost before the click is told.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAdd(words)}
        >
          Add a claim
          <KeyCap command="add-claim" />
        </button>
      </div>
    </div>
  )
}

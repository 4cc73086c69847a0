import type { Span } from '../../../api/types.ts'
import { TextField } from '../../components/text-field.tsx'
import { splitAtMarks } from '../../lib/highlight.ts'

interface Props {
  readonly text: string
  readonly sentence: Span | null
  /** Where the words stand; null: not in the sentence. */
  readonly span: Span | null
  readonly typed: string
  readonly onType: (words: string) => void
}

/** The words that the value is read from, typed or pasted, checked against the sentence and lit in it. */
export function WordsField({ text, sentence, span, typed, onType }: Props) {
  const isEmpty = typed.trim() === ''
  const shown =
    span && sentence ? { from: Math.min(span.from, sentence.from), to: Math.max(span.to, sentence.to) } : sentence
  return (
    <div>
      <TextField
        name="Words"
        hint="exactly as they stand in the sentence"
        required
        maxLength={2000}
        aria-invalid={!isEmpty && span === null}
        value={typed}
        onChange={onType}
      />
      {shown && (
        <blockquote dir="auto" className="serif mt-2 border-s-2 border-(--accent) ps-3 leading-7">
          <span>
            {splitAtMarks(text, span ? [{ ...span, data: true }] : [], shown).map((segment) => (
              <span key={segment.from} className={segment.marks.length > 0 ? 'lit lit-strong' : undefined}>
                {segment.text}
              </span>
            ))}
          </span>
        </blockquote>
      )}
      <p role="status" className="mt-1 text-xs text-(--ink-2)">
        {isEmpty ? '' : span ? '✓ These words stand in the sentence.' : '✗ These words do not stand in this sentence.'}
      </p>
    </div>
  )
}

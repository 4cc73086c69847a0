import type { FigureView } from '../../api/types.ts'
import { HARM_WORDS } from '../lib/words.ts'

/** A figure as it stands in a list: large, with its name; "not stated" is never a zero. */
export function Figure({ figure }: { readonly figure: FigureView }) {
  const words = HARM_WORDS[figure.attribute]
  return (
    <div className="min-w-0">
      <div className="label">{words}</div>
      {figure.isKnown ? (
        <div className="figure text-2xl leading-8 font-semibold whitespace-nowrap">
          <bdi dir="ltr">{shorten(figure)}</bdi>
        </div>
      ) : (
        <div className="text-sm leading-8 text-(--ink-3)">not stated</div>
      )}
    </div>
  )
}

/** "1 or more" takes too much room in a column: `1+`, read out in full. */
function shorten({ text, min, max }: FigureView) {
  if (max !== null || min === null || text === String(min)) return text
  return (
    <>
      <span aria-hidden="true">{min}+</span>
      <span className="sr-only">{text}</span>
    </>
  )
}

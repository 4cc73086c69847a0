import type { ReactNode } from 'react'
import type { ClaimView, ReviewItemView } from '../../../api/types.ts'
import { type Family, letterOf, marksInSentence } from '../../lib/families.ts'
import { type Mark, splitAtMarks } from '../../lib/highlight.ts'

interface Props {
  readonly view: ReviewItemView
  /** The family whose words are lit. */
  readonly lit: Family | null
}

interface Words {
  readonly family: Family
  /** Whether the claim's own value was read from these words. */
  readonly isOwn: boolean
}

/** The sentence between its neighbours; its words marked by shape and letter, the claim's own framed. */
export function ClaimContext({ view: { view, before, after, beside }, lit }: Props) {
  const marks = [...marksOf(view, true), ...beside.flatMap((one) => marksOf(one, false))]
  return (
    <blockquote dir="auto" className="serif max-w-[46rem] text-xl leading-9" data-context="">
      {before && <span className="text-(--ink-3)">{before} </span>}
      <span className="lit">
        {splitAtMarks(view.sentence, marks).map((segment) => {
          const families = [...new Set(segment.marks.map(({ family }) => family))]
          return families.reduce<ReactNode>(
            (words, family) => {
              const isOwn = segment.marks.some((mark) => mark.family === family && mark.isOwn)
              const isStart = segment.starts.some((mark) => mark.family === family)
              const isOn = family === lit || (lit === null && isOwn)
              return (
                <span
                  key={segment.from}
                  className={`mark mark-${family} ${isOn ? 'mark-on' : ''}`}
                  data-tag={isStart ? letterOf(family) : undefined}
                >
                  {words}
                </span>
              )
            },
            <span key={segment.from}>{segment.text}</span>,
          )
        })}
      </span>
      {after && <span className="text-(--ink-3)"> {after}</span>}
    </blockquote>
  )
}

function marksOf(view: ClaimView, isOwn: boolean): readonly Mark<Words>[] {
  return marksInSentence(view)
    .filter(({ data }) => isOwn || data.isValue)
    .map(({ from, to, data }) => ({ from, to, data: { family: data.family, isOwn: isOwn && data.isValue } }))
}

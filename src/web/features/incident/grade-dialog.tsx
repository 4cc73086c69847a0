import { useState } from 'react'
import type { IncidentView } from '../../../api/types.ts'
import { GRADE_WORDS, GRADES, type Grade } from '../../../model/review.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { useDecide } from '../../components/claim-decision.tsx'

interface Props {
  readonly incident: IncidentView
  readonly onClose: () => void
}

/** Gives the incident a grade in place of the suggested one. */
export function GradeDialog({ incident: { id, grade }, onClose }: Props) {
  const decide = useDecide()
  const [value, setValue] = useState<Grade>(grade.given?.grade ?? grade.suggested)
  return (
    <ChangeDialog
      title="Grade this incident"
      words={
        <>
          Suggested: <strong>{grade.suggested}</strong>, since {grade.words}.
        </>
      }
      verb="Grade"
      onSubmit={(grounds) => decide.mutateAsync({ kind: 'grade', target: id, value, ...grounds })}
      onClose={onClose}
    >
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">Grade</legend>
        {GRADES.map((one) => (
          <label key={one} className="flex items-start gap-3 py-1 text-sm">
            <input
              type="radio"
              name="grade"
              className="mt-0.5 size-4 shrink-0 accent-(--accent)"
              checked={one === value}
              onChange={() => setValue(one)}
            />
            <span>
              <span className="font-semibold capitalize">{one}</span>
              <span className="text-(--ink-2)">: {GRADE_WORDS[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </ChangeDialog>
  )
}

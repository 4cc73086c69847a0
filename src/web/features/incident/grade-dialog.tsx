import { useState } from 'react'
import type { IncidentView } from '../../../api/types.ts'
import { GRADE_WORDS, GRADES, type Grade } from '../../../model/review.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { Choice } from '../../components/choice.tsx'
import { useDecide } from '../../components/claim-decision.tsx'

interface Props {
  readonly incident: IncidentView
  readonly onClose: () => void
}

const grades = GRADES.map((value) => ({
  value,
  words: (
    <>
      <span className="font-semibold capitalize">{value}</span>
      <span className="text-(--ink-2)">: {GRADE_WORDS[value]}</span>
    </>
  ),
}))

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
      <Choice legend="Grade" options={grades} value={value} onChange={setValue} />
    </ChangeDialog>
  )
}

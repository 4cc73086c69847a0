/** The grade of an incident: suggested by its claims, or given by a person. */
import { suggestGrade } from '../counting/grade.ts'
import type { Kinship } from '../linker/kinship.ts'
import { GRADE_WORDS } from '../model/index.ts'
import type { IncidentFacts } from './incident-facts.ts'
import type { GradeView } from './views.ts'

/** The grade with its reasons. */
export function viewGrade(facts: IncidentFacts, kinship: Kinship): GradeView {
  const { claims, grade } = facts
  const suggested = suggestGrade(claims, facts.origins(), kinship)
  const given = grade && { grade: grade.grade, by: grade.by, reason: grade.reason }
  return {
    suggested: suggested.grade,
    words: suggested.words,
    claims: suggested.claims,
    given,
    meaning: GRADE_WORDS[given?.grade ?? suggested.grade],
  }
}

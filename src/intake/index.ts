/** The door of intake. */
export { countInputs, intakePath } from './intake.ts'
export { intakeText } from './text-file.ts'
export type { IntakeOptions, IntakeRefusal, IntakeReport, IntakeResult } from './types.ts'

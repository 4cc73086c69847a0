/** The door of intake. */

export { type ListedPage, listItems } from './feeds/list-items.ts'
export { readWatchList, type VisitBudget, type WatchedSource } from './feeds/watch-list.ts'
export type { PageMarks } from './fetch/fetch-page.ts'
export { usedUp } from './fetch/host-budget.ts'
export { createPoliteFetcher, type PoliteClock, type PoliteFetcher } from './fetch/polite-fetch.ts'
export { countInputs, intakePath, isAddress, takePage } from './intake.ts'
export { EXTRACTOR, type KnownFacts } from './make-report.ts'
export { createStageClock, OPEN_STAGES, type OpenStage, type StageClock } from './stage-clock.ts'
export { intakeText } from './text-file.ts'
export type { IntakeOptions, IntakeRefusal, IntakeReport, IntakeResult } from './types.ts'

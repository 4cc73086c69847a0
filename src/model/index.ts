/** The words of the house: import them from here. */
export * from './claim.ts'
export * from './errors.ts'
export * from './format-claim.ts'
export * from './ids.ts'
export * from './lexicon.ts'
export * from './report.ts'
export * from './span.ts'
export * from './values.ts'

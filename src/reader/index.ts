/** The published door of the reader. */

export type { SentenceExplanation } from './explanation.ts'
export { createReader, type Reader, type ReadManyOptions, type ReadOptions } from './read.ts'

/** The published door of the reader. */

export type { SentenceExplanation } from './english/explain/explain-sentence.ts'
export { createReader, type Reader, type ReadOptions } from './read.ts'

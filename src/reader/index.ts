/** The published door of the reader. */
export { createReader, type Reader, type ReadOptions } from './read.ts'

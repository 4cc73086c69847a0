/** One JSON document a line, in UTF-8: every row whole, nothing rounded. */

/** Each row as one line of JSON. */
export function* writeJsonl(rows: Iterable<unknown>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

/** The header of a CSV text, read in the browser so that its columns can be offered before anything is sent. */

/** The cells of the first line; quotes as in RFC 4180, and a byte-order mark is no letter. */
export function readCsvHeader(csv: string): readonly string[] {
  const text = csv.replace(/^\ufeff/, '')
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? ''
    if (isQuoted && sign === '"' && text[i + 1] === '"') {
      cell += '"'
      i += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === ',' || sign === '\n' || sign === '\r')) {
      cells.push(cell.trim())
      cell = ''
      if (sign !== ',') return cells
    } else cell += sign
  }
  return [...cells, cell.trim()]
}

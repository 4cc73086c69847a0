/** A name folded for comparison: lower case, no accents or marks, words one blank apart. */
export function foldName(name: string): string {
  const known = folded.get(name)
  if (known !== undefined) return known
  // The names of a ledger repeat by the thousand.
  if (folded.size >= NAMES_KEPT) folded.clear()
  const made = fold(name)
  folded.set(name, made)
  return made
}

const NAMES_KEPT = 50_000
const folded = new Map<string, string>()

function fold(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

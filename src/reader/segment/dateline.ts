/** Where a dateline at the head of a paragraph ends. */

const DASHES = new Set(['-', '\u2013', '\u2014', '_'])

/** The most words of a dateline in capitals that names no agency: "EAST JERUSALEM, WEST BANK, MARCH 4". */
const MOST_WORDS = 6

// "Tripoli/Geneva, 5 July 2019", "N'Djamena, March 26".
const DATED = /^\p{Lu}[^\d]{2,40},\s*(?:\d{1,2}\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\.?\s+\d{1,2})(?:,?\s+\d{4})?\.?$/u

/**
 * The length of a dateline with its dash: "BAGHDAD (AP) \u2014 ", "KIRKUK, Iraq, Dec 3 (Reuters) - ", "BOGOTA, 3 APR 90 (EFE) -- [TEXT] ".
 * 0 when the paragraph has none. A dateline opens with a capital word, has a dash in its first 110 characters, and no verb of its own:
 * every word before the dash is a name, a number, an agency in brackets or a month.
 */
export function datelineEnd(paragraph: string): number {
  const head = paragraph.slice(0, 160)
  const dash = findDash(head)
  if (dash < 0) return 0
  const before = head.slice(0, dash).trim()
  const words = before.split(/[\s,/;()[\]]+/).filter(Boolean)
  if (words.length === 0 || words.length > 14) return 0
  const isNameLike = words.every(
    (word) => /^[A-Z0-9\u00c0-\u00de.'\u2019-]/.test(word) || /^(de|la|el|al|of|the|in|and)$/.test(word),
  )
  const isShout =
    (words[0] as string).length > 2 &&
    words[0] === (words[0] as string).toUpperCase() &&
    /[A-Z]/.test(words[0] as string)
  const hasAgency = /\([A-Za-z .,/]+\)\s*$/.test(before)
  if (!isNameLike || !(isShout || hasAgency || DATED.test(before))) return 0
  // In capitals a headline looks like names: "BOMBER HITS POLICE POST, 9 KILLED - SOURCES".
  if (!hasAgency && words.length > MOST_WORDS && words.every((word) => word === word.toUpperCase())) return 0
  let end = dash
  while (end < head.length && (DASHES.has(head[end] as string) || head.charCodeAt(end) <= 32)) end++
  const marks = /^(\[[A-Z][^\]]{0,60}\]\s*)+/.exec(paragraph.slice(end, end + 200))
  return end + (marks ? marks[0].length : 0)
}

// A dash between blanks, or the double dash of old wires.
function findDash(head: string): number {
  const end = Math.min(head.length, 110)
  for (let i = 1; i < end; i++) {
    const code = head.charCodeAt(i)
    if (code !== 45 && code !== 0x2013 && code !== 0x2014 && code !== 95) continue
    const isSpaced = head.charCodeAt(i - 1) <= 32 || head[i - 1] === ')'
    const next = head[i + 1] ?? ''
    if (isSpaced && (next <= ' ' || DASHES.has(next))) return i
  }
  return -1
}

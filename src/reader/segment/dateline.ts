/** Where a dateline at the head of a paragraph ends. */

const DASHES = new Set(['-', '\u2013', '\u2014', '_'])

/** The most words of a dateline in capitals that names no agency: "EAST JERUSALEM, WEST BANK, MARCH 4". */
const MOST_WORDS = 6

// "Tripoli/Geneva, 5 July 2019", "N'Djamena, March 26".
const DATED = /^\p{Lu}[^\d]{2,40},\s*(?:\d{1,2}\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\.?\s+\d{1,2})(?:,?\s+\d{4})?\.?$/u

// "JAMMU, June 12: ", "Reynosa, Tamps., June 21.- ", "Bogot\u00e1, 21 Jan. ": the colon or full stop of other papers, with a day before it.
const DAY = '(?:\\d{1,2}\\s+\\p{Lu}\\p{L}{2,9}|\\p{Lu}\\p{L}{2,9}\\.?\\s+\\d{1,2})(?:,?\\s+\\d{4})?'
const SHORT_DAY = '(?:\\d{1,2}\\s+\\p{Lu}\\p{L}{2,3}\\.)'
const DATED_HEAD = new RegExp(
  `^\\p{Lu}[^\\d:;!?"\\u201c]{2,40},\\s*(?:${DAY}(?:\\s*:|\\.\\s?[-\\u2013\\u2014])|${SHORT_DAY})\\s+(?=["\\u201c]?\\p{Lu})`,
  'u',
)

// "Maiduguri, Nigeria", "Port-au-Prince, Haiti".
const TOWN_AND_COUNTRY =
  /^\p{Lu}[\p{L}'\u2019-]+(?: \p{Lu}[\p{L}'\u2019-]+){0,2}, \p{Lu}[\p{L}.'\u2019-]+(?: \p{Lu}[\p{L}'\u2019-]+){0,2}$/u

// "Musa, Sani \u2013 both loggers \u2013 said": no sentence begins behind the dash.
const OPENS_SENTENCE = /^[-\u2013\u2014_]+\s+["\u201c]?[\p{Lu}\d]/u

// "(AP)", "(ACAN-EFE)", "(RADIO CADENA 1)".
const AGENCY = /[([][A-Za-z][A-Za-z0-9 .,/&-]*\)\s*$/

const RELAYED = /^[A-Z][^()[\]]{2,60}\([A-Z][^()]{1,30}\)\s*--/

// "[TEXT] ", "[INTERVIEW WITH PRESIDENT OSCAR RUIZ BY UNIDENTIFIED REPORTERS] [EXCERPTS] ".
const MARKS = /^(\[[A-Z][^\]]{0,240}\]\s*)+/

/**
 * The length of a dateline with its dash: "BAGHDAD (AP) \u2014 ", "KIRKUK, Iraq, Dec 3 (Reuters) - ", "BOGOTA, 3 APR 90 (EFE) -- [TEXT] ", "Maiduguri, Nigeria -- ".
 * 0 when the paragraph has none. A dateline opens with a capital word, has a dash in its first 110 characters, and no verb of its own:
 * every word before the dash is a name, a number, an agency in brackets or a month.
 */
export function datelineEnd(paragraph: string, isInner = false): number {
  const head = paragraph.slice(0, 160)
  const dated = isInner || !hasNameBeforeComma(head) ? null : DATED_HEAD.exec(head)
  if (dated && isNames(dated[0])) return dated[0].length
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
  const hasAgency = AGENCY.test(before)
  const isTown = TOWN_AND_COUNTRY.test(before) && OPENS_SENTENCE.test(head.slice(dash))
  if (!isNameLike || !(isShout || hasAgency || DATED.test(before) || isTown)) return 0
  // In capitals a headline looks like names: "BOMBER HITS POLICE POST, 9 KILLED - SOURCES".
  if (!hasAgency && words.length > MOST_WORDS && words.every((word) => word === word.toUpperCase())) return 0
  let end = dash
  while (end < head.length && (DASHES.has(head[end] as string) || head.charCodeAt(end) <= 32)) end++
  const marks = MARKS.exec(paragraph.slice(end, end + 300))
  if (!marks) return end
  // "MADRID (SPAIN), 17 MAY 90 (EFE) -- [EXCERPT] LIMA, 17 MAY (EFE) -- ": a report inside the report.
  const at = end + marks[0].length
  if (isInner || !RELAYED.test(paragraph.slice(at, at + 110))) return at
  return at + datelineEnd(paragraph.slice(at), true)
}

/** The most characters of a name before the comma of `DATED_HEAD`. */
const LONGEST_NAME = 41

function hasNameBeforeComma(head: string): boolean {
  const comma = head.indexOf(',')
  return comma > 0 && comma <= LONGEST_NAME
}

// Every word of it opens with a capital or a figure: "In Mosul, 12 May." is a sentence.
function isNames(words: string): boolean {
  const [first = ''] = words.split(/\s/, 1)
  if (OPENER.test(first)) return false
  return words
    .split(/[\s,/.:]+/)
    .every((word) => word === '' || !/^\p{Ll}/u.test(word) || /^(de|la|el|al|of|the)$/.test(word))
}

const OPENER = /^(In|On|At|Near|From|By|After|Before|Since|Until|The|For)$/

// A dash between blanks, or the double dash of old wires.
function findDash(head: string): number {
  const end = Math.min(head.length, 110)
  for (let i = 1; i < end; i++) {
    const code = head.charCodeAt(i)
    if (code !== 45 && code !== 0x2013 && code !== 0x2014 && code !== 95) continue
    // "(ACAN - EFE)": inside the name of an agency.
    if (head.lastIndexOf('(', i) > head.lastIndexOf(')', i)) continue
    const isSpaced = head.charCodeAt(i - 1) <= 32 || head[i - 1] === ')'
    const next = head[i + 1] ?? ''
    if (isSpaced && (next <= ' ' || DASHES.has(next))) return i
  }
  return -1
}

/** One key for the many spellings of a name that was written in another alphabet. */

/** Countries whose names reach the news in many spellings. */
const SPELLED: ReadonlySet<string> = new Set(
  'IQ SY YE JO LB PS EG LY SD SS SO AF PK IR SA KW AE OM QA BH DZ TN MA MR ML NE TD NG UA RU BY ET ER MM KE TR AZ GE AM UZ TM TJ KG KZ IL'.split(
    ' ',
  ),
)

/** Whether places of this country are also found by their spelling. */
export function hasSpellings(country: string | null): boolean {
  return country !== null && SPELLED.has(country)
}

const ARTICLES = new Set('al el ad ar as ash at az an ez ed er es et ul'.split(' '))
const LETTERS: Readonly<Record<string, string>> = {
  e: 'a',
  i: 'a',
  y: 'a',
  o: 'u',
  w: 'u',
  q: 'k',
  c: 'k',
  j: 'g',
  z: 's',
  v: 'u',
}

/**
 * The key of a name key (see `placeNameKey`): without article, doubled letters and a last -h, vowels in two classes
 * (a, e, i, y and o, u, w), q as k, kh, gh, dh and th without h. "Qamishlo", "Kamishly" and "Al Qamishli" share one; '' when too short.
 */
export function spellingKey(nameKey: string): string {
  let key = ''
  for (const word of nameKey.split(' ')) {
    if (ARTICLES.has(word)) continue
    for (let i = 0; i < word.length; i++) {
      const letter = word[i] as string
      const before = word[i - 1] ?? ''
      if (letter === 'h' && (i === word.length - 1 || 'kgdt'.includes(before))) continue
      const plain = LETTERS[letter] ?? letter
      // "Zawr" and "Zor": a diphthong is its second vowel.
      if (plain === 'u' && key.endsWith('a') && i > 0) key = key.slice(0, -1)
      if (plain !== key[key.length - 1]) key += plain
    }
  }
  // "Kobani" and "Kobane", "Kharkiv" and "Kharkov": the last vowel is the least sure.
  const last = key[key.length - 1]
  if (key.length > 4 && (last === 'a' || last === 'u')) key = key.slice(0, -1)
  return key.length >= 4 ? key : ''
}

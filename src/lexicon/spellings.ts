/** Other spellings of one phrase: hyphens as blanks, British and American, "US" and "U.S.". */

const PAIRS: readonly (readonly [string, string])[] = [
  ['defence', 'defense'],
  ['mobilisation', 'mobilization'],
  ['organisation', 'organization'],
  ['centre', 'center'],
  ['labour', 'labor'],
  ['armour', 'armor'],
  ['neighbour', 'neighbor'],
  ['theatre', 'theater'],
]

const RESPELLINGS = PAIRS.flatMap(([one, other]) => [
  { pattern: new RegExp(`\\b${one}`), word: other },
  { pattern: new RegExp(`\\b${other}`), word: one },
])

/** All spellings of the phrases, lower case, each once, the given ones first. */
export function spellingsOf(...phrases: readonly string[]): readonly string[] {
  const all = new Set(phrases.map((phrase) => phrase.toLowerCase()))
  for (const phrase of all) {
    for (const { pattern, word } of RESPELLINGS) all.add(phrase.replace(pattern, word))
    if (/^(us|un|uk)\b/.test(phrase)) all.add(`${phrase[0]}.${phrase[1]}.${phrase.slice(2)}`)
    if (/[a-z]-[a-z0-9]/.test(phrase)) all.add(phrase.replaceAll('-', ' '))
  }
  return [...all]
}

/** Words of nationality: "Iraqi", "Iraqis", "pro-Iranian", "Iran-backed". */
import { type LexiconPhrase, ReckonerError } from '../model/index.ts'
import { cellAt, partsAt, readRows } from './read-rows.ts'

const LINKS = [
  'backed',
  'aligned',
  'allied',
  'linked',
  'affiliated',
  'supported',
  'sponsored',
  'trained',
  'funded',
  'led',
  'armed',
]

/** Reads `nationalities.tsv`: ISO code, forms apart by `;`, stems of compounds apart by `;` ("iran;iranian"). */
export function loadNationalities(): readonly LexiconPhrase[] {
  return readRows('nationalities.tsv', 2).flatMap((row) => {
    const country = cellAt(row, 0)
    if (!/^[A-Z]{2}$/.test(country))
      throw new ReckonerError(
        'lexicon-malformed',
        `${row.at}: found "${country}", expected an ISO code of two capitals`,
      )
    const compounds = partsAt(row, 2).flatMap((stem) => [`pro-${stem}`, ...LINKS.map((link) => `${stem}-${link}`)])
    return [...partsAt(row, 1), ...compounds].map(
      (phrase): LexiconPhrase => ({ phrase: phrase.toLowerCase(), entry: { kind: 'nationality', country } }),
    )
  })
}

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
  return readRows('english/nationalities.tsv', 2).flatMap((row) => {
    const country = cellAt(row, 0)
    if (!/^[A-Z]{2}$/.test(country))
      throw new ReckonerError(
        'lexicon-malformed',
        `${row.at}: found "${country}", expected an ISO code of two capitals`,
      )
    const compounds = partsAt(row, 2).flatMap((stem) => [`pro-${stem}`, ...LINKS.map((link) => `${stem}-${link}`)])
    const forms = partsAt(row, 1).map((form) => form.toLowerCase())
    const names = [...forms, ...compounds].map(
      (phrase): LexiconPhrase => ({ phrase: phrase.toLowerCase(), entry: { kind: 'nationality', country } }),
    )
    return [...names, ...forms.filter((form) => isPeople(form, forms)).map(peopleOf)]
  })
}

// "Three Palestinians were killed": the plural is a person noun. "Poles" are as often posts, and "US" is no plural.
function isPeople(form: string, forms: readonly string[]): boolean {
  return /[a-z]{4}s$/.test(form) && form !== 'poles' && !/(swiss|burkinabes)$/.test(form) && forms.length > 1
}

function peopleOf(phrase: string): LexiconPhrase {
  return { phrase, entry: { kind: 'agent', status: 'unstated', speaker: null, isPlural: true, isVictim: true } }
}

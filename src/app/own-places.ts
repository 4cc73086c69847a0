/** The places that a workspace adds to the gazetteer: files in the folder `places` of its ledger folder. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { admin1NamesIn, importGeonames } from '../lexicon/import-geonames.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { formatPlaces, parsePlaces, withPlaces } from '../lexicon/own-places.ts'
import { type Lexicon, ReckonerError } from '../model/index.ts'

/** One file of places. */
export interface OwnPlaceFile {
  readonly country: string
  readonly file: string
  readonly places: number
  /** Places of them that the built-in gazetteer does not have. */
  readonly added: number
  readonly licence: string
}

const LICENCE = 'GeoNames, CC BY 4.0'

/** Adds a country file of GeoNames to a ledger folder, in place of an earlier one of that country. Throws `path-missing`, `file-malformed`, `file-too-large`. */
export async function addPlaceFile(folder: string, path: string): Promise<OwnPlaceFile> {
  const { readPlaceFile } = await import('../intake/archives/read-place-file.ts')
  const { country, text } = await readPlaceFile(path)
  const found = importPlaces(path, text)
  if (found.length === 0)
    throw new ReckonerError('file-malformed', `${path}: found no places; expected a country file of GeoNames`)
  const own = join(folder, 'places')
  mkdirSync(own, { recursive: true })
  const file = join(own, `${country}.tsv`)
  writeFileSync(`${file}.part`, formatPlaces(found, `${country}, from ${basename(path)}`))
  renameSync(`${file}.part`, file)
  return describe(file)
}

function importPlaces(path: string, text: string) {
  try {
    return importGeonames(text, admin1NamesIn(text))
  } catch (error) {
    if (!(error instanceof ReckonerError)) throw error
    throw new ReckonerError('file-malformed', `${path}: ${error.message}`)
  }
}

/** The files of places of a ledger folder, by country. */
export function listPlaceFiles(folder: string): readonly OwnPlaceFile[] {
  return filesIn(folder).map(describe)
}

/** The lexicon with the places of a ledger folder. Throws `lexicon-malformed`. */
export function lexiconOf(folder: string): Lexicon {
  return withPlaces(
    loadLexicon(),
    filesIn(folder).map((file) => ({ file, text: readFileSync(file, 'utf8') })),
  )
}

function filesIn(folder: string): readonly string[] {
  const own = join(folder, 'places')
  if (!existsSync(own)) return []
  return readdirSync(own)
    .filter((name) => /^[A-Z]{2}\.tsv$/.test(name))
    .sort()
    .map((name) => join(own, name))
}

function describe(file: string): OwnPlaceFile {
  const known = new Set(loadLexicon().places.map(({ id }) => id))
  const found = parsePlaces(file, readFileSync(file, 'utf8'))
  const added = found.filter(({ place }) => !known.has(place.id)).length
  return { country: basename(file).slice(0, 2), file, places: found.length, added, licence: LICENCE }
}

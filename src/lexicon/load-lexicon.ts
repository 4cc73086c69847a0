/** The front door of the lexicon: every fact the reader needs, read once. */
import { hashText, type Lexicon, type LexiconPhrase } from '../model/index.ts'
import { checksum } from './checksum.ts'
import { loadAgents } from './load-agents.ts'
import { loadCues } from './load-cues.ts'
import { loadDeeds } from './load-deeds.ts'
import { loadCountryNames, loadGazetteer } from './load-gazetteer.ts'
import { loadHarm } from './load-harm.ts'
import { loadHosts } from './load-hosts.ts'
import { loadIrregularVerbs } from './load-irregular-verbs.ts'
import { loadNationalities } from './load-nationalities.ts'
import { loadParties } from './load-parties.ts'
import { loadPersonNames } from './load-person-names.ts'
import { loadSpeakers } from './load-speakers.ts'
import { loadFurniture, loadStops, loadTargets } from './load-targets.ts'
import { loadWeapons } from './load-weapons.ts'
import { forgetData, readData } from './read-rows.ts'

/** The data files, in the order in which they make the version. */
export const DATA_FILES: readonly string[] = [
  'aliases.tsv',
  'areas.tsv',
  'countries.tsv',
  'hosts.tsv',
  'parties.tsv',
  'person-names.tsv',
  'places.tsv',
  'sites.tsv',
  'villages.tsv',
  'english/agents.tsv',
  'english/area-peoples.tsv',
  'english/cues.tsv',
  'english/deeds.tsv',
  'english/furniture.txt',
  'english/harm.tsv',
  'english/irregular-verbs.tsv',
  'english/nationalities.tsv',
  'english/speakers.tsv',
  'english/stops.tsv',
  'english/targets.tsv',
  'english/weapons.tsv',
]

let cached: Lexicon | null = null

/** The lexicon, read at the first call and the same ever after. Raises `lexicon-malformed` with the file and line. */
export function loadLexicon(): Lexicon {
  cached ??= readLexicon()
  return cached
}

function readLexicon(): Lexicon {
  const irregular = loadIrregularVerbs()
  const { parties, phrases: partyPhrases } = loadParties()
  const agents = loadAgents()
  const speakers = loadSpeakers()
  const { places, placeNames, peopleNames, capitals } = loadGazetteer()
  const lexicon = {
    version: hashText(DATA_FILES.map((file) => `${file} ${checksum(readData(file))}`).join('\n')).slice(0, 8),
    parties,
    places,
    placeNames,
    peopleNames,
    capitals,
    countryNames: loadCountryNames(),
    hosts: loadHosts(),
    phrases: dropRepeats([
      ...partyPhrases,
      ...peopleWithin([...partyPhrases, ...speakers], agents),
      ...loadNationalities(),
      ...loadHarm(irregular),
      ...loadDeeds(irregular),
      ...loadWeapons(),
      ...agents,
      ...speakers,
      ...loadCues(irregular),
      ...loadTargets(),
      ...loadStops(),
      ...loadPersonNames(),
    ]),
    furniture: loadFurniture(),
  }
  forgetData()
  return lexicon
}

// "US troops" names a force and "police officers" a speaker, and both the people killed: the longest phrase wins, so it must stand for both.
function peopleWithin(phrases: readonly LexiconPhrase[], agents: readonly LexiconPhrase[]): readonly LexiconPhrase[] {
  const people = new Map(agents.map(({ phrase, entry }) => [phrase, entry]))
  return phrases.flatMap(({ phrase }) => {
    const cut = phrase.lastIndexOf(' ')
    const entry = cut > 0 && !people.has(phrase) ? people.get(phrase.slice(cut + 1)) : undefined
    return entry ? [{ phrase, entry }] : []
  })
}

function dropRepeats(phrases: readonly LexiconPhrase[]): readonly LexiconPhrase[] {
  const seen = new Set<string>()
  return phrases.filter(({ phrase, entry }) => {
    const key = `${phrase}\t${JSON.stringify(entry)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Parties: states, forces, armed groups, monitors, agencies, with their other names and what they are part of. */
import { type LexiconPhrase, type Party, type PartyId, type PartyKind, ReckonerError } from '../model/index.ts'
import { cellAt, oneOf, partsAt, type Row, readRows } from './read-rows.ts'
import { spellingsOf } from './spellings.ts'

const KINDS: readonly PartyKind[] = [
  'state',
  'government',
  'military',
  'police',
  'coalition',
  'armed-group',
  'umbrella',
  'monitor',
  'international',
  'media',
  'agency',
  'company',
  'civil',
]

/** The parties by id, and the phrases that name them. */
export interface Parties {
  readonly parties: ReadonlyMap<PartyId, Party>
  readonly phrases: readonly LexiconPhrase[]
}

/**
 * Reads `parties.tsv`: id, name, kind, ISO code, other names apart by `;`, what it is part of (`id@since@until` apart by `;`).
 * Every party that one is part of must have a row. A name that begins with `?` is ambiguous ("?Washington" is also a town), and so is every state's plain name.
 */
export function loadParties(rows: readonly Row[] = readRows('parties.tsv', 3)): Parties {
  const parties = new Map<PartyId, Party>()
  const phrases: LexiconPhrase[] = []
  for (const row of rows) {
    const party = partyOf(row)
    if (parties.has(party.id)) throw malformed(row, party.id, 'an id used once')
    parties.set(party.id, party)
    const isPlainState = party.kind === 'state'
    const known = new Set<string>()
    for (const name of [
      isPlainState && party.name !== 'United States' ? `?${party.name}` : party.name,
      ...partsAt(row, 4),
    ]) {
      const isAmbiguous = name.startsWith('?')
      for (const phrase of spellingsOf(isAmbiguous ? name.slice(1) : name)) {
        if (known.has(phrase)) continue
        known.add(phrase)
        const entry = isAmbiguous
          ? ({ kind: 'party', party: party.id, isAmbiguous } as const)
          : ({ kind: 'party', party: party.id } as const)
        phrases.push({ phrase, entry })
      }
    }
  }
  for (const row of rows) checkLinks(row, parties)
  return { parties, phrases }
}

function checkLinks(row: Row, parties: ReadonlyMap<PartyId, Party>): void {
  const own = cellAt(row, 0) as PartyId
  for (const { party } of parties.get(own)?.partOf ?? []) {
    if (!parties.has(party) || party === own) throw malformed(row, party, 'the id of another party')
  }
}

function partyOf(row: Row): Party {
  const id = cellAt(row, 0)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw malformed(row, id, 'an id in kebab-case')
  return {
    id: id as PartyId,
    name: cellAt(row, 1),
    kind: oneOf(row, 2, KINDS),
    country: cellAt(row, 3) || null,
    aliases: partsAt(row, 4).map((name) => name.replace(/^\?/, '')),
    partOf: partsAt(row, 5).map((link) => {
      const [party = '', since = '', until = ''] = link.split('@')
      if (![since, until].every((day) => day === '' || /^\d{4}-\d\d-\d\d$/.test(day)))
        throw malformed(row, link, 'id@since@until with ISO days')
      return { party: party as PartyId, since: since || null, until: until || null }
    }),
  }
}

function malformed(row: Row, found: string, expected: string): ReckonerError {
  return new ReckonerError('lexicon-malformed', `${row.at}: found "${found}", expected ${expected}`)
}

/** Finds the party that somebody means: by id, name or another name of the lexicon. */
import { type Lexicon, type PartyId, ReckonerError } from '../model/index.ts'
import { fold } from './match-words.ts'

/** The id of the party. Throws `option-invalid` with the nearest names when there is none. */
export function findParty(name: string, { parties }: Pick<Lexicon, 'parties'>): PartyId {
  if (parties.has(name as PartyId)) return name as PartyId
  const wanted = fold(name).trim()
  const namesOf = ({ id, name: own, aliases }: { id: string; name: string; aliases: readonly string[] }) =>
    [id, own, ...aliases].map((one) => fold(one))
  for (const party of parties.values()) if (namesOf(party).includes(wanted)) return party.id
  const near = [...parties.values()].filter((party) => namesOf(party).some((one) => one.includes(wanted))).slice(0, 5)
  const hint =
    near.length > 0 ? `did you mean ${near.map(({ id }) => id).join(', ')}?` : 'see the parties in the lexicon'
  throw new ReckonerError('option-invalid', `no party "${name.slice(0, 80)}": ${hint}`)
}

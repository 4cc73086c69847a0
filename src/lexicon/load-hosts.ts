/** Which forces use which sites, and when. */
import type { Host, PartyId, PlaceId } from '../model/index.ts'
import { cellAt, readRows } from './read-rows.ts'

/** Reads `hosts.tsv`: site, party, since, until, words one of which a sentence must hold. */
export function loadHosts(): ReadonlyMap<PlaceId, readonly Host[]> {
  const hosts = new Map<PlaceId, Host[]>()
  for (const row of readRows('hosts.tsv', 2)) {
    const site = `place_${cellAt(row, 0)}` as PlaceId
    const host: Host = {
      party: cellAt(row, 1) as PartyId,
      since: cellAt(row, 2) || null,
      until: cellAt(row, 3) || null,
      words: cellAt(row, 4).split(';').filter(Boolean),
    }
    hosts.set(site, [...(hosts.get(site) ?? []), host])
  }
  return hosts
}

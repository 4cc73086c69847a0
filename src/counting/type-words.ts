/** The kinds of incident in words: what titles and tallies say. */
import type { IncidentType } from '../model/index.ts'

/** One incident of a kind, as in a title; several of them, as in a sentence. */
export const TYPE_WORDS: { readonly [Type in IncidentType]: { readonly one: string; readonly many: string } } = {
  'air-strike': { one: 'Air strike', many: 'air strikes' },
  'drone-strike': { one: 'Drone attack', many: 'drone strikes' },
  'missile-rocket-or-shelling': { one: 'Missile, rocket or shell fire', many: 'missile, rocket or shell attacks' },
  bombing: { one: 'Bombing', many: 'bombings' },
  'suicide-attack': { one: 'Suicide attack', many: 'suicide attacks' },
  'armed-attack': { one: 'Armed attack', many: 'armed attacks' },
  'armed-clash': { one: 'Clash', many: 'armed clashes' },
  assassination: { one: 'Assassination', many: 'assassinations' },
  abduction: { one: 'Abduction', many: 'abductions' },
  arson: { one: 'Arson', many: 'arson attacks' },
  sabotage: { one: 'Sabotage', many: 'sabotage' },
  robbery: { one: 'Robbery', many: 'robberies' },
  attack: { one: 'Attack', many: 'attacks of no stated kind' },
  other: { one: 'Incident', many: 'other attacks' },
}

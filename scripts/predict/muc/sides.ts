/** On which side of a war the people of a noun group stand, by their words: what the answer keys leave out is armies and guerrillas fighting each other. */
import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'

/** `irregular`: guerrillas and criminals; `army`: soldiers and their units; `police`; `civil`: all others. */
export type Side = 'irregular' | 'army' | 'police' | 'civil'

const IRREGULAR =
  /\b(guerr?illas?|guerrilleros?|rebels?|subversives?|terrorists?|extremists?|insurgents?|combatants?|contras?|senderistas?|criminals?|traffickers?|kidnappers?|assassins?|murderers?|attackers?|assailants?|fighters?|gunmen|gunman|bandits?|narcoterrorists?|hitmen|mercenaries|militants|infiltrators?|enemy|paramilitary|squad|squads|mafias?|cartels?|suspects?|criminals?)\b/
const ARMY =
  /\b(soldiers?|troops?|army|military|battalions?|brigades?|regiments?|servicemen|marines?|paratroopers?|garrisons?|detachments?|conscripts?|recruits?|units?|patrols?|company|platoons?|columns?|armed forces|air force|navy|infantry|casualties|sergeants?|corporals?|lieutenants?|sentries|pilots?)\b/
const POLICE = /\b(police|policemen|policeman|policewoman|guardsmen|guardsman|guards|constables?|troopers?)\b/
const CIVIL =
  /\b(civilians?|peasants?|advisers?|attaches?|wives|wife|sons?|daughters?|children|women|woman|girls?|boys?|students?|journalists?|judges?|families|relatives|minister|former|retired|director|chief|commander|gen|general|col|colonel|major|maj)\b/

/** The side of a group. Officers by rank and anybody with a family stand among the civil: they are killed as persons. */
export function sideOf(scan: SentenceScan, group: NounGroup): Side {
  const words = scan.text(group.first, group.last).toLowerCase().replace(/\s+/g, ' ')
  if (CIVIL.test(words)) return 'civil'
  const kind = group.party ? scan.ctx.lexicon.parties.get(group.party)?.kind : undefined
  if (IRREGULAR.test(words) || kind === 'armed-group' || kind === 'umbrella') return 'irregular'
  if (POLICE.test(words) || kind === 'police') return 'police'
  if (ARMY.test(words) || kind === 'military') return 'army'
  const { head } = group
  if (head?.kind !== 'agent') return 'civil'
  return head.data.status === 'attacker' ? 'irregular' : 'civil'
}

/** Organisations by their words: those of the lexicon, bodies of a state, bands that no list holds. */
import type { PartyId } from '../../../src/model/index.ts'
import type { Mention } from '../../../src/reader/mention.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'

/** An organisation: its words, and the party it is where the lexicon knows it. */
export interface Org {
  readonly words: string
  readonly party: PartyId | null
}

/** The organisation that a mention of a party names. */
export function orgOf(scan: SentenceScan, { first, last, data }: Mention<'party'>): Org {
  return { words: scan.text(first, last), party: data.party }
}

const ORG_WORD =
  /\b(army|armed forces|air force|military|government|regime|navy|mafias?|cartels?|death squads?|battalion|brigade|front|movement|organizations?|alliance|liberation forces|high command|commandos? unit|civic force)$/i

const ARMY = /\b(army|armed forces|military)$/i

/** Whether an organisation is the army, which reports call the armed forces and the military too. */
export function isArmy({ words }: Org): boolean {
  return ARMY.test(bare(words))
}

const OF_ORG =
  /\b(?:members?|militants?|commandos?|units?|fighters|elements|cadres|supporters|activists|officers?|soldiers?|troops|personnel|agents?|patrols?|policem[ae]n|guerrillas|rebels|gunm[ae]n|terrorists) of (?:the |an? )?(.+)$/i
/** "an army patrol", "an air force agent": those of a body of the state. */
const OF_BODY = /\b(army|armed forces|air force|national guard|treasury police|national police)\b(?! of\b)/i
const ORG_HEAD =
  /\b(party|front|left|right|forces?|command|cartels?|mafias?|federation|committees?|union|alliance|coordinator|group|guards?)\b/i
const BANDS =
  /\b(rightist|right-wing|ultrarightist|leftist|left-wing|ultraleftist|extremist|paramilitary|trafficking|drug|mafia|guerrilla|terrorist|subversive|narcotics)\b.*\b(groups|gangs?|factions?|rings?|bands|organizations?|sectors|squads?)$/i

/** An organisation that the lexicon does not know, by its words: "members of the Honduran left", "paramilitary groups". */
export function unknownOrg(full: string): Org | null {
  const words = full
    .replace(/\s+/g, ' ')
    .replace(/ (operating|working|active|based|linked|led|who|which|that)\b.*$/i, '')
  if (VAGUE.test(words)) return null
  const inside = OF_ORG.exec(words)?.[1]
  if (inside && VAGUE.test(inside)) return null
  if (inside && (ORG_HEAD.test(inside) || ORG_WORD.test(inside) || BANDS.test(inside))) return wordsOnly(inside)
  if (ORG_WORD.test(words) || BANDS.test(words) || NAMED_GROUP.test(words)) return wordsOnly(words)
  const body = OF_BODY.exec(words)?.[1]
  return body ? wordsOnly(body) : null
}

/** "The organization", "an army", "no group": nobody by name. */
const VAGUE =
  /^(?:(?:the|this|that|said|aforementioned|same|an?|any|no|far no|other|new|armed|insurgent|terrorist|subversive|guerrilla|rebel|security|commando|criminal|known|unknown|clandestine) )*(?:organizations?|groups?|movement|gangs?|bands?|commandos?|units?|squads?)$|^(?:this|that|said|the same|the aforementioned) (?:\S+ )?(?:organization|group|movement|gang|band)$|^(?:an?|any|no) (?:army|government|regime|front)$/i

/** An organisation of no list, by its words. */
export function wordsOnly(words: string): Org {
  return { words, party: null }
}

/** Words without what stands in brackets. */
export function bare(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/\s*[[(].*$/, '')
}

/** "The Zapa Inca group": a group by its name. */
export const NAMED_GROUP =
  /^(?:the )?(?:self-styled |so-called )?(?!any|same|new|other|the\b|th(?:is|at)\b|an?\b|no\b|.*(?:ist|ed|ing|guerr?illa|rebel|subversive|unknown|far)\b)\S+(?: \S+){0,3} (?:group|commando|command|squad|corps)$/i

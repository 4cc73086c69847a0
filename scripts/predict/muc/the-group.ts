/** "The group", "members of that organization": the band that the report named last. */
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { bandIn } from './band-names.ts'
import type { Doer } from './doers.ts'
import { type Org, orgOf, wordsOnly } from './organisations.ts'
import type { SentenceEvent } from './sentence-event.ts'

const MEANT =
  /^(?:(?:(?:the |some |several |two |three |alleged )*(?:members?|militants?|fighters|elements|leaders) of )?(?:the|this|that|said|the same|the aforementioned|that same|this same)) (?:(?:armed|insurgent|terrorist|subversive|guerrilla|rebel|extremist|clandestine|leftist|rightist|criminal|drug trafficking|new) )*(?:organization|group|movement|gang|band|commando|faction)$/i
/** Sentences back within which the band is named. */
const NEAR = 4

/** The event with the band that "the group" means for its doers. */
export function withGroupMeant(event: SentenceEvent, scans: readonly SentenceScan[]): SentenceEvent {
  if (!event.doers.some(isMeant)) return event
  const org = lastBand(event.frame.scan, scans)
  if (!org) return event
  return { ...event, doers: event.doers.map((doer) => (isMeant(doer) ? { ...doer, org } : doer)) }
}

function isMeant({ org, words }: Doer): boolean {
  return org === null && MEANT.test(words)
}

function lastBand({ sentence }: SentenceScan, scans: readonly SentenceScan[]): Org | null {
  for (let i = sentence.index - 1; i >= Math.max(sentence.index - NEAR, 0); i--) {
    const scan = scans[i]
    const org = scan ? bandOf(scan) : null
    if (org) return org
  }
  return null
}

// "A band called the Owls" before any group of the lists.
function bandOf(scan: SentenceScan): Org | null {
  const name = bandIn(scan)
  if (name) return wordsOnly(name)
  const named = scan.of('party').filter(({ data }) => {
    const kind = scan.ctx.lexicon.parties.get(data.party)?.kind
    return kind === 'armed-group' || kind === 'umbrella'
  })
  const last = named.at(-1)
  return last ? orgOf(scan, last) : null
}

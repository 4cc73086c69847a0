/** Finds suicide bombers beside the harm they did. */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { HarmLink } from '../harm/harm-link.ts'

/** Those who bomb. */
export const BOMBERS = wordClass(/^bombers?$/)

/** "Two suicide bombers at a festival kill 15": they open the sentence, and others die. */
export function bombersAtWork(scan: SentenceScan, { mention, group }: HarmLink): Mention<'agent'> | undefined {
  const form = mention.data.form
  if (form === 'noun' || form === 'adjective' || group.first < mention.first) return undefined
  return scan
    .of('agent')
    .find((agent) => isSuicideBomber(scan)(agent) && agent.last <= mention.first && isHead(scan, agent.first))
}

const THE_ON_IN = wordClass(/^(the|on|in)$/)

const WHEN_AFTER_AS = wordClass(/^(when|after|as)$/)
const AN_THE_TWO = wordClass(/^(an?|the|two|three)$/)

/** "54 people died when a suicide bomber walked into the hall". */
export function bomberNext(scan: SentenceScan, { mention }: HarmLink): Mention<'agent'> | undefined {
  const at = mention.last
  if (!scan.is(at, WHEN_AFTER_AS) || !scan.is(at + 1, AN_THE_TWO)) return undefined
  return scan
    .of('agent')
    .find((agent) => agent.first >= at + 1 && agent.first <= at + 3 && isSuicideBomber(scan)(agent))
}

function isHead(scan: SentenceScan, first: number): boolean {
  for (let i = scan.sentence.first; i < first; i++)
    if (!scan.over('date', i) && !scan.over('number', i) && !scan.isMark(i) && !scan.is(i, THE_ON_IN)) return false
  return true
}

/** Whether an agent is a suicide bomber. */
export function isSuicideBomber(scan: SentenceScan): (agent: Mention<'agent'>) => boolean {
  return (agent) =>
    scan.is(agent.last - 1, BOMBERS) && (isSuicide(scan, agent.first) || isSuicide(scan, agent.first - 1))
}

// "A suicide car bomber": the word may stand before the one who is known as such.
function isSuicide(scan: SentenceScan, at: number): boolean {
  return scan.word(at).startsWith('suicide')
}

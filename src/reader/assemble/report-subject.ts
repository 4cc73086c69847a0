/** Tells what a report is about where its words of attack mean something else: a court, an anniversary, a film, a drill, a mishap, politics. */
import type { SentenceScan } from '../scan.ts'
import type { Frame } from './frame.ts'
import type { FrameGroup } from './merge-frames.ts'

const OLD: ReadonlySet<string> = new Set(['court', 'memorial'])
const MADE_UP: ReadonlySet<string> = new Set(['exercise', 'film'])
const FIGURE: ReadonlySet<string> = new Set(['politics', 'sport', 'markets'])
const MISHAP: ReadonlySet<string> = new Set(['accident', 'weather'])

/** Topics of words that take no meaning from their own sentence, under the name of those that do. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['mishap', 'accident'],
  ['drill', 'exercise'],
])

/** How far from the head the words of the subject have to begin. */
const HEAD = 3

/** The topic that the head of a report names and that two sentences at least go on about; null for news of an attack. */
export function reportSubject(scans: readonly SentenceScan[]): string | null {
  const counts = new Map<string, { sentences: number; isHead: boolean }>()
  for (const scan of scans)
    for (const topic of new Set(scan.of('stop').map(({ data }) => SAME.get(data.topic) ?? data.topic))) {
      const known = counts.get(topic) ?? { sentences: 0, isHead: false }
      counts.set(topic, { sentences: known.sentences + 1, isHead: known.isHead || scan.sentence.index < HEAD })
    }
  let best: string | null = null
  for (const [topic, { sentences, isHead }] of counts)
    if (isHead && sentences >= 2 && sentences > (counts.get(best ?? '')?.sentences ?? 0)) best = topic
  return best
}

/** The groups that are left of a report about something else: what it recalls is background, what it makes up or says in figures of speech is nothing. */
export function heedSubject(groups: readonly FrameGroup[], subject: string | null): readonly FrameGroup[] {
  if (subject === null) return groups
  return groups.flatMap((group) => {
    if (group.role !== 'main' && group.role !== 'other') return [group]
    if (OLD.has(subject)) return isFresh(group) ? [group] : [{ ...group, role: 'background' as const }]
    if (MADE_UP.has(subject)) return [{ ...group, role: 'hypothetical' as const }]
    if (FIGURE.has(subject)) return group.frames.some(hasCount) ? [group] : []
    return MISHAP.has(subject) && group.frames.every(isUncaused) ? [] : [group]
  })
}

// Gunmen in a court room: the head tells of people hit by somebody, not of what a judge said.
function isFresh({ frames }: FrameGroup): boolean {
  return frames.some(
    (frame) => frame.scan.sentence.index < HEAD && hasCount(frame) && frame.roles.length > 0 && !hasStop(frame),
  )
}

function hasStop({ scan }: Frame): boolean {
  return scan.of('stop').length > 0
}

function hasCount({ harms }: Frame): boolean {
  return harms.some(({ group }) => group.number !== null)
}

// Something exploded, and nobody is said to have done it.
function isUncaused({ roles, responsibility, weapons, type }: Frame): boolean {
  const isBlast = type === null || type === 'bombing' || type === 'other'
  return isBlast && weapons.length === 0 && responsibility.length === 0 && roles.every(({ role }) => role === 'against')
}

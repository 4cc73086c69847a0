/** Takes a bare count back to the happening that its speaker told of: "The mayor, Shalal Abdul, said 14 people were also injured", below another happening. */
import type { Frame } from './frame.ts'
import type { FrameGroup } from './merge-frames.ts'

/** Those that may speak of anything: their count goes on from what was told last. */
const ANYBODY =
  /^(he|she|they|it|we|police|officials|authorities|witnesses|residents|doctors|the (police|army|ministry|officials?|authorities|military|government))$/i

/** The happening that the speaker of a bare count told of before, where what was told last came from others; null when no single one is. */
export function groupOfSpeaker(
  frame: Frame,
  groups: readonly FrameGroup[],
  current: FrameGroup | null,
): FrameGroup | null {
  if (!current || groups.length < 2 || !isBareCount(frame)) return null
  const names = speakersOf(frame)
  const [name] = names
  if (names.length !== 1 || name === undefined || ANYBODY.test(name) || hasTold(current, name)) return null
  const told = groups.filter((group) => group.role !== 'hypothetical' && hasTold(group, name))
  return told.length === 1 ? (told[0] as FrameGroup) : null
}

function isBareCount({ isTitle, role, dates, places, harms, typeMention }: Frame): boolean {
  if (isTitle || role !== 'news' || dates.length + places.length > 0 || typeMention?.kind === 'deed') return false
  return harms.some(({ group }) => group.number !== null)
}

function hasTold({ frames }: FrameGroup, name: string): boolean {
  return frames.some((one) => speakersOf(one).some((other) => isSame(other, name)))
}

function speakersOf({ marks }: Frame): readonly string[] {
  return [...new Set(marks.flatMap(({ speaker }) => (speaker.words ? [speaker.words.toLowerCase()] : [])))]
}

// "The mayor" and "The mayor, Shalal Abdul".
function isSame(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b},`) || b.startsWith(`${a},`) || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)
}

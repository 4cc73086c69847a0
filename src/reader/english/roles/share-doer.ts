/** Gives the entries of a list the doer that its title names: "List: notable Houthi attacks on ships". */

import { wordClass } from '../../word-class.ts'
import type { Entry } from '../frames/find-entries.ts'
import type { Frame } from '../frames/frame.ts'
import { type FrameGroup, join } from '../frames/merge-frames.ts'
import { settingFrame } from '../frames/setting-frame.ts'

const PLURAL = wordClass(/^(attacks|strikes|bombings|raids|killings|assaults|shootings|kidnappings|massacres)$/)

/** Adds the doer of the title's attacks to each entry that names none. Nothing where the title tells of one attack only. */
export function shareDoer(
  groups: readonly FrameGroup[],
  frames: readonly Frame[],
  entries: ReadonlyMap<number, Entry>,
): void {
  shareBlame(groups, frames)
  const title = frames.find(({ isTitle, scan, roles }) => isTitle && scan.hasWord(PLURAL) && roles.some(isBy))
  const doers = title?.roles.filter(isBy)
  if (!title || doers?.length !== 1) return
  for (const group of groups) {
    const isEntry = group.frames.some(({ scan }) => entries.has(scan.sentence.index))
    const isNamed = group.frames.some(({ roles, responsibility }) => roles.some(isBy) || responsibility.length > 0)
    if (!isEntry || isNamed) continue
    join(group, { ...settingFrame(title.scan, { dates: [], places: [] }), roles: doers, isTitle: true })
  }
}

const ALL = wordClass(/^(every|each|all)$/)

// "The authorities attribute every strike listed here to the air force": who is blamed for all of them did each.
function shareBlame(groups: readonly FrameGroup[], frames: readonly Frame[]): void {
  const blame = frames.find((frame) => frame.responsibility.some(({ stance }) => stance !== 'denies') && isOfAll(frame))
  if (!blame) return
  for (const group of groups) {
    const isNamed = group.frames.some(({ roles, responsibility }) => roles.some(isBy) || responsibility.length > 0)
    if (isNamed || group.frames.includes(blame)) continue
    const { responsibility, marks } = blame
    join(group, { ...settingFrame(blame.scan, { dates: [], places: [] }), responsibility, marks })
  }
}

function isOfAll({ scan }: Frame): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(ALL, first, last); i >= 0; i = scan.nextWord(ALL, i + 1, last))
    if (scan.of('deed').some((deed) => deed.data.form === 'noun' && deed.first > i && deed.first <= i + LONGEST))
      return true
  return false
}

/** How many words may stand between "all" and the deeds. */
const LONGEST = 3

function isBy({ role, value }: Frame['roles'][number]): boolean {
  return role === 'by' && value.party !== null
}

/** Gives the entries of a list the doer that its title names: "List: notable Houthi attacks on ships". */

import { wordClass } from '../word-class.ts'
import type { Entry } from './find-entries.ts'
import type { Frame } from './frame.ts'
import { type FrameGroup, join } from './merge-frames.ts'
import { settingFrame } from './setting-frame.ts'

const PLURAL = wordClass(/^(attacks|strikes|bombings|raids|killings|assaults|shootings|kidnappings|massacres)$/)

/** Adds the doer of the title's attacks to each entry that names none. Nothing where the title tells of one attack only. */
export function shareDoer(
  groups: readonly FrameGroup[],
  frames: readonly Frame[],
  entries: ReadonlyMap<number, Entry>,
): void {
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

function isBy({ role, value }: Frame['roles'][number]): boolean {
  return role === 'by' && value.party !== null
}

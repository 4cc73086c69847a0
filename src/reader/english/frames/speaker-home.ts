/** Reads where something happened from who tells it, where nothing else says so: "Residents of Mahenye said raiders had killed three herders". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { Frame } from './frame.ts'
import { settingFrame } from './setting-frame.ts'

/** They tell of what they saw at home, or of what was done in their charge. */
const LOCALS = wordClass(
  /^(residents?|villagers?|inhabitants?|people|locals|elders?|chief|mayor|governor|commissioner|administrator|prefect|headman|imam|priest|farmers?|traders?|shopkeepers?|witness(es)?)$/,
)
const OF_IN = wordClass(/^(of|in|from|at)$/)
/** Words between: "the mayor of the town of Tuz", "residents in the village of Mahenye". */
const BETWEEN = wordClass(/^(of|in|from|at|the|town|city|village|district|province|region|state|county|area|camp)$/)

/** The setting that the first local speaker of these frames gives, or null. */
export function homeOfSpeaker(frames: readonly Frame[]): Frame | null {
  for (const { scan, marks, role } of frames) {
    if (role === 'hypothetical') continue
    for (const { group } of marks) {
      const home = scan
        .of('place')
        .find((place) => place.first >= group.first && place.last <= group.last && isHome(scan, place, group.first))
      if (home) return settingFrame(scan, { dates: [], places: [home] })
    }
  }
  return null
}

function isHome(scan: SentenceScan, { first, data }: Mention<'place'>, start: number): boolean {
  if (data.isInsideName || !scan.is(first - 1, OF_IN)) return false
  let at = first - 1
  while (at > start && scan.is(at, BETWEEN)) at--
  return scan.is(at, LOCALS)
}

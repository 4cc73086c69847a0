/** How the dead of a figure are told: "12 bodies were recovered", "five are presumed dead". */
import type { CountValue } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE, HAVE } from '../words/words.ts'
import type { HarmLink } from './harm-link.ts'

const BODIES = wordClass(new Set('body bodies corpse corpses remains'.split(' ')))
const PRESUMED = wordClass(new Set('presumed feared believed assumed thought'.split(' ')))

/** `bodies` or `presumed`; undefined where they are simply dead, and for the living. */
export function toldAs(scan: SentenceScan, { attribute, mention, group }: HarmLink): CountValue['told'] {
  if (attribute !== 'killed') return undefined
  for (let i = mention.first; i < mention.last; i++) {
    if (scan.is(i, BODIES)) return 'bodies'
    if (scan.is(i, PRESUMED)) return 'presumed'
  }
  for (let i = group.first; i < group.last; i++) if (scan.is(i, BODIES)) return 'bodies'
  // "Eight are believed to have been killed", "five, feared dead".
  for (let i = mention.first - 1; i >= scan.sentence.first && mention.first - i < 5; i--) {
    if (scan.is(i, PRESUMED)) return 'presumed'
    if (!scan.is(i, BE) && !scan.is(i, HAVE) && scan.word(i) !== 'to') return undefined
  }
  return undefined
}

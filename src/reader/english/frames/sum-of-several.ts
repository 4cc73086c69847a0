/** Tells a sum over several happenings from the figure of one: "two separate attacks left 13 people dead". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { HarmLink } from '../harm/harm-link.ts'

const APART = wordClass(/^(separate|separately|unrelated|different|operations)$/)
const SEVERAL = wordClass(/^(attacks|operations|incidents|strikes|raids|bombings|shootings|ambushes|clashes)$/)

/** Whether the figure sums up two to twenty happenings that the sentence sets apart, of which each is told by itself. */
export function isSumOfSeveral(scan: SentenceScan, { rule }: HarmLink): boolean {
  if (rule === 'harm-part' || !(scan.hasWord(APART) || isWideTitle(scan))) return false
  return scan.of('number').some(({ data, last }) => {
    if ((data.min ?? 0) < 2 || (data.min ?? 0) > 20) return false
    // "Four separate triple shootings".
    return (
      scan.is(last, SEVERAL) || (scan.is(last, APART) && (scan.is(last + 1, SEVERAL) || scan.is(last + 2, SEVERAL)))
    )
  })
}

// "Two attacks in Colombia, 13 dead": a headline that names no town sums up what the text tells apart.
function isWideTitle(scan: SentenceScan): boolean {
  if (scan.ctx.passages[scan.sentence.passage]?.kind !== 'title') return false
  return scan.of('place').every(({ data }) => data.value.precision === 'country')
}

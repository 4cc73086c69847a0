/** Tells harm that nature does from harm that people do: "floods have killed 188 people", "killed by a lion". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, HAVE, INDEFINITE } from '../words/words.ts'

const NATURE = wordClass(
  /^(floods?|flooding|floodwaters|landslides?|mudslides?|heatwaves?|cyclones?|hurricanes?|typhoons?|tornado(es)?|earthquakes?|quakes?|tsunamis?|avalanches?|wildfires?|droughts?|famines?|lightning|rains?|cholera|ebola|measles|malaria|dengue|meningitis|covid|covid-19|coronavirus|epidemics?|disease|virus)$/,
)
const ANIMAL = wordClass(
  /^(lion|lioness|elephant|crocodile|hippo|hippopotamus|bear|tiger|leopard|hyena|snake|shark|buffalo|rhino|dog|dogs|elephants|lions|crocodiles|bees|wolves)$/,
)
const THE = wordClass(/^the$/)
const REACH = 3

/** Whether nature does what the word of harm at tokens `first` to `last` (half-open) says. */
export function isByNature(
  scan: SentenceScan,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  let at = first - 1
  while (scan.is(at, HAVE) || scan.is(at, ADVERB)) at--
  if (isNature(scan, at) || isAnimal(scan, at)) return true
  if (scan.word(last) !== 'by') return false
  for (let i = last + 1; i <= last + REACH; i++) if (isNature(scan, i) || isAnimal(scan, i)) return true
  return false
}

function isNature(scan: SentenceScan, at: number): boolean {
  return scan.is(at, NATURE) || (scan.word(at) === 'wave' && scan.word(at - 1) === 'heat')
}

// The Tigers and the Lions are bands; an animal is written small, behind an article.
function isAnimal(scan: SentenceScan, at: number): boolean {
  if (!scan.is(at, ANIMAL) || scan.isCapital(at)) return false
  return scan.is(at - 1, INDEFINITE) || scan.is(at - 1, THE) || scan.is(at - 2, INDEFINITE) || scan.is(at - 2, THE)
}

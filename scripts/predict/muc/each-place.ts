/** Deeds told once of several places: the answer keys hold one for each. */
import type { PlaceValue } from '../../../src/model/index.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import type { Happening } from './merge.ts'

const JOINT = /^(,|and|as|well|in|at|the|both|departments?|provinces?|cities)$/
const NOT_IN = /^(between|from|border|borders|linking|links|to|route|road|highway|of)$/

/** "Rebels blew up pylons in Cuenca, Loja and Macas": the same happening once for each place of such a list, else itself. */
export function inEachPlace(one: Happening): readonly Happening[] {
  const first = one.parts[0]
  if (!first || first.humans.some(({ isName }) => isName)) return [one]
  const places = placeList(first.frame.scan)
  if (places.length < 2) return [one]
  return places.map((place) => ({ ...one, places: [place] }))
}

// The last place follows "and": "in Cuenca, Azuay" is one place.
function placeList(scan: SentenceScan): readonly PlaceValue[] {
  const all = scan.of('place').filter(({ data }) => data.value.precision !== 'country')
  for (const [i, start] of all.entries()) {
    if (!/^(in|at|near)$/.test(scan.word(start.first - 1))) continue
    const list = [start]
    let hasAnd = false
    for (const next of all.slice(i + 1)) {
      const last = list.at(-1)?.last ?? 0
      const between = Array.from({ length: next.first - last }, (_, k) => scan.word(last + k))
      if (between.length === 0 || !between.every((word) => JOINT.test(word))) break
      list.push(next)
      hasAnd ||= between.includes('and')
    }
    const before = scan.word(start.first - 2)
    const names = new Set(list.map(({ data }) => data.value.name))
    if (list.length > 1 && hasAnd && names.size === list.length && !NOT_IN.test(before))
      return list.map(({ data }) => data.value)
  }
  return []
}

/** The bomb of a bombing whose own sentences name none: told right before or behind. */
import type { SentenceScan } from '../../../src/reader/scan.ts'
import type { Happening } from './merge.ts'

/** Sentences within which a weapon is near enough. */
const NEAR = 2
const BOMB = /bomb|explosive|dynamite|grenade|ied|mine|incendiary|molotov/

/** The words of the nearest bomb or other explosive of a bombing; none where the sentences name their own. */
export function armsNear(one: Happening, scans: readonly SentenceScan[]): readonly string[] {
  if (one.kind !== 'BOMBING' || one.parts.some((part) => part.weapons.length > 0)) return []
  const at = one.parts.map((part) => part.frame.scan.sentence.index)
  for (let reach = 1; reach <= NEAR; reach++) {
    for (const scan of scans) {
      if (!at.some((i) => Math.abs(i - scan.sentence.index) === reach)) continue
      for (const weapon of scan.of('weapon'))
        if (BOMB.test(weapon.data.weapon)) return [scan.text(weapon.first, weapon.last)]
    }
  }
  return []
}

/** Wounds that no word of harm tells: "shot in the leg", "hit by three bullets", "cut by flying glass", "treated for burns". */
import { BE } from '../../../src/reader/english/words/words.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import type { Trigger } from './trigger.ts'

const HIT = /^(hit|struck|cut|grazed|pierced|scratched)$/
const MISSILE = /^(bullets?|shots?|shrapnel|glass|splinters?|fragments?|gunfire|debris|pellets?|shards?|rounds?)$/
const BODY =
  /^(legs?|arms?|head|chest|face|neck|back|shoulders?|hands?|feet|foot|stomach|abdomen|thighs?|knees?|jaw|throat|ear|eyes?|spine|side|hip|groin)$/
const TREATED = /^(treated|hospitali[sz]ed|admitted)$/
const WOUND = /^(wounds?|burns?|injur(y|ies)|cuts|bruises|fractures?|shock|concussion)$/
/** Tokens between a verb and what it says of the wound. */
const REACH = 5

/** The verbs of a sentence that tell of wounds; those of `known` are told by themselves. */
export function woundsOf(scan: SentenceScan, known: readonly Trigger[]): readonly Trigger[] {
  const found: Trigger[] = []
  for (let i = scan.sentence.first + 1; i < scan.sentence.last; i++) {
    if (known.some((one) => one.harm !== null && one.first <= i && i < one.last)) continue
    const isWound =
      (HIT.test(scan.word(i)) && isPassiveAt(scan, i) && hasWithin(scan, i + 1, 'by', MISSILE)) ||
      (TREATED.test(scan.word(i)) && isPassiveAt(scan, i) && hasWithin(scan, i + 1, 'for', WOUND)) ||
      (/^(burned|burnt)$/.test(scan.word(i)) && isPassiveAt(scan, i) && isPersonBefore(scan, i))
    if (isWound) found.push({ first: i, last: i + 1, form: 'past', type: null, harm: 'injured', isWeak: false })
  }
  return found
}

/** "Was shot in the leg": wounded, as long as nobody says that he died of it. */
export function isShotInBody(scan: SentenceScan, { first, last }: Trigger): boolean {
  if (
    scan.word(first) !== 'shot' ||
    scan.word(last) !== 'in' ||
    !/^(the|his|her|their|both)$/.test(scan.word(last + 1))
  )
    return false
  return [2, 3].some((step) => BODY.test(scan.word(last + step)))
}

function isPassiveAt(scan: SentenceScan, at: number): boolean {
  let i = at - 1
  while (scan.word(i).endsWith('ly')) i--
  return BE.has(scan.word(i))
}

function isPersonBefore(scan: SentenceScan, at: number): boolean {
  let i = at - 1
  while (scan.word(i).endsWith('ly') || BE.has(scan.word(i)) || /^(has|have|had|also)$/.test(scan.word(i))) i--
  return scan.endAt('agent', i + 1) !== undefined
}

function hasWithin(scan: SentenceScan, from: number, preposition: string, what: RegExp): boolean {
  let at = from
  while (at < from + REACH && scan.word(at) !== preposition) at++
  for (let i = at + 1; i <= at + REACH && i < scan.sentence.last; i++) {
    if (scan.isMark(i)) return false
    if (what.test(scan.word(i))) return true
  }
  return false
}

/** Finds doers whom the sentence before brings in: "Fighters of the ADF entered the village at night. Eleven people were hacked to death." */
import type { Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { Frame } from '../frames/frame.ts'
import { type FrameGroup, join } from '../frames/merge-frames.ts'
import type { ScanSentence } from '../frames/scan-sentence.ts'
import { settingFrame } from '../frames/setting-frame.ts'
import { doerBefore } from './doer-groups.ts'
import type { Group } from './role-groups.ts'
import { roleMark } from './role-mark.ts'
import { auxiliaryStart } from './subject-end.ts'

/** How many sentences back they may come in. */
const REACH = 2
const CAME = wordClass(
  /^(entered|invaded|stormed|surrounded|encircled|descended|swept|arrived|burst|broke|rode|drove|crossed|infiltrated|marched|came|ridden|driven|poured|streamed|walked|pulled|drew|approached)$/,
)
const THEY = wordClass(/^(they|he|both|one)$/)
const INTO = wordClass(/^(in|into|on|onto|at|through|to|over|across)$/)
const SETTLED = wordClass(
  /^(villages?|towns?|hamlets?|camps?|city|homes?|houses?|church|mosque|school|hospital|hotel|market|compound|farms?|mine|base|post|cars?|vans?|bus|studio|market|restaurant|bar|shop|clinic|office)$/,
)

/** Gives the happenings that tell of dead without a doer those who came there in the sentences before. */
export function addIntruders(
  groups: readonly FrameGroup[],
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): void {
  const told = new Set(
    groups.flatMap(({ frames }) => frames.flatMap(({ scan, isSetting }) => (isSetting ? [] : [scan.sentence.index]))),
  )
  for (const group of groups) {
    if (group.role === 'hypothetical' || group.frames.some(hasDoer)) continue
    const frame = group.frames.find((one) => !one.isTitle && one.role === 'news' && isKilling(one))
    const found = frame ? comersBefore(frame) : null
    if (!found) continue
    const roles = [roleMark(found.scan, 'by', found.group, 'doer-of-before')]
    join(group, { ...settingFrame(found.scan, { dates: [], places: [] }), roles })
  }

  function comersBefore({ scan: { sentence } }: Frame): { readonly scan: SentenceScan; readonly group: Group } | null {
    for (let k = sentence.index - 1; k >= Math.max(0, sentence.index - REACH); k--) {
      const before = sentences[k]
      if (!before || before.passage !== sentence.passage || told.has(k)) return null
      const scan = scanOf(before)
      const group = intruderOf(scan)
      if (group) return { scan, group }
      if (scan.of('deed').length + scan.of('harm').length > 0) return null
    }
    return null
  }
}

function hasDoer({ roles, responsibility }: Frame): boolean {
  return responsibility.length > 0 || roles.some(({ role }) => role === 'by')
}

function isKilling({ harms, hasVictims, scan, type, typeMention }: Frame): boolean {
  // "They shot him and sped off".
  const isTheirs = scan.is(scan.sentence.first, THEY) && type !== null && typeMention?.kind === 'deed'
  return hasVictims || isTheirs || harms.some(({ attribute }) => attribute === 'killed' || attribute === 'abducted')
}

function intruderOf(scan: SentenceScan): Group | null {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(CAME, first + 1, last); i >= 0; i = scan.nextWord(CAME, i + 1, last)) {
    const group = doerBefore(scan, auxiliaryStart(scan, i))
    if (group && hasGoal(scan, i + 1)) return group
  }
  return null
}

// "entered the village", "arrived at dawn in Kukawa".
function hasGoal(scan: SentenceScan, from: number): boolean {
  for (let i = from; i < from + 8; i++) {
    if (scan.is(i, SETTLED)) return true
    if (scan.startAt('place', i) && (i === from || scan.is(i - 1, INTO))) return true
    if (scan.isMark(i)) return false
  }
  return false
}

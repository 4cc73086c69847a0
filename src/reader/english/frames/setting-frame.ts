/** A frame that tells of no deed and only gives the day or place that the others leave open. */
import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import type { Frame } from './frame.ts'

/** The frame of a sentence that gives a day, a place or both. */
export function settingFrame(scan: SentenceScan, { dates, places }: Pick<Frame, 'dates' | 'places'>): Frame {
  return {
    scan,
    marks: [],
    first: scan.sentence.first,
    last: scan.sentence.last,
    type: null,
    typeMention: null,
    typeRule: 'type-of-deed' as RuleId,
    typeBasis: 'stated',
    outcome: 'happened',
    dates,
    speechDates: [],
    places,
    weapons: [],
    roles: [],
    responsibility: [],
    harms: [],
    damage: [],
    found: [],
    role: 'news',
    isOther: false,
    isIntroduced: false,
    isPast: false,
    isGeneric: false,
    isTitle: false,
    hasVictims: false,
    isSetting: true,
    scene: null,
  }
}

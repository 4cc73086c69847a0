/** A frame: what one sentence says of one happening, before frames are merged into accounts. */
import type { DateValue, IncidentType, PlaceValue, RuleId, Span, TypeValue } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import type { ResponsibilityMark } from '../roles/claims-of-responsibility.ts'
import type { RoleMark } from '../roles/role-mark.ts'
import type { ResolvedMark } from '../speakers/attribute.ts'

/** Why a frame is not simply the news of the day. */
export type FrameRole = 'news' | 'background' | 'aggregate' | 'hypothetical'

/** What one sentence (or one clause of it) says of one happening. Token ranges are half-open. */
export interface Frame {
  readonly scan: SentenceScan
  readonly marks: readonly ResolvedMark[]
  readonly first: number
  readonly last: number
  readonly type: IncidentType | null
  readonly typeMention: Mention | null
  readonly typeRule: RuleId
  readonly typeBasis: 'stated' | 'inferred'
  readonly outcome: TypeValue['outcome']
  readonly dates: readonly Mention<'date'>[]
  /** Days on which something was said: they date the deed only when nothing else does. */
  readonly speechDates: readonly Mention<'date'>[]
  readonly places: readonly Mention<'place'>[]
  readonly weapons: readonly Mention<'weapon'>[]
  readonly roles: readonly RoleMark[]
  readonly responsibility: readonly ResponsibilityMark[]
  readonly harms: readonly HarmLink[]
  readonly damage: readonly DamageMark[]
  readonly found: readonly FoundMark[]
  readonly role: FrameRole
  /** "another attack", "separately": not the happening of the sentence before. */
  readonly isOther: boolean
  /** "an explosion near the court": not the happening of the sentence before, if it is of another kind. */
  readonly isIntroduced: boolean
  /** "a similar attack", "last year's raid": told for comparison. */
  readonly isPast: boolean
  /** Plural deeds without a day of their own: "attacks multiplied". */
  readonly isGeneric: boolean
  /** Whether the sentence stands in the title. */
  readonly isTitle: boolean
  /** Whether it tells of somebody dead, hurt or shot, with a figure or without. */
  readonly hasVictims: boolean
  /** It tells of no deed and only gives the day or place that the others leave open. */
  readonly isSetting: boolean
  /** The day that the sentence before sets for it, as a frame of its own. */
  readonly scene: Frame | null
}

/** Damage to things, and the words it was read from. */
export interface DamageMark {
  readonly level: 'none' | 'some' | 'minor' | 'major' | 'destroyed'
  readonly of: string | null
  readonly first: number
  readonly last: number
}

/** What was found at the site. */
export interface FoundMark {
  readonly first: number
  readonly last: number
}

/** A frame with some of it changed. Every frame has its fields in one order, so that what looks at frames looks at one shape. */
export function changeFrame(frame: Frame, changes: Partial<Frame>): Frame {
  const changed = { ...frame, ...changes }
  const copy: { readonly [Field in keyof Required<Frame>]: Frame[Field] } = {
    scan: changed.scan,
    marks: changed.marks,
    first: changed.first,
    last: changed.last,
    type: changed.type,
    typeMention: changed.typeMention,
    typeRule: changed.typeRule,
    typeBasis: changed.typeBasis,
    outcome: changed.outcome,
    dates: changed.dates,
    speechDates: changed.speechDates,
    places: changed.places,
    weapons: changed.weapons,
    roles: changed.roles,
    responsibility: changed.responsibility,
    harms: changed.harms,
    damage: changed.damage,
    found: changed.found,
    role: changed.role,
    isOther: changed.isOther,
    isIntroduced: changed.isIntroduced,
    isPast: changed.isPast,
    isGeneric: changed.isGeneric,
    isTitle: changed.isTitle,
    hasVictims: changed.hasVictims,
    isSetting: changed.isSetting,
    scene: changed.scene,
  }
  return copy
}

/** The day a frame gives, or null: the first that can date a deed. */
export function dateOf(frame: Frame): DateValue | null {
  return (frame.dates[0] ?? frame.scene?.dates[0])?.data.value ?? null
}

/** The place of a frame, or null: the one nearest to its deed. */
export function placeOf(frame: Frame): PlaceValue | null {
  return (frame.places[0] ?? frame.scene?.places[0])?.data.value ?? null
}

/** The span of a frame's tokens. */
export function spanOf(frame: Frame): Span {
  return frame.scan.span(frame.first, frame.last)
}

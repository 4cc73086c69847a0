/** Families of incident types: what one outlet calls an air strike another calls a missile attack. */
import type { IncidentType } from '../model/index.ts'

/** A family of types. `any` says too little to exclude anything. */
export type TypeFamily = 'strike' | 'bomb' | 'ground' | 'abduction' | 'property' | 'any'

const FAMILIES: { readonly [Type in IncidentType]: TypeFamily } = {
  'air-strike': 'strike',
  'drone-strike': 'strike',
  'missile-rocket-or-shelling': 'strike',
  bombing: 'bomb',
  'suicide-attack': 'bomb',
  'armed-attack': 'ground',
  'armed-clash': 'ground',
  assassination: 'any',
  abduction: 'abduction',
  arson: 'property',
  sabotage: 'property',
  robbery: 'property',
  attack: 'any',
  other: 'any',
}

const NEAR = new Set(['strike bomb', 'bomb ground', 'ground abduction', 'ground property', 'bomb property'])

/** The family of a type. */
export function typeFamilyOf(type: IncidentType): TypeFamily {
  return FAMILIES[type]
}

/** `same` family; `near` = often said of one happening (a suicide bomber among gunmen); `far` = seldom. */
export function compareFamilies(a: TypeFamily, b: TypeFamily): 'same' | 'near' | 'far' {
  if (a === b) return 'same'
  if (a === 'any' || b === 'any') return 'near'
  return NEAR.has(`${a} ${b}`) || NEAR.has(`${b} ${a}`) ? 'near' : 'far'
}

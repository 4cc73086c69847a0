/** Branded ids: strings that cannot be mixed up. Content ids are short SHA-256 hashes, so reading again gives the same id. */
import { hash } from 'node:crypto'

declare const brand: unique symbol
/** A string that carries its meaning in its type. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }

/** One version of one publication: `rep_` and 20 hex digits of the hash of its address, publisher, date and text. */
export type ReportId = Branded<'ReportId'>
/** One claim: `clm_` and 20 hex digits. */
export type ClaimId = Branded<'ClaimId'>
/** One account: `acc_` and 20 hex digits. */
export type AccountId = Branded<'AccountId'>
/** One incident: `inc_` and 20 hex digits of its first account's hash. Never re-used. */
export type IncidentId = Branded<'IncidentId'>
/** One series of others' running totals: `ser_` and 20 hex digits. */
export type SeriesId = Branded<'SeriesId'>
/** Something refused: `rfd_` and 20 hex digits of the hash of its name, its bytes and the reason. */
export type RefusalId = Branded<'RefusalId'>
/** A party of the lexicon, in kebab-case: `us-military`, `harakat-hezbollah-al-nujaba`. */
export type PartyId = Branded<'PartyId'>
/** A place of the lexicon: a GeoNames number as `geo_95446` or one of our own as `place_ain-al-asad`. */
export type PlaceId = Branded<'PlaceId'>
/** A reading rule: permanent, kebab-case, documented. */
export type RuleId = Branded<'RuleId'>

/** The prefixes of content ids. */
export type IdPrefix = 'rfd' | 'rep' | 'clm' | 'acc' | 'inc' | 'ser' | 'rdg' | 'dec'

/** SHA-256 of a UTF-8 text, as 64 hex digits. */
export function hashText(text: string): string {
  return hash('sha256', text, 'hex')
}

/** A content id: the prefix, `_` and the first 20 hex digits of the hash of the parts (joined by a character that text cannot hold). */
export function contentId<Id extends string>(prefix: IdPrefix, parts: readonly (string | number | null)[]): Id {
  let text = ''
  for (let i = 0; i < parts.length; i++) text += i === 0 ? String(parts[i]) : `\u0000${parts[i]}`
  return `${prefix}_${hashText(text).slice(0, 20)}` as Id
}

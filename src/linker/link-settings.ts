/** What a desk can change of linking: thresholds of the policy, read from its settings file. */

/** The thresholds. Scores run from 0 to 1. */
export interface LinkSettings {
  /** The score from which two accounts that nothing keeps apart are taken as one happening. */
  readonly acceptFrom: number
  /** The score from which two running totals are taken as one series. */
  readonly acceptTotalFrom: number
  /** The score from which two incidents are proposed as parts of one operation. */
  readonly relateFrom: number
}

/**
 * The usual thresholds. The same day (0.3) at the same place (0.3) of the same kind (0.1) reaches `acceptFrom` only with
 * a figure, a party, a weapon, a target or a sentence in common.
 */
export const DEFAULT_LINK_SETTINGS: LinkSettings = { acceptFrom: 0.5, acceptTotalFrom: 0.5, relateFrom: 0.6 }

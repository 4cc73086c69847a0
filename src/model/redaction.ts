/** For whom an export is: what it shows and what it leaves out, so that it does no harm. */

/** The redaction profiles. */
export const REDACTION_PROFILES = ['internal', 'partner', 'public'] as const

/** One of the profiles. */
export type RedactionProfile = (typeof REDACTION_PROFILES)[number]

/** What a profile leaves out, for the manifest. */
export const PROFILE_WORDS: { readonly [P in RedactionProfile]: string } = {
  internal: 'nothing is left out: not fit to be passed on without thought',
  partner: 'witnesses and relatives who speak are named by what they are',
  public:
    'the names of victims are withheld, witnesses and relatives who speak are named by what they are, and homes lie within 10 km of their point',
}

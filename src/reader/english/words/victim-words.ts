/** Closed classes of English words by which people told of one by one are told apart. */
import { type WordClass, wordClass } from '../../word-class.ts'

const words = (list: string): WordClass => wordClass(new Set(list.trim().split(/\s+/)))

/** Nouns and pronouns of men and boys. */
export const MALE = words(
  'he him himself his man boy father dad son husband brother grandfather grandpa grandson uncle nephew boyfriend stepfather stepson male gentleman fiance ex-husband schoolboy businessman fisherman fireman policeman serviceman half-brother stepbrother father-in-law brother-in-law son-in-law godfather king prince priest',
)
/** Nouns and pronouns of women and girls. */
export const FEMALE = words(
  'she her herself woman girl mother mom mum daughter wife sister grandmother grandma granddaughter aunt niece girlfriend stepmother stepdaughter female lady fiancee ex-wife ex-girlfriend schoolgirl businesswoman policewoman servicewoman half-sister stepsister mother-in-law sister-in-law daughter-in-law godmother queen princess nun',
)
/** Kin and friends: "his brother" is someone else than he. */
export const KIN = words(
  'father dad son husband brother grandfather grandson uncle nephew boyfriend stepfather stepson mother mom daughter wife sister grandmother granddaughter aunt niece girlfriend stepmother stepdaughter cousin friend fiance fiancee roommate neighbor neighbour ex-husband ex-wife ex-girlfriend ex-boyfriend half-brother half-sister stepbrother stepsister relative partner baby child companion colleague coworker father-in-law mother-in-law brother-in-law sister-in-law son-in-law daughter-in-law parents children sons daughters brothers sisters friends relatives twins',
)
/** Pronouns that stand for one person. */
export const ONE_PRONOUN = words('he she him himself herself')
/** Pronouns and words that stand for several people named before. */
export const MANY_PRONOUN = words('they them both all')
/** Words that tell one more person from those told of. */
export const ONE_MORE = words('another second third fourth fifth sixth seventh other')
/** Where the wounded are brought. */
export const HOSPITAL = words(
  'hospital hospitals medical trauma clinic infirmary surgery emergency ambulance helicopter center centre',
)
/** Verbs by which the wounded are brought there. */
export const BROUGHT = words(
  'taken rushed transported flown airlifted brought hospitalized hospitalised treated transferred admitted driven conveyed carried medevaced life-flighted helicoptered lifeflighted',
)
/** Nouns that say who did it. */
export const DOER = words(
  'suspect suspects gunman gunmen shooter shooters attacker attackers assailant assailants killer robber intruder perpetrator bomber',
)
/** Nouns of the young. */
export const CHILD = words('baby infant toddler child kid newborn preschooler boy girl kindergartner')
/** Nouns of the grown. */
export const ADULT = words(
  'man woman father mother husband wife adult officer deputy grandfather grandmother dad mom homeowner clerk trooper',
)
/** Nouns of one body of people whose size is not said. */
export const BODY_OF_PEOPLE = words('family crowd group team gang crew staff unit force community public household')

/** Small closed classes of English words that the rules lean on. */
import { type WordClass, wordClass } from '../../word-class.ts'

const words = (list: string): WordClass => wordClass(new Set(list.trim().split(/\s+/)))

/** Forms of "be" and "get" that make a passive. */
export const BE = words("was were been being be is are get gets got getting wasn't weren't isn't aren't")
/** Forms of "have". */
export const HAVE = words("has have had having hasn't haven't hadn't")
/** Verbs that say something is only possible, planned or conditional. */
export const MODAL = words('could would may might should must can will shall cannot')
/** Words that deny. */
export const NEGATION = words(
  "no not never neither nor none without didn't doesn't don't wasn't weren't hasn't haven't hadn't nobody",
)
/** Adverbs that may stand inside a verb group. */
export const ADVERB = words(
  'also later reportedly fatally allegedly apparently already now then only just still both all also subsequently immediately initially seriously critically severely slightly lightly badly gravely mortally instantly recently eventually probably possibly presumably directly again once themselves himself',
)
/** Articles and other words that open a noun group. */
export const DETERMINER = words(
  'the a an this that these those its his her their our my your some any another each every both all such',
)
/** Prepositions that end a noun group. */
export const PREPOSITION = words(
  'in on at by from to into near with without during after before since until for of against under over around across through between among within outside inside along amid despite following about towards toward upon off as when while where who whom which that because if than though although but',
)
/** Pronouns that stand for a speaker. */
export const PRONOUN = words('he she they it him her them we i')
/** Verbs whose subject is always one who speaks, whatever noun it is: "the shopkeeper said". */
export const SPEECH = words(
  'say says said tell tells told add adds added explain explains explained insist insists insisted argue argues argued write writes wrote tweet tweets tweeted announce announces announced warn warns warned note noted notes state states stated declare declares declared recall recalls recalled reply replies replied reiterate reiterated stress stressed stresses acknowledge acknowledged acknowledges admit admits admitted confirm confirms confirmed deny denies denied allege alleges alleged believe believes believed think thinks thought speculate speculated testify testified testifies complain complained vow vowed vows pledge pledged promise promised speak speaks spoke talk talks talked inform informs informed boast boasts boasted brag brags bragged reckon reckons reckoned assure assures assured assert asserts asserted contend contends contended maintain maintains maintained lament laments lamented remark remarks remarked mention mentions mentioned evoke evokes evoked clarify clarifies clarified specify specifies specified relate relates related recount recounts recounted narrate narrates narrated concede concedes conceded retort retorted communicate communicates communicated testify lamented',
)
/** Words that make a person the deed's planner or its hypothetical. */
export const HYPOTHETICAL = words(
  'threatened threatens threaten threatening warned planned plotted plotting intended vowed if unless drill exercise simulated hypothetical risk fear feared plan plans',
)
/** Words before "to" and a deed that is only meant: "prepared to fire at", "were about to attack". */
export const MEANT = words(
  'prepared preparing prepare prepares about planning planned plan plans plotting plotted intending intended poised ready readying wanted threatening threatened vowed seeking trying attempt attempting attempted plot set due',
)
/** The indefinite article. */
export const INDEFINITE = wordClass(/^an?$/)
/** Possessives of the third person. */
export const POSSESSIVE = wordClass(/^(its|his|her|their)$/)
/** Whom a part is of: "three of them", "two of whom". */
export const THEM_WHOM = wordClass(/^(them|whom)$/)
/** Opens company: "along with", "together with". */
export const ALONG = wordClass(/^(along|together)$/)
/** Prepositions of a stretch of time. */
export const OVER_TIME = wordClass(/^(in|over|during)$/)
/** Relatives of things. */
export const THAT_WHICH = wordClass(/^(that|which)$/)
/** Words for what was told before. */
export const DEFINITE = wordClass(/^(the|that)$/)
/** Verbs that several take. */
export const PLURAL_VERB = wordClass(/^(were|are|have)$/)
/** Points at a stretch of time near the report: "this year", "last month". */
export const THIS_LAST = wordClass(/^(this|last|past)$/)
/** Points at a place told of before. */
export const THERE = wordClass(/^there$/)
/** Forms of "have" in the present. */
export const HAS_HAVE = wordClass(/^(has|have)$/)
/** Figures written with digits. */
export const OPENS_WITH_DIGIT = wordClass(/^\d/)

/** Adverbs by their ending: "reportedly"; names and other words that end so too. */
export const ENDS_IN_LY = wordClass(/.{3}ly$/)
/** Prepositions in front of a source or a doer. */
export const BY_FROM_OF = wordClass(/^(by|from|of)$/)
/** Plain forms of "be". */
export const IS_WAS_ARE_WERE = wordClass(/^(are|is|was|were)$/)
/** Words for people told of before. */
export const THOSE_TOLD_OF = wordClass(/^(them|these|those|whom)$/)
/** The singular of "be". */
export const IS_WAS = wordClass(/^(is|was)$/)
/** In front of what a deed is done to. */
export const ON_AGAINST = wordClass(/^(against|on)$/)
/** "Of" and "at". */
export const AT_OF = wordClass(/^(at|of)$/)
/** Finite forms of "have". */
export const HAS_HAVE_HAD = wordClass(/^(had|has|have)$/)
/** Pronouns as subjects. */
export const SUBJECT_PRONOUN = wordClass(/^(he|i|it|she|they|we)$/)
/** The day and its parts. */
export const PART_OF_DAY = wordClass(/^(afternoon|day|evening|morning|night)$/)
/** In front of a stretch of time or a war. */
export const IN_DURING = wordClass(/^(during|in)$/)
/** In front of a part. */
export const INCLUDING_AMONG = wordClass(/^(among|including)$/)
/** Longer stretches of time. */
export const MONTH_YEAR = wordClass(/^(month|year)$/)
/** Relatives that open an aside. */
export const WHICH_WHO_WHOSE = wordClass(/^(which|who|whose)$/)
/** Forms of "lose". */
export const LOSE_LOST = wordClass(/^(lose|loses|lost)$/)

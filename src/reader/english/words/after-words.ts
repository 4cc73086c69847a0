/** Words for what follows a deed, and for making something known: the day beside them is not the day of the deed. */
import { type WordClass, wordClass } from '../../word-class.ts'

const words = (list: string): WordClass => wordClass(new Set(list.trim().split(/\s+/)))

/** What is done after an attack. */
export const AFTERMATH = words(
  `buried funeral funerals burial burials mourned mourning mourners vigil vigils memorial arrested detained charged captured
  visited visit summoned condemned resumed reopened identified discharged hospitalised hospitalized inspected toured evacuated
  sentenced convicted indicted tried trial hearing protested rallied marched elected polls election vote met meeting talks
  inaugurated released freed recovered exhumed cremated autopsies compensated appeared pleaded hanged jailed acquitted
  extradited`,
)

/** Ways of making something known, besides the cues of speech. */
export const PUBLISHING = words(
  `gave given put puts raised lifted revised updated published issued posted released broadcast aired circulated shared
  stood stands took taken brought lowered cut contacted interviewed quoted cited speaking spoke speaks
  briefed briefing testified`,
)

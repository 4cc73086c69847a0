/** Whether a mention of people is of people told of before in the same report. */
import type { Human } from './humans.ts'
import type { People } from './people.ts'

/** `isHere`: the people have been told of in the same sentence; `isListed`: in the same list of it. */
export interface Nearness {
  readonly isHere: boolean
  readonly isListed: boolean
}

/** Whether `human` is of `people`. */
export function isSameHuman(people: People, human: Human, { isHere, isListed }: Nearness): boolean {
  if (people.names.size > 0 && human.names.length > 0) return isNamesake([...people.names], human.names)
  if (isListed || human.isOther) return false
  if (people.isPlural !== human.isPlural) return false
  if (people.isCounted && human.isCounted && people.min !== human.min) return false
  if (isHere && !human.isDefinite) return false
  if (people.head !== '' && people.heads.has(human.head)) return true
  return human.isPlural ? sharesWord(people, human) : isDescribed(people, human)
}

/** "Galan" and "Luis Carlos Galan": one name is all of the other, or two words are shared. */
export function isNamesake(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((name) => b.includes(name)).length
  return shared >= 2 || (shared > 0 && shared === Math.min(new Set(a).size, new Set(b).size))
}

// Those who stand beside another: "the driver" is not the minister told of before.
const BESIDE =
  /^(driver|chauffeur|bodyguard|guard|escort|wife|husband|son|daughter|mother|father|brother|sister|child|girl|boy|baby|minor|relative|companion|friend|assistant|aide|cook|maid|servant|employee|passerby|bystander|watchman|passenger|pilot|neighbor|soldier|guerrilla|rebel|other|one)$/
const WOMAN = /^(woman|nun|policewoman|congresswoman|councilwoman)$/
const NOUN = /^[a-z-]{3,}$/

// "Carlos Ruiz", then "the candidate" or "a great leader": a name and an office that stand alone are one person.
function isDescribed(people: People, human: Human): boolean {
  if (people.names.size > 0 === human.names.length > 0) return false
  const isNamed = people.names.size > 0
  const unnamed = isNamed ? human.head : people.head
  if (!NOUN.test(unnamed) || BESIDE.test(unnamed) || (isNamed && /^(one|1)\b/i.test(human.words))) return false
  const known = [...(isNamed ? people.heads : [human.head, ...human.otherHeads])].filter(
    (head) => !people.names.has(head),
  )
  return !known.some((head) => BESIDE.test(head) || (head === 'man' && WOMAN.test(unnamed)))
}

// "six Jesuit priests", then "the Jesuits": a telling word in common, and figures that do not differ.
function sharesWord(people: People, human: Human): boolean {
  const own = new Set(people.wordings.flatMap(stemsOf))
  return stemsOf(human.words).some((stem) => own.has(stem))
}

const COMMON =
  /^(people|perso|membe|civil|other|salva|colom|peruv|guate|hondu|nicar|chile|argen|ecuad|boliv|venez|panam|natio|gover|polit|leade|young|unkno|sever|vario|heavi|armed|local|forei|ameri)$/

function stemsOf(words: string): readonly string[] {
  const stems = words.toLowerCase().match(/[a-z]{5,}/g) ?? []
  return stems.map((word) => word.slice(0, 5)).filter((stem) => !COMMON.test(stem))
}

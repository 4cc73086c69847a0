/** How many were killed or injured in a happening, as the answer keys count: the people told apart, or a figure without a noun. */
import type { HarmLink } from '../../../src/reader/english/harm/harm-link.ts'
import { isSome } from './humans.ts'
import type { Happening } from './merge.ts'
import { isGeneral, type People } from './people.ts'
import type { SentenceEvent } from './sentence-event.ts'

/** A number of people; `max` null = open. */
export interface Toll {
  readonly min: number
  readonly max: number | null
}

type Effect = 'killed' | 'injured'

/** More dead or wounded than any single attack leaves: the count of a war. */
const MOST: Readonly<Record<Effect, number>> = { killed: 500, injured: 5000 }

/** The toll of a happening; null where nothing says it. */
export function tollOf(one: Happening, people: readonly People[], effect: Effect): Toll | null {
  // "The plane crashed, and the pilot was injured": no harm that an attack did.
  if (one.parts.some(({ isAccident }) => isAccident)) return null
  const toll = largest(countOf(people, effect), statedOf(one, effect))
  return toll ?? (effect === 'killed' ? noneHurt(one) : null)
}

function largest(a: Toll | null, b: Toll | null): Toll | null {
  return a && b ? (a.min >= b.min ? a : b) : (a ?? b)
}

// "No one was injured": nobody died either.
function noneHurt(one: Happening): Toll | null {
  const injured = statedOf(one, 'injured')
  return injured?.max === 0 ? injured : null
}

// "These two murders": told of before, by deeds.
function isTold({ group, mention }: HarmLink): boolean {
  return mention.data.form === 'noun' && group.last === mention.first && !group.hasNoun
}

// "12 were wounded", "three others", "the number of wounded rose to 25": but "damage to 20 stores" counts no people.
function isBareFigure({ frame: { scan } }: SentenceEvent, { group, mention }: HarmLink): boolean {
  if (group.number === null || group.hasNoun) return false
  const isOfNumber = scan.word(mention.first - 1) === 'of' && /^(number|toll|total)$/.test(scan.word(mention.first - 2))
  return isOfNumber || group.number.last <= mention.first + 1
}

/** The largest figure that the sentences state, a stated zero included. */
function statedOf(one: Happening, effect: Effect): Toll | null {
  const harms = one.parts.flatMap((part) => {
    const figures = effect === 'injured' && !isOfFighters(part)
    return part.frame.harms.filter((harm) => harm.group.max === 0 || (figures && isBareFigure(part, harm)))
  })
  const best = harms
    .filter((harm) => harm.attribute === effect && !harm.whole && !isTold(harm))
    .filter((harm) => (harm.group.min ?? 0) <= MOST[effect])
    .sort((a, b) => (b.group.min ?? 0) - (a.group.min ?? 0))[0]
  if (!best) return null
  // The answer keys write "several" as "two or more".
  if (isSome(best.group.number)) return { min: 2, max: null }
  return { min: best.group.min ?? 0, max: best.group.max }
}

// "Six guerrillas were killed and 13 were wounded": a figure without a noun is of those beside it.
function isOfFighters({ humans }: SentenceEvent): boolean {
  return humans.length > 0 && humans.every(({ side }) => side === 'irregular' || side === 'army')
}

/** How many were killed or injured: the sum of the people told apart, or a larger figure for people in general. */
function countOf(all: readonly People[], effect: Effect): Toll | null {
  const hit = all.filter((people) => people.effects.has(effect) && people.min <= MOST[effect])
  const whole = hit.filter((people) => !people.isPart)
  const told = ofFirst(whole.length > 0 ? whole : hit)
  if (told.length === 0) return null
  // "the Salvadoran people" beside those named or counted adds nobody; "three nuns and peasants" does.
  const firm = told.filter((people) => people.isCounted || !people.isPlural)
  // "Killing and wounding civilians", said in passing: nobody in particular.
  if (firm.length === 0 && told.every(({ toldAt, isDefinite }) => toldAt > 0 && !isDefinite)) return null
  const known = told.filter((people) => firm.includes(people) || firm.some((one) => isBeside(people, one)))
  const hurt = known.length > 0 ? known : told
  const others = sumOf(hurt.filter(isElse))
  const isTotal = (people: People) => isGeneral(people) && !isListed(people, hurt)
  const apart = sumOf(hurt.filter((people) => !isTotal(people) && !isElse(people)))
  const total = hurt.filter((people) => isTotal(people) && !isElse(people)).sort((a, b) => b.min - a.min)[0]
  return plus(total && total.min > apart.min ? total : apart, others)
}

// "Two guards and a man were wounded": he is one more.
function isListed(people: People, hurt: readonly People[]): boolean {
  if (people.isPlural && people.min !== people.max) return false
  return hurt.some(
    (one) => one !== people && one.toldAt === people.toldAt && one.list === people.list && !isGeneral(one),
  )
}

function plus(a: Toll, b: Toll): Toll {
  return { min: a.min + b.min, max: a.max === null || b.max === null ? null : a.max + b.max }
}

function sumOf(all: readonly People[]): Toll {
  return all.reduce<Toll>(plus, { min: 0, max: 0 })
}

// "Two others": besides those told of.
function isElse({ isOther, head }: People): boolean {
  return isOther || head === 'other'
}

// Who died later, or elsewhere, is told of by another sentence: only "his driver", "two others", "also" add to the first told.
function ofFirst(told: readonly People[]): readonly People[] {
  const first = Math.min(...told.map(({ toldAt }) => toldAt))
  return told.filter((people) => people.toldAt === first || people.isDefinite || people.isOther || people.isAdded)
}

function isBeside(people: People, one: People): boolean {
  return one.toldAt === people.toldAt && one.list === people.list && !isGeneral(people)
}

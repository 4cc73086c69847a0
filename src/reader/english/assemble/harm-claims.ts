/** Claims of harm and damage, a figure with its parts. */
import { type AnyClaim, type CountValue, isClaimOf, type RuleId, type ValueByAttribute } from '../../../model/index.ts'
import type { Frame } from '../frames/frame.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import { toldAs } from '../harm/told-as.ts'
import { type Add, partsOf } from './claim-parts.ts'

/** Adds the figures of a frame, parts after their whole. `told`: the figures of the account so far, which it adds to. */
export function addHarm(frame: Frame, add: Add, told: AnyClaim[]): void {
  const wholes = new Map<string, AnyClaim>()
  const here = new Map<string, HarmLink['mention']>()
  for (const link of frame.harms) {
    const value = countOf(frame, link)
    const own = link.whole ? wholes.get(`${link.attribute} ${link.whole.first}`) : undefined
    const whole = own ?? (OF_TOLD.has(link.rule) ? wholeOf(link, told) : undefined)
    const key = `${value.min} ${value.max}${link.whole ? ` part ${value.of}` : ''}${value.qualifier === 'some' ? value.of : ''}`
    // "Two soldiers and two civilians were killed", "a driver and a cook died": the same count of others.
    const before = here.get(`${link.attribute} ${key}`)
    const isBeside = before !== undefined && link.group.hasNoun && ((value.min ?? 0) > 1 || before === link.mention)
    here.set(`${link.attribute} ${key}`, link.mention)
    const claim = add(
      partsOf(
        frame,
        { first: link.first, last: link.last, rule: link.rule, figure: link.group.number ?? undefined },
        {
          attribute: link.attribute,
          value: value as ValueByAttribute[typeof link.attribute],
          partOf: whole?.id ?? null,
        },
      ),
      isBeside ? `${key} ${value.of}` : key,
    )
    if (claim && !link.whole) wholes.set(`${link.attribute} ${link.group.first}`, claim)
    if (claim && claim.partOf === null) told.push(claim)
  }
}

/** Rules that read a figure as a share of people told of before: "four of the dead were children". */
const OF_TOLD: ReadonlySet<string> = new Set(['harm-part', 'told-part', 'share-of-whole'])

// The last figure told that they can be a share of.
function wholeOf({ attribute, group }: HarmLink, told: readonly AnyClaim[]): AnyClaim | undefined {
  const share = group.min ?? group.max ?? 0
  return told.findLast((claim) => {
    if (claim.attribute !== attribute || !isClaimOf(claim, attribute)) return false
    const { min, max } = claim.value
    return (min ?? max ?? 0) > share
  })
}

/** The count of a link as a value. */
export function countOf(frame: { scan: Frame['scan'] }, link: HarmLink): CountValue {
  const { group } = link
  const { min, max, qualifier, party, status } = group
  const words = group.number
    ? frame.scan.text(group.number.first, group.number.last)
    : frame.scan.text(group.first, group.last)
  const of = group.hasNoun ? frame.scan.text(group.nounFirst, group.nounLast) : null
  const told = toldAs(frame.scan, link)
  return told
    ? { kind: 'count', min, max, qualifier, words, of, ofParty: party, status, told }
    : { kind: 'count', min, max, qualifier, words, of, ofParty: party, status }
}

/** Adds damage and finds of a frame. */
export function addDamage(frame: Frame, add: Add): void {
  for (const mark of frame.damage) {
    const words = frame.scan.text(mark.first, mark.last)
    add(
      partsOf(
        frame,
        { first: mark.first, last: mark.last, rule: 'damage-words' as RuleId },
        { attribute: 'damage', value: { kind: 'damage', level: mark.level, words, of: mark.of } },
      ),
      mark.level,
    )
  }
  for (const mark of frame.found) {
    const words = frame.scan.text(mark.first, mark.last)
    add(
      partsOf(
        frame,
        { first: mark.first, last: mark.last, rule: 'found-at-site' as RuleId },
        { attribute: 'found', value: { kind: 'found', words } },
      ),
      words,
    )
  }
}

/** A headline's figure is a claim of its own only when the body does not give the same one. */
export function repeatsBody(title: Frame, body: readonly Frame[]): boolean {
  return title.harms.every(({ attribute: measure, group }) =>
    body.some((frame) =>
      frame.harms.some(
        (harm) => harm.attribute === measure && (harm.group.min ?? harm.group.max) === (group.min ?? group.max),
      ),
    ),
  )
}

/** Finds which claims only repeat what another report said: the same sentence, the same quote, or a relay that names it. */
import { type AnyClaim, HARM_ATTRIBUTES } from '../model/index.ts'
import { contentWords, countShared, foldText, foldWords } from './fold-words.ts'
import { agencyKey } from './match-texts.ts'
import { SENTENCE_WORDS } from './signature.ts'
import type { OriginReport } from './types.ts'
import type { UnionFind } from './union-find.ts'

/** A claim with the place of its report in the list. */
export interface PlacedClaim {
  readonly claim: AnyClaim
  readonly report: number
}

/** Where a claim comes from: a report of the list, the claim of it that says the same when there is one, and why. */
export interface Explanation {
  readonly report: number
  readonly claim: number | null
  readonly words: string
}

interface Said extends PlacedClaim {
  readonly index: number
  readonly sentence: string
  readonly content: ReadonlySet<string>
  readonly speaker: string | null
  readonly relays: readonly string[]
}

/** Explains claims by other reports, where it can. `placed` in order of publication; the result has one entry a claim. */
export function explainClaims(
  placed: readonly PlacedClaim[],
  reports: readonly OriginReport[],
  sets: UnionFind,
): readonly (Explanation | null)[] {
  const names = namesOf(reports)
  const earlier = new Map<string, Said[]>()
  const seen = new Set<string>()
  const all = placed.map((item, index) => describe(item, index, reports))
  const explained = all.map((said) => {
    const key = valueKey(said.claim)
    const known = earlier.get(key) ?? []
    const found = known.find(
      (other) =>
        sets.find(other.report) !== sets.find(said.report) &&
        sameWords(other, said) !== null &&
        !sets.isApart(other.report, said.report),
    )
    const repeat = `${sets.find(said.report)} ${key} ${said.speaker} ${said.relays.join()} ${said.sentence}`
    if (!seen.has(repeat)) {
      seen.add(repeat)
      if (known.length > 0) known.push(said)
      else earlier.set(key, [said])
    }
    return found ? { report: found.report, claim: found.index, words: sameWords(found, said) ?? '' } : null
  })
  return all.map((said, index) => explainByRelay(said, names, reports, sets, earlier) ?? explained[index] ?? null)
}

/** Whether the claim gives a figure. */
export function isFigure(claim: AnyClaim): boolean {
  return claim.attribute === 'total' || (HARM_ATTRIBUTES as readonly string[]).includes(claim.attribute)
}

function sameWords(earlier: Said, later: Said): string | null {
  if (earlier.sentence !== '' && earlier.sentence === later.sentence) return 'says it in the same sentence as'
  if (later.speaker !== null && earlier.speaker === later.speaker && isAlike(earlier.content, later.content)) {
    return `quotes ${later.claim.attribution.speaker.words} in much the same words as`
  }
  if (later.relays.some((relay) => earlier.relays.includes(relay)) && isFigure(later.claim)) {
    return `passes on ${later.claim.attribution.relays[0]?.words ?? later.claim.attribution.speaker.words} like`
  }
  return null
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = countShared(a, b)
  return shared >= 4 && shared >= 0.6 * (a.size + b.size - shared)
}

function explainByRelay(
  said: Said,
  names: ReadonlyMap<string, readonly number[]>,
  reports: readonly OriginReport[],
  sets: UnionFind,
  earlier: ReadonlyMap<string, readonly Said[]>,
): Explanation | null {
  for (const relay of said.relays) {
    const target = names
      .get(relay)
      ?.find((report) => sets.find(report) !== sets.find(said.report) && !sets.isApart(report, said.report))
    if (target === undefined) continue
    const same = earlier.get(valueKey(said.claim))?.find((other) => sets.find(other.report) === sets.find(target))
    return {
      report: target,
      claim: same?.index ?? null,
      words: `passes on ${reports[target]?.publisher ?? relay}, as in`,
    }
  }
  return null
}

function namesOf(reports: readonly OriginReport[]): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, number[]>()
  const note = (name: string | null, report: number) => {
    const key = agencyKey(name)
    if (key === '') return
    const list = names.get(key)
    if (list) list.push(report)
    else names.set(key, [report])
  }
  reports.forEach((report, i) => {
    note(report.publisher, i)
  })
  reports.forEach((report, i) => {
    note(report.agency, i)
  })
  return names
}

function describe({ claim, report }: PlacedClaim, index: number, reports: readonly OriginReport[]): Said {
  const { speaker, relays } = claim.attribution
  const { from, to } = claim.evidence.sentence
  const sentence = (reports[report]?.text ?? '').slice(from, to)
  const words = foldWords(sentence)
  const passedOn = relays
    .filter((relay) => relay.kind === 'media' || relay.kind === 'other')
    .map((relay) => relay.words)
  if (speaker.kind === 'media' && speaker.words !== null) passedOn.push(speaker.words)
  return {
    claim,
    report,
    index,
    sentence: words.length >= SENTENCE_WORDS ? words.join(' ') : '',
    content: contentWords(sentence),
    speaker: speaker.words === null ? null : (speaker.party ?? foldText(speaker.words)),
    relays: passedOn.map(agencyKey).filter((name) => name !== ''),
  }
}

/** The attribute and value without their wording: "five" and "5" are one figure. */
function valueKey({ attribute, value }: AnyClaim): string {
  if (value.kind === 'count' || value.kind === 'total')
    return `${attribute} ${value.min}..${value.max} ${value.kind === 'total' ? value.definition.measure : ''}`
  if (value.kind === 'date') return `${attribute} ${value.first}..${value.last}`
  if (value.kind === 'party') return `${attribute} ${value.party ?? foldText(value.words)}`
  if (value.kind === 'place') return `${attribute} ${value.place ?? foldText(value.name)}`
  if (value.kind === 'type') return `${attribute} ${value.type} ${value.outcome}`
  return `${attribute} ${foldText(value.kind === 'weapon' ? value.weapon : value.words)}`
}

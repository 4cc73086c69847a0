/** Finds which claims only repeat what another report said: the same sentence, the same quote, or a relay that names it. */
import { type AnyClaim, HARM_ATTRIBUTES } from '../model/index.ts'
import { contentOf, countShared, foldText, foldWords } from './fold-words.ts'
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
  /** Worked out when two claims of one value are compared, which few are. */
  words(): SentenceWords
  readonly speaker: string | null
  readonly relays: readonly string[]
}

interface SentenceWords {
  /** Folded; empty when it is so short that others say it by chance. */
  readonly text: string
  content(): ReadonlySet<string>
}

/** Explains claims by other reports, where it can. `placed` in order of publication; the result has one entry a claim. */
export function explainClaims(
  placed: readonly PlacedClaim[],
  reports: readonly OriginReport[],
  sets: UnionFind,
): readonly (Explanation | null)[] {
  const names = namesOf(reports)
  const earlier = new Map<string, Said[]>()
  const wordsOf = createSentences(reports)
  const all = placed.map((item, index) => describe(item, index, wordsOf))
  const explained = all.map((said) => {
    const key = valueKey(said.claim)
    const known = earlier.get(key)
    if (!known) {
      earlier.set(key, [said])
      return null
    }
    const set = sets.find(said.report)
    const found = known.find(
      (other) =>
        sets.find(other.report) !== set && sameWords(other, said) !== null && !sets.isApart(other.report, said.report),
    )
    if (!known.some((other) => sets.find(other.report) === set && isRepeat(other, said))) known.push(said)
    return found ? { report: found.report, claim: found.index, words: sameWords(found, said) ?? '' } : null
  })
  return all.map((said, index) => explainByRelay(said, names, reports, sets, earlier) ?? explained[index] ?? null)
}

/** Whether the claim gives a figure. */
export function isFigure(claim: AnyClaim): boolean {
  return claim.attribute === 'total' || (HARM_ATTRIBUTES as readonly string[]).includes(claim.attribute)
}

/** Whether one of two claims of a value can stand for the other. */
function isRepeat(a: Said, b: Said): boolean {
  return a.speaker === b.speaker && a.relays.join() === b.relays.join() && a.words().text === b.words().text
}

function sameWords(earlier: Said, later: Said): string | null {
  const [before, after] = [earlier.words(), later.words()]
  if (before.text !== '' && before.text === after.text) return 'says it in the same sentence as'
  if (later.speaker !== null && earlier.speaker === later.speaker && isAlike(before.content(), after.content())) {
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

function describe(
  { claim, report }: PlacedClaim,
  index: number,
  wordsOf: (placed: PlacedClaim) => SentenceWords,
): Said {
  const { speaker, relays } = claim.attribution
  const passedOn = relays
    .filter((relay) => relay.kind === 'media' || relay.kind === 'other')
    .map((relay) => relay.words)
  if (speaker.kind === 'media' && speaker.words !== null) passedOn.push(speaker.words)
  return {
    claim,
    report,
    index,
    words: () => wordsOf({ claim, report }),
    speaker: speaker.words === null ? null : (speaker.party ?? foldText(speaker.words)),
    relays: passedOn.map(agencyKey).filter((name) => name !== ''),
  }
}

/** The words of each sentence, folded once for all claims read from it. */
function createSentences(reports: readonly OriginReport[]): (placed: PlacedClaim) => SentenceWords {
  const known = new Map<string, SentenceWords>()
  return ({ claim, report }) => {
    const { from, to } = claim.evidence.sentence
    const key = `${report} ${from} ${to}`
    const found = known.get(key)
    if (found) return found
    const sentence = (reports[report]?.text ?? '').slice(from, to)
    const words = foldWords(sentence)
    let content: ReadonlySet<string> | null = null
    const made = {
      text: words.length >= SENTENCE_WORDS ? words.join(' ') : '',
      content: () => {
        content ??= contentOf(words)
        return content
      },
    }
    known.set(key, made)
    return made
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

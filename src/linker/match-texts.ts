/** Finds which reports of a set share their text: copies, near-copies and the wording of one agency. */
import { foldText } from './fold-words.ts'
import { resemblance, sentenceReuse } from './signature.ts'
import type { OriginReport, TextSignature } from './types.ts'
import type { UnionFind } from './union-find.ts'

/** From this share of common wording on, two reports are one text. */
export const COPY_RESEMBLANCE = 0.5
/** From this share of the shorter report's sentences on (and `COPY_REUSE_LONGER` of the longer's), two reports are one text. */
export const COPY_REUSE = 0.5
/** A long report that holds a whole brief of another is no copy of it. */
export const COPY_REUSE_LONGER = 0.3
/** Reports that credit the same agency need only this much common wording. */
export const AGENCY_RESEMBLANCE = 0.1

/** A join of two reports by their places in the list, and why. */
export interface TextMatch {
  readonly earlier: number
  readonly later: number
  readonly words: string
}

/** Joins the reports whose texts match; gives back each join with its reason. `reports` in order of publication. */
export function matchTexts(
  reports: readonly OriginReport[],
  signatures: readonly TextSignature[],
  sets: UnionFind,
): readonly TextMatch[] {
  const found: TextMatch[] = []
  const wholes = new Map<string, number>()
  const buckets = new Map<number, number[]>()
  const agencies = new Map<string, number[]>()
  reports.forEach((report, later) => {
    const signature = signatures[later] as TextSignature
    const same = signature.shingles.length > 0 ? wholes.get(signature.whole) : undefined
    if (same !== undefined && !sets.isApart(same, later)) {
      sets.join(same, later)
      found.push({ earlier: same, later, words: 'the same text' })
      return
    }
    if (same === undefined) wholes.set(signature.whole, later)
    const agency = agencyKey(report.agency ?? report.publisher)
    let isNearlyEqual = false
    for (const earlier of candidates(signature, buckets, agencies.get(agency) ?? [])) {
      if (sets.find(earlier) === sets.find(later) || sets.isApart(earlier, later)) continue
      const alike = resemblance(signatures[earlier] as TextSignature, signature)
      const words = compare(
        reports[earlier] as OriginReport,
        report,
        alike,
        signatures[earlier] as TextSignature,
        signature,
      )
      if (words === null) continue
      sets.join(earlier, later)
      found.push({ earlier, later, words })
      if (alike > 0.95) isNearlyEqual = true
    }
    // Nobody comes after the last.
    if (isNearlyEqual || later === reports.length - 1) return
    for (const hash of signature.sketch) push(buckets, hash, later)
    if (agency !== '') push(agencies, agency, later)
  })
  return found
}

function compare(
  a: OriginReport,
  b: OriginReport,
  alike: number,
  signatureA: TextSignature,
  signatureB: TextSignature,
): string | null {
  if (alike >= COPY_RESEMBLANCE) return `${Math.floor(alike * 100)} % of the wording in common`
  const reuse = sentenceReuse(signatureA, signatureB)
  const shorter = Math.min(signatureA.sentences.length, signatureB.sentences.length)
  if (shorter >= 3 && reuse.ofShorter >= COPY_REUSE && reuse.ofLonger >= COPY_REUSE_LONGER) {
    return `${Math.round(reuse.ofShorter * shorter)} of ${shorter} sentences in common`
  }
  const agency = agencyKey(a.agency ?? a.publisher)
  if (agency !== '' && agency === agencyKey(b.agency ?? b.publisher) && (a.agency ?? b.agency) !== null) {
    if (alike >= AGENCY_RESEMBLANCE || reuse.ofShorter >= 0.2)
      return `both credit ${a.agency ?? b.agency}, with wording in common`
  }
  return null
}

function* candidates(
  signature: TextSignature,
  buckets: ReadonlyMap<number, readonly number[]>,
  sameAgency: readonly number[],
): Iterable<number> {
  const seen = new Set<number>(sameAgency)
  yield* sameAgency
  for (const hash of signature.sketch) {
    for (const report of buckets.get(hash) ?? []) {
      if (seen.has(report)) continue
      seen.add(report)
      yield report
    }
  }
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const AGENCY_NAMES: Readonly<Record<string, string>> = {
  'agence france presse': 'afp',
  'associated press': 'ap',
  'thomson reuters': 'reuters',
  'deutsche presse agentur': 'dpa',
  'anadolu ajansi': 'anadolu',
}
const EMPTY_NAME_WORDS = new Set([
  'the',
  'news',
  'agency',
  'newspaper',
  'website',
  'com',
  'www',
  'online',
  'tv',
  'channel',
])

/** The key of a publisher's or agency's name: "The AFP news agency" and "Agence France-Presse" are both `afp`. */
export function agencyKey(name: string | null): string {
  const words = foldText(name ?? '')
    .split(' ')
    .filter((word) => !EMPTY_NAME_WORDS.has(word))
  const key = words.join(' ')
  return AGENCY_NAMES[key] ?? key
}

/** A real ledger of a made-up world: reports with their text, claims with their words, as many incidents as wanted. */
import type { Workspace } from '../src/app/workspace.ts'
import { incidentIdOf, keepReport, linkAccount, openIncident, recordReading } from '../src/ledger/index.ts'
import {
  type Account,
  type AccountId,
  type AnyClaim,
  type ClaimId,
  contentId,
  hashText,
  type IncidentType,
  type PartyId,
  type PlaceValue,
  type Report,
  type ReportId,
  type RuleId,
  type SpeakerKind,
} from '../src/model/index.ts'

/** So many incidents stand in one report, and so many reports go into one transaction. */
const INCIDENTS_A_REPORT = 10
const REPORTS_A_COMMIT = 200
/** Every so many incidents a second report tells of the same, with one more dead. */
const TOLD_TWICE_EACH = 5
const FIRST_DAY = Date.UTC(2014, 0, 1)
const DAYS = 3650
const TOWNS = 2500

const COUNTRIES = [
  ['IQ', 'Iraq', 33.2, 43.7],
  ['SY', 'Syria', 35, 38.5],
  ['UA', 'Ukraine', 48.5, 33],
  ['SD', 'Sudan', 14.5, 30],
  ['MM', 'Myanmar', 20.5, 96.5],
  ['NG', 'Nigeria', 9.5, 8],
  ['ML', 'Mali', 15.5, -2],
  ['SO', 'Somalia', 4.5, 45],
] as const
const KINDS = [
  ['air-strike', 'air strike'],
  ['drone-strike', 'drone strike'],
  ['bombing', 'bombing'],
  ['armed-attack', 'armed attack'],
  ['missile-rocket-or-shelling', 'rocket attack'],
] as const
const PARTIES = [
  ['us-military', 'US forces'],
  ['russian-armed-forces', 'Russian forces'],
  ['hamas', 'Hamas'],
  ['al-shabaab', 'al-Shabaab'],
] as const
const SPEAKERS: readonly (readonly [string, SpeakerKind])[] = [
  ['police', 'police'],
  ['a hospital', 'health'],
  ['residents', 'witness'],
]

/** Fills an empty workspace with so many incidents, in the way that reading fills it: every claim is checked against its text. */
export function fillBigLedger(workspace: Workspace, incidents: number): void {
  const reports = Math.ceil(incidents / INCIDENTS_A_REPORT)
  for (let from = 0; from < reports; from += REPORTS_A_COMMIT) {
    workspace.ledger.commit((draft) => {
      for (let n = from; n < Math.min(from + REPORTS_A_COMMIT, reports); n++) {
        const numbers = Array.from({ length: INCIDENTS_A_REPORT }, (_, i) => n * INCIDENTS_A_REPORT + i)
        const told = numbers.filter((incident) => incident < incidents)
        for (const [telling, list] of [told, told.filter((incident) => incident % TOLD_TWICE_EACH === 0)].entries()) {
          const { report, accounts, claims } = writeReport(n, list, telling)
          draft.add(keepReport(report, draft.state()))
          const reading = {
            report: report.id,
            reader: 'made-up',
            language: 'en',
            isRead: true,
            passages: [],
            notes: [],
          }
          draft.add(recordReading({ ...reading, accounts, claims }, draft.state()))
          accounts.forEach(({ id }, i) => {
            const first = accountId(writtenId(n, 0), list[i] ?? 0)
            if (telling === 0) draft.add(openIncident(id, draft.state()))
            else {
              const decision = { by: 'policy', name: 'made-up', score: 1, reasons: [] } as const
              draft.add(linkAccount({ incident: incidentIdOf(first), account: id, decision }, draft.state()))
            }
          })
        }
      }
    })
  }
}

const writtenId = (n: number, telling: number) => contentId<ReportId>('rep', ['made-up', n, telling])
const accountId = (report: ReportId, incident: number) => contentId<AccountId>('acc', [report, incident])

function writeReport(n: number, incidents: readonly number[], telling: number) {
  const id = writtenId(n, telling)
  let text = `Incidents of the day, ${n}`
  const accounts: Account[] = []
  const claims: AnyClaim[] = []
  for (const incident of incidents) {
    const from = text.length + 2
    const made = writeIncident(incident, telling)
    text += `\n\n${made.sentence}`
    const account = accountId(id, incident)
    const own = made.parts.map(({ attribute, value, quote }) => {
      const at = from + made.sentence.indexOf(quote)
      const speaker = {
        words: made.speaker[0],
        span: spanOf(from, made.sentence, made.speaker[0]),
        kind: made.speaker[1],
      }
      return {
        id: contentId<ClaimId>('clm', [id, incident, attribute]),
        account,
        attribute,
        value,
        basis: 'stated',
        rule: 'made-up' as RuleId,
        evidence: { from: at, to: at + quote.length, quote, sentence: { from, to: from + made.sentence.length } },
        attribution: { speaker: { ...speaker, party: null, isNamed: false }, stance: 'states', cue: null, relays: [] },
        partOf: null,
        supersedes: null,
      } as unknown as AnyClaim
    })
    claims.push(...own)
    const span = { from, to: from + made.sentence.length }
    accounts.push({ id: account, report: id, kind: 'incident', role: 'main', claims: own.map((one) => one.id), span })
  }
  const report: Report = {
    id,
    address: null,
    publisher: ['Tigris Wire', 'Plain Gazette', 'Northern Post'][(n + telling) % 3] ?? null,
    title: `Incidents of the day, ${n}`,
    author: null,
    publishedOn: dayOf(incidents[0] ?? 0),
    text,
    bytesHash: hashText(text),
    language: 'en',
    sourceName: `made-up/${n}-${telling}.txt`,
    agency: null,
    retells: null,
    notes: [],
  }
  return { report, accounts, claims }
}

function spanOf(from: number, sentence: string, words: string) {
  const at = from + sentence.lastIndexOf(words)
  return { from: at, to: at + words.length }
}

function writeIncident(incident: number, telling: number) {
  const random = randomOf(incident)
  // Few towns see most of it, as in life.
  const town = Math.floor(random() ** 3 * TOWNS)
  const [code, countryName, lat, lon] = COUNTRIES[town % COUNTRIES.length] ?? COUNTRIES[0]
  const [type, typeWords] = KINDS[Math.floor(random() * KINDS.length)] ?? KINDS[0]
  const [party, partyWords] = PARTIES[Math.floor(random() * PARTIES.length)] ?? PARTIES[0]
  const speaker = SPEAKERS[Math.floor(random() * SPEAKERS.length)] ?? ['police', 'police']
  const hasFigure = random() < 0.75
  const killed = Math.floor(random() ** 4 * 90) + telling
  const isProvince = random() < 0.15
  const hasPlace = random() < 0.96
  const day = dayOf(incident)
  const name = isProvince ? `Province ${town % 97}` : `Town ${town}`
  const spread = randomOf(town + 1_000_003)
  const place: PlaceValue = {
    kind: 'place',
    words: name,
    name,
    place: null,
    country: code,
    countryName,
    admin1: `Province ${town % 97}`,
    lat: lat + (spread() - 0.5) * 7,
    lon: lon + (spread() - 0.5) * 7,
    radiusKm: isProvince ? 60 : 3,
    precision: isProvince ? 'province' : 'exact',
  }
  const toll = hasFigure ? `, killing ${killed} people` : ''
  const sentence = `On ${day} ${/^[aeiou]/.test(typeWords) ? 'an' : 'a'} ${typeWords} hit ${partyWords}${hasPlace ? ` in ${name}` : ''}${toll}, ${speaker[0]} said.`
  const count = { min: killed, max: killed, qualifier: 'exactly', words: String(killed), of: 'people', ofParty: null }
  const parts = [
    {
      attribute: 'type',
      value: { kind: 'type', type: type as IncidentType, words: typeWords, outcome: 'happened' },
      quote: typeWords,
    },
    { attribute: 'when', value: { kind: 'date', first: day, last: day, precision: 'day', words: day }, quote: day },
    {
      attribute: 'against',
      value: { kind: 'party', words: partyWords, name: partyWords, party: party as PartyId },
      quote: partyWords,
    },
    ...(hasPlace ? [{ attribute: 'where', value: place, quote: name }] : []),
    ...(hasFigure
      ? [{ attribute: 'killed', value: { kind: 'count', ...count, status: 'unstated' }, quote: `${killed} people` }]
      : []),
  ]
  return { sentence, parts, speaker }
}

function dayOf(incident: number): string {
  const day = Math.floor(randomOf(incident + 77)() ** 0.7 * DAYS)
  return new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10)
}

function randomOf(seed: number): () => number {
  let state = (Math.imul(seed + 1, 2_654_435_761) ^ 0x9e3779b9) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

import { describe, expect, test } from 'vitest'
import type { Account, AnyClaim, Reading } from '../../model/index.ts'
import { foldEvents } from '../evolve/evolve.ts'
import { sampleReading, sampleReport } from '../ledger.contract.ts'
import { openLedger } from '../ledger.ts'
import { openMemoryStore } from '../store/memory.ts'
import { keepReport } from './keep-report.ts'
import { recordReading } from './record-reading.ts'

const report = sampleReport(0)
const reading = sampleReading(report)
const [claim, total] = reading.claims as [AnyClaim, AnyClaim]
const ledger = openLedger(openMemoryStore())
ledger.append(keepReport(report, ledger.state()))
const state = ledger.state()

const withClaim = (changed: Partial<AnyClaim>): Reading => ({
  ...reading,
  claims: [{ ...claim, ...changed } as AnyClaim, total],
})
const { evidence, attribution } = claim
const { speaker } = attribution
const withAccount = (changed: Partial<Account>): Reading => ({
  ...reading,
  accounts: [{ ...reading.accounts[0]!, ...changed }, reading.accounts[1]!],
})

test('a reading whose quotes stand in the text is recorded, once for each version of the reader', () => {
  const other = openLedger(openMemoryStore())
  other.append(keepReport(report, other.state()))
  expect(other.append(recordReading(reading, other.state()))).toHaveLength(1)
  expect(recordReading(reading, other.state())).toEqual([])
  expect(recordReading({ ...reading, reader: 'next' }, other.state())).toHaveLength(1)
})

test('a reading of a report that is not kept is refused', () => {
  expect(() => recordReading(reading, foldEvents([]))).toThrow(expect.objectContaining({ code: 'report-unknown' }))
})

describe('evidence that is not in the stored text is refused', () => {
  const cases: Readonly<Record<string, Reading>> = {
    'other words': withClaim({ evidence: { ...evidence, quote: 'Nine people were killed' } }),
    'the same words one character off': withClaim({
      evidence: { ...evidence, from: evidence.from + 1, to: evidence.to + 1 },
    }),
    'words that end early': withClaim({ evidence: { ...evidence, to: evidence.to - 1 } }),
    'no words': withClaim({ evidence: { ...evidence, to: evidence.from, quote: '' } }),
    'words past the end': withClaim({ evidence: { ...evidence, to: 10_000 } }),
    'a span from the end, as slice would allow': withClaim({
      evidence: { ...evidence, from: -8, to: -1, quote: report.text.slice(-8, -1) },
    }),
    'half a character': withClaim({ evidence: { ...evidence, from: evidence.from + 0.5 } }),
    'not a number': withClaim({ evidence: { ...evidence, from: Number.NaN } }),
    'a sentence without the words': withClaim({ evidence: { ...evidence, sentence: total.evidence.sentence } }),
    'a sentence past the end': withClaim({ evidence: { ...evidence, sentence: { from: 0, to: 10_000 } } }),
    'a speaker in other words': withClaim({
      attribution: { ...attribution, speaker: { ...speaker, words: 'a police official' } },
    }),
    'a speaker without a place': withClaim({ attribution: { ...attribution, speaker: { ...speaker, span: null } } }),
    'a place without a speaker': withClaim({ attribution: { ...attribution, speaker: { ...speaker, words: null } } }),
    'a relay in other words': withClaim({
      attribution: { ...attribution, relays: [{ ...attribution.relays[0]!, words: 'AP' }] },
    }),
    'a cue past the end': withClaim({ attribution: { ...attribution, cue: { from: 5, to: 10_000 } } }),
    'an account past the end': withAccount({ span: { from: 0, to: 10_000 } }),
    'an account of another report': withAccount({ report: sampleReport(1).id }),
    'an account with a claim the reading lacks': { ...reading, claims: [total] },
    'a claim of an account the reading lacks': { ...reading, accounts: [reading.accounts[1]!] },
    'a passage past the end': { ...reading, passages: [{ kind: 'title', from: 0, to: 10_000 }] },
    'a note past the end': { ...reading, notes: [{ code: 'x', message: 'x', span: { from: 9_999, to: 10_000 } }] },
  }
  for (const [name, wrong] of Object.entries(cases)) {
    test(name, () => {
      expect(() => recordReading(wrong, state)).toThrow(expect.objectContaining({ code: 'evidence-mismatch' }))
    })
  }

  test('the message names what was found and what was expected', () => {
    const wrong = withClaim({ evidence: { ...evidence, quote: 'Nine people were killed' } })
    expect(() => recordReading(wrong, state)).toThrow(
      'characters 10-33 are "Five people were killed", not "Nine people were killed"',
    )
  })
})

/** Makes a cue of words that the lexicon does not hold as one: a colon, a verb that gives a figure. */
import type { RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'

/** The cue at token `at`, told to the trace. */
export function makeCue(scan: SentenceScan, at: number, rule: RuleId): Mention<'cue'> {
  const { from, to } = scan.span(at, at + 1)
  scan.ctx.trace?.({ stage: 'find cue', rule, span: { from, to }, message: scan.text(at, at + 1) })
  return { kind: 'cue', first: at, last: at + 1, from, to, rule, data: { kind: 'cue', stance: 'states', form: 'past' } }
}

/** Finds dates and reads them against the day of publication: "on Sunday", "17 October", "late November", "since October 17", "last night". */
import type { DateValue, RuleId } from '../../model/index.ts'
import type { DateData, Finder, Mention, ReadingContext } from '../mention.ts'
import type { Found } from './date-shapes.ts'
import { anchors, DateReader } from './relative-dates.ts'

/** The dates of one sentence. Relative days without a day of publication give nothing; a length of time is never a date. */
export const findDates: Finder<'date'> = {
  id: 'dates' as RuleId,
  gives: 'date',
  find(sentence, ctx) {
    const found: Mention<'date'>[] = []
    for (let i = sentence.first; i < sentence.last; i++) {
      const reader = new DateReader(sentence, ctx)
      const date = reader.readAt(i)
      if (!date || date.last <= i) continue
      const mention = toMention(date, ctx, reader)
      if (mention) found.push(mention)
      if (mention?.data.use === 'when' && mention.data.value.precision === 'day')
        anchors.set(ctx, { day: mention.data.value.first as string })
      i = date.last - 1
    }
    return found
  },
}

function toMention(date: Found, ctx: ReadingContext, reader: DateReader): Mention<'date'> | null {
  const { tokens } = ctx
  const { first, last } = date
  const use = date.use ?? periodUse(reader, first)
  if (!date.days && use === 'when') return null
  const from = tokens.from[first] as number
  const to = tokens.to[last - 1] as number
  const words = ctx.text.slice(from, to)
  const value: DateValue = {
    kind: 'date',
    ...(date.days ?? { first: null, last: null, precision: 'interval' as const }),
    words,
  }
  const data: DateData = { kind: 'date', value, use, isAbsolute: date.isAbsolute ?? false }
  return { kind: 'date', first, last, from, to, rule: date.rule as RuleId, data }
}

/** "since October 17" and "until Friday" are ends of a period. */
function periodUse(reader: DateReader, first: number): DateData['use'] {
  let at = first - 1
  while (/^(the|early|late|mid|about|at|last|least|on)$/.test(reader.word(at))) at--
  const before = reader.word(at)
  if (before === 'since') return 'since'
  if (before === 'until' || before === 'till' || before === 'through') return 'until'
  return 'when'
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayOf, easterSunday, isoWeekOf } from '../../find/calendar.ts'
import { openText } from '../open-text.ts'
import { findDates } from './find-dates.ts'
import { toTimexValue } from './timex-value.ts'

/** `"words" first..last precision use`; a single day is written once, `when` is left out. Published on Monday 4 December 2023. */
function print(text: string, publishedOn: string | null = '2023-12-04'): string {
  const ctx = openText(text, publishedOn)
  return ctx.sentences
    .flatMap((sentence) => findDates.find(sentence, ctx))
    .map(({ from, to, data: { value, use } }) => {
      const days = value.first === value.last ? (value.first ?? '-') : `${value.first ?? ''}..${value.last ?? ''}`
      const precision = value.first === null || value.precision === 'day' ? '' : ` ${value.precision}`
      return `"${text.slice(from, to)}" ${days}${precision}${use === 'when' ? '' : ` ${use}`}`
    })
    .join('; ')
}

const CASES: readonly (readonly [string, string])[] = [
  // Full dates.
  ['It happened on October 17, 2023.', '"October 17, 2023" 2023-10-17'],
  ['It happened on 17 October 2023.', '"17 October 2023" 2023-10-17'],
  ['It happened on 17 Oct. 2023.', '"17 Oct. 2023" 2023-10-17'],
  ['It happened on Oct. 17, 2023.', '"Oct. 17, 2023" 2023-10-17'],
  ['It happened on 2023-10-17.', '"2023-10-17" 2023-10-17'],
  ['It happened on 10/17/2023.', '"10/17/2023" 2023-10-17'],
  ['It happened on 17/10/2023.', '"17/10/2023" 2023-10-17'],
  ['It happened on 17.10.2023.', '"17.10.2023" 2023-10-17'],
  ['It happened on 12/03/2023.', '"12/03/2023" 2023-12-03'],
  ['It happened on 05/06/2023.', ''],
  ['It happened on 31 February 2023.', '"February 2023" 2023-02-01..2023-02-28 month'],
  // The year left out.
  ['It happened on October 17.', '"October 17" 2023-10-17'],
  ['It happened on the 3rd of December.', '"3rd of December" 2023-12-03'],
  ['It happened on the third of December.', '"third of December" 2023-12-03'],
  ['It happened on December eighth 2022.', '"December eighth 2022" 2022-12-08'],
  ['It happened on 27 December.', '"27 December" 2023-12-27'],
  ['It happened on 27 May.', '"27 May" 2023-05-27'],
  ['More than 76 attacks since 27 December.', '"27 December" 2022-12-27 since'],
  ['It will be held on February 12.', '"February 12" 2024-02-12'],
  ['It was held on February 12.', '"February 12" 2023-02-12'],
  // Several days.
  ['It lasted from December 3-4.', '"December 3-4" 2023-12-03..2023-12-04 interval since'],
  ['Shelling on 3 and 4 December.', '"3 and 4 December" 2023-12-03..2023-12-04 interval'],
  ['Shelling between 3 and 5 December.', '"3 and 5 December" 2023-12-03..2023-12-05 interval'],
  [
    'Shelling between October 17 and November 9.',
    '"between October 17 and November 9" 2023-10-17..2023-11-09 interval',
  ],
  [
    'Raids from 28 November to 3 December 2022.',
    '"from 28 November to 3 December 2022" 2022-11-28..2022-12-03 interval',
  ],
  ['Raids on 3 March and 5 April 2022.', '"3 March" 2022-03-03; "5 April 2022" 2022-04-05'],
  ['Attacks between Friday and Sunday.', '"between Friday and Sunday" 2023-12-01..2023-12-03 interval'],
  // Weekdays.
  ['On Sunday a drone fell.', '"Sunday" 2023-12-03'],
  ['It fell late Sunday.', '"late Sunday" 2023-12-03'],
  ['It fell on Sunday night.', '"Sunday night" 2023-12-03'],
  ['It fell on Monday.', '"Monday" 2023-12-04'],
  ['It fell last Monday.', '"last Monday" 2023-11-27'],
  ['It fell on Sunday, 3 December.', '"Sunday, 3 December" 2023-12-03'],
  ['It fell on Friday of last week.', '"Friday of last week" 2023-12-01'],
  ['Talks will open on Tuesday.', '"Tuesday" 2023-12-05'],
  ['It fell at 10 p.m. Wednesday.', '"10 p.m. Wednesday" 2023-11-29'],
  // Near the day of publication.
  ['It fell today.', '"today" 2023-12-04'],
  ['It fell yesterday evening.', '"yesterday evening" 2023-12-03'],
  ['It fell early this morning.', '"early this morning" 2023-12-04'],
  ['It fell overnight.', '"overnight" 2023-12-03..2023-12-04 night'],
  ['It fell last night.', '"last night" 2023-12-03..2023-12-04 night'],
  ['The day before yesterday it fell.', '"The day before yesterday" 2023-12-02'],
  ['It fell last week.', '"last week" 2023-11-27..2023-12-03 week'],
  ['It fell last month.', '"last month" 2023-11-01..2023-11-30 month'],
  ['It fell earlier this year.', '"earlier this year" 2023-01-01..2023-12-04 year'],
  ['It fell last year.', '"last year" 2022-01-01..2022-12-31 year'],
  ['It fell over the weekend.', '"weekend" 2023-12-02..2023-12-03 interval'],
  // Ago, earlier, later.
  ['It fell three days ago.', '"three days ago" 2023-12-01'],
  ['It fell two weeks ago.', '"two weeks ago" 2023-11-17..2023-11-23 week'],
  ['It fell a month ago.', '"a month ago" 2023-11-01..2023-11-30 month'],
  ['It fell two years ago.', '"two years ago" 2021-01-01..2021-12-31 year'],
  ['Rockets fell on October 17. A day earlier, two men died.', '"October 17" 2023-10-17; "A day earlier" 2023-10-16'],
  [
    'Rockets fell on October 17. Two men died the following day.',
    '"October 17" 2023-10-17; "following day" 2023-10-18',
  ],
  ['Rockets fell on October 17 and two days later.', '"October 17" 2023-10-17; "two days later" 2023-10-19'],
  ['He died on Sunday, a day after rockets fell.', '"Sunday" 2023-12-03; "a day after" 2023-12-02'],
  ['It fell that night.', ''],
  // Months, years and their parts.
  ['It fell in November.', '"November" 2023-11-01..2023-11-30 month'],
  ['It fell in November 2022.', '"November 2022" 2022-11-01..2022-11-30 month'],
  ['It fell in late November.', '"late November" 2023-11-21..2023-11-30 interval'],
  ['It fell in early October.', '"early October" 2023-10-01..2023-10-10 interval'],
  ['It fell in mid-October.', '"mid-October" 2023-10-11..2023-10-20 interval'],
  ['It fell at the end of March 2022.', '"end of March 2022" 2022-03-21..2022-03-31 interval'],
  ['It fell in 2019.', '"2019" 2019-01-01..2019-12-31 year'],
  ['The 2003 invasion.', '"2003" 2003-01-01..2003-12-31 year'],
  ['It went on between 2014 and 2022.', '"between 2014 and 2022" 2014-01-01..2022-12-31 interval'],
  ['It went on in the 1980s.', '"1980s" 1980-01-01..1989-12-31 interval'],
  ['It fell in the summer of 2020.', '"summer of 2020" 2020-06-01..2020-08-31 interval'],
  ['It fell in May.', '"May" 2023-05-01..2023-05-31 month'],
  ['In October 12 people were killed.', '"October" 2023-10-01..2023-10-31 month'],
  // Feasts and names.
  ['They meet on Christmas Day.', '"Christmas Day" 2023-12-25'],
  ['It fell on Good Friday.', '"Good Friday" 2023-04-07'],
  ['The November 13 attacks.', '"November 13" 2023-11-13'],
  ["It fell on New Year's Eve 2016.", '"New Year\'s Eve 2016" 2016-12-31'],
  ['Bombs went off on Easter Sunday 2019.', '"Easter Sunday 2019" 2019-04-21'],
  ['The September 11 attacks.', '"September 11" 2001-09-11'],
  ['The October 7 attack.', '"October 7" 2023-10-07'],
  // Ends of periods.
  ['76 attacks since October 17.', '"October 17" 2023-10-17 since'],
  ['The total since the war began on October 7.', '"October 7" 2023-10-07 since'],
  ['Truce until Friday.', '"Friday" 2023-12-01 until'],
  ['As of Sunday, 12 had died.', '"Sunday" 2023-12-03 until'],
  ["They left after Sunday's strike.", '"Sunday" 2023-12-03'],
  // Lengths and times of day: never the date of a deed.
  ['It lasted for three days.', '"three days" - duration'],
  ['A one-week truce.', '"one-week" - duration'],
  ['It came 10 days after the start.', '"10 days" - duration'],
  ['12 died in the past 24 hours.', '"past 24 hours" 2023-12-03..2023-12-04 interval duration'],
  ['12 died during the last two months.', '"last two months" 2023-10-04..2023-12-04 interval duration'],
  ['It fell at 14:15.', '"14:15" - time'],
  ['It fell at dawn.', '"dawn" - time'],
  // Dispatches in capitals.
  ['A BOMB WENT OFF ON 18 APRIL 89 IN LIMA.', '"18 APRIL 89" 1989-04-18'],
  ['A BOMB WENT OFF LAST NIGHT.', '"LAST NIGHT" 2023-12-03..2023-12-04 night'],
  ['A BOMB WENT OFF THIS MORNING.', '"THIS MORNING" 2023-12-04'],
  ['IT OCCURRED AT 0615 (1315 GMT) ON MONDAY.', '"0615" - time; "1315 GMT" - time; "MONDAY" 2023-12-04'],
  ['IT OCCURRED AT 1500 (2000 GMT) ON MONDAY.', '"2000 GMT" - time; "MONDAY" 2023-12-04'],
  // Sums of money against the same quarter of the year before; anything else against the year.
  [
    'Third-quarter profit rose to $9 million from $7 million a year ago.',
    '"Third-quarter" 2023-07-01..2023-09-30 interval; "a year ago" 2022-07-01..2022-09-30 interval',
  ],
  [
    'Profit for the quarter ended Sept. 30 was $9 million. In the year-ago quarter it was $7 million.',
    '"Sept. 30" 2023-09-30; "year-ago quarter" 2022-07-01..2022-09-30 interval',
  ],
  ['The war began a year ago.', '"a year ago" 2022-01-01..2022-12-31 year'],
  ['Sales were $7 million a year ago.', '"a year ago" 2022-01-01..2022-12-31 year'],
  // Put off, and held.
  ['The vote was postponed until Tuesday.', '"Tuesday" 2023-12-05 until'],
  ['The truce held until Tuesday.', '"Tuesday" 2023-11-28 until'],
  ['It plans to open the base in January.', '"January" 2024-01-01..2024-01-31 month'],
  ['It opened the base in January.', '"January" 2023-01-01..2023-01-31 month'],
]

test.each(CASES)('%s', (text, expected) => {
  expect(print(text, text.includes('APRIL 89') ? '1989-04-19' : undefined)).toBe(expected)
})

const NONE: readonly string[] = [
  'They may march on the capital.',
  'THE MEN MAY HAVE BEEN KILLED AND THE MARCH WENT ON.',
  'The sun rose and he sat down.',
  'A 45-year-old man, aged 12, came second.',
  'Black September was a group.',
  'He works for USA Today.',
  'The attack killed 2000 people.',
  'April Jones and August Wilson were there.',
  'One in five and a second later.',
  'The 10th brigade took 17 villages.',
]

test.each(NONE)('no date: %s', (text) => {
  expect(
    print(text)
      .replace(/"[^"]*" [^;]* (duration|time)(; )?/g, '')
      .replace(/"a second later" .*/, ''),
  ).toBe('')
})

describe('without a day of publication', () => {
  test('only dates that stand by themselves are read', () => {
    expect(print('On Sunday, on October 17, last week, on October 17, 2023 and in 2019.', null)).toBe(
      '"October 17, 2023" 2023-10-17; "2019" 2019-01-01..2019-12-31 year',
    )
  })
  test('a month of publication gives years, not weekdays', () => {
    expect(print('On Sunday and on January 15.', '2019-02')).toBe('"January 15" 2019-01-15')
  })
})

test('phrases and values of a public set', () => {
  // Values as in DateParser.json of Recognizers-Text, (c) Microsoft Corporation, MIT licence.
  expect(print("I'll go back on Friday", '2016-11-07')).toContain('2016-11-04')
  expect(print("I'll go back 15 June 2016", '2016-11-07')).toContain('2016-06-15')
  expect(print('I went back two days ago', '2016-11-07')).toContain('2016-11-05')
  expect(print("I'll go back the day after tomorrow", '2016-11-07')).toContain('2016-11-09')
  expect(print("I'll go back second of Aug.", '2016-11-07')).toContain('2016-08-02')
})

test('TIMEX3 values', () => {
  const timex = (text: string) => {
    const ctx = openText(text, '2023-12-04')
    return ctx.sentences.flatMap((sentence) => findDates.find(sentence, ctx)).map(toTimexValue)
  }
  expect(timex('On Sunday, in late November, last week, in 2019, in the third quarter and now.')).toEqual([
    '2023-12-03',
    '2023-11',
    '2023-W48',
    '2019',
    '2023-Q3',
    'PRESENT_REF',
  ])
  expect(timex('For three days, at 14:15, on Sunday night.')).toEqual([null, null])
})

test('the calendar', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addMonths('2023-03-31', -1)).toBe('2023-02-28')
  expect(dayOf(2023, 2, 29)).toBeNull()
  expect(isoWeekOf('2021-01-03')).toBe('2020-W53')
  expect([2019, 2020, 2024].map(easterSunday)).toEqual(['2019-04-21', '2020-04-12', '2024-03-31'])
})

test('dates are real days, in order, apart, and the same when asked again, whatever the text', () => {
  const word = fc.constantFrom(
    ...'on the October Oct. 17 31 2023 99 3-4 Sunday last next this week month year two days ago earlier later after before a day since from to and between until mid-May late early end of , . night 24 hours past quarter third decade 9999 years 0 weekend Easter'.split(
      ' ',
    ),
  )
  const day = fc.constantFrom('2023-12-04', '2024-02-29', '1989-04-19', null)
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), day, (list, publishedOn) => {
      const text = list.join(' ')
      const ctx = openText(text, publishedOn)
      for (const sentence of ctx.sentences) {
        let end = sentence.from
        const mentions = findDates.find(sentence, ctx)
        for (const { from, to, data } of mentions) {
          expect(from).toBeGreaterThanOrEqual(end)
          end = to
          const { first, last } = data.value
          for (const one of [first, last]) {
            if (one !== null) expect(new Date(`${one}T00:00:00Z`).toISOString().slice(0, 10)).toBe(one)
          }
          if (first !== null && last !== null) expect(first <= last).toBe(true)
        }
        expect(findDates.find(sentence, ctx)).toEqual(mentions)
      }
    }),
    { numRuns: 400 },
  )
})

test('a long run of date words takes linear time', { retry: 3 }, () => {
  const time = (times: number): number => {
    const ctx = openText(
      'the day before last week on Sunday, 3 and 4 and 5 to October since '.repeat(times),
      '2023-12-04',
    )
    const start = process.cpuUsage().user
    for (const sentence of ctx.sentences) findDates.find(sentence, ctx)
    return process.cpuUsage().user - start
  }
  time(500)
  expect(time(6000) / Math.max(time(1500), 1000)).toBeLessThan(11)
})

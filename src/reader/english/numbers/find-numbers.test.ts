import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mention } from '../../mention.ts'
import { findDates } from '../dates/find-dates.ts'
import { openText } from '../open-text.ts'
import { dropNumbersInsideDates, findNumbers } from './find-numbers.ts'

/** `"words" min..max qualifier [+]`, the articles left out. */
function print(text: string, rules?: 'with-articles'): string {
  const ctx = openText(text, '2023-12-04')
  return ctx.sentences
    .flatMap((sentence) => dropNumbersInsideDates(findNumbers.find(sentence, ctx), findDates.find(sentence, ctx)))
    .filter(({ rule }) => rules !== undefined || rule !== 'article-as-one')
    .map((mention) => `"${text.slice(mention.from, mention.to)}" ${bounds(mention)}`)
    .join('; ')
}

function bounds({ data }: Mention<'number'>): string {
  return `${data.min ?? ''}..${data.max ?? ''} ${data.qualifier}${data.isMore ? ' +' : ''}`
}

const CASES: readonly (readonly [string, string])[] = [
  // Plain figures.
  ['The blast killed 12 people.', '"12" 12..12 exactly'],
  ['Some 1,200 homes burned.', '"Some 1,200" 1200..1200 about'],
  ['The quake killed 1.200 people.', '"1.200" 1200..1200 exactly'],
  ['About 40\u00a0000 fled.', '"About 40\u00a0000" 40000..40000 about'],
  ['\u0661\u0662 soldiers were killed.', '"\u0661\u0662" 12..12 exactly'],
  ['1.2 million people fled.', '"1.2 million" 1200000..1200000 exactly'],
  ['Twenty-five miners died.', '"Twenty-five" 25..25 exactly'],
  ['Twenty five miners died.', '"Twenty five" 25..25 exactly'],
  ['One hundred and twelve bodies were found.', '"One hundred and twelve" 112..112 exactly'],
  ['Two thousand three hundred and one graves.', '"Two thousand three hundred and one" 2301..2301 exactly'],
  ['Two soldiers and three guards died.', '"Two" 2..2 exactly; "three" 3..3 exactly'],
  ['A hundred villagers were shot.', '"A hundred" 100..100 exactly'],
  ['A dozen shells fell.', '"A dozen" 12..12 exactly'],
  ['Two dozen shells fell.', '"Two dozen" 24..24 exactly'],
  ['Half a dozen men came.', '"Half a dozen" 6..6 exactly'],
  ['A half-dozen men came.', '"A half-dozen" 6..6 exactly'],
  ['Both men were killed.', '"Both" 2..2 exactly'],
  ['FIVE POLICEMEN AND 24 SOLDIERS DIED.', '"FIVE" 5..5 exactly; "24" 24..24 exactly'],
  ['The attack killed 2000 people.', '"2000" 2000..2000 exactly'],
  // Ends left open.
  ['At least five militants died.', '"At least five" 5.. at-least'],
  ['No fewer than 12 died.', '"No fewer than 12" 12.. at-least'],
  ['A minimum of 30 fighters fell.', '"A minimum of 30" 30.. at-least'],
  ['At least some 40 were hurt.', '"At least some 40" 40.. at-least'],
  ['12 or more were hurt.', '"12 or more" 12.. at-least'],
  ['15-plus rockets fell.', '"15-plus" 15.. at-least'],
  ['40+ drones flew in.', '"40+" 40.. at-least'],
  ['More than 15,500 have been killed.', '"More than 15,500" 15500.. more-than'],
  ['Well over 300 were buried.', '"Well over 300" 300.. more-than'],
  ['Upwards of a hundred were buried.', '"Upwards of a hundred" 100.. more-than'],
  ['Up to 60 gunmen took part.', '"Up to 60" ..60 up-to'],
  ['As many as 29 were shot.', '"As many as 29" ..29 up-to'],
  ['No more than 3 were hurt.', '"No more than 3" ..3 up-to'],
  ['Fewer than ten remain.', '"Fewer than ten" ..10 fewer-than'],
  // About.
  ['Nearly 200 were arrested.', '"Nearly 200" 200..200 about'],
  ['An estimated 18 rockets landed.', '"An estimated 18" 18..18 about'],
  ['Close to 70 people fled.', '"Close to 70" 70..70 about'],
  ['A dozen or so were seized.', '"A dozen or so" 12..12 about'],
  ['Some dozen men ran.', '"Some dozen" 12..12 about'],
  ['A total of 89 are in hospital.', '"A total of 89" 89..89 exactly'],
  // Ranges.
  ['Between 6 and 8 people died.', '"Between 6 and 8" 6..8 between'],
  ['6 to 8 people died.', '"6 to 8" 6..8 between'],
  ['Five or six men came.', '"Five or six" 5..6 between'],
  ['6-8 people died.', '"6-8" 6..8 between'],
  ['6\u20138 people died.', '"6\u20138" 6..8 between'],
  ['Ten-15 rockets fell.', '"Ten-15" 10..15 between'],
  ['Up to 6 or 8 died.', '"Up to 6 or 8" ..8 up-to'],
  ['Counts range from 20 to 30 dead.', '"20 to 30" 20..30 between'],
  ['The toll rose from 6 to 8.', '"6" 6..6 exactly; "8" 8..8 exactly'],
  ['Two or 30 men?', '"Two" 2..2 exactly; "30" 30..30 exactly'],
  // Vague.
  ['Dozens were killed.', '"Dozens" 24.. vague'],
  ['Scores of villagers were hurt.', '"Scores of" 40.. vague'],
  ['Hundreds of thousands fled.', '"Hundreds of thousands" 200000.. vague'],
  ['Tens of thousands fled.', '"Tens of thousands" 20000.. vague'],
  ['Several soldiers were wounded.', '"Several" 3..10 vague'],
  ['Several hundred were hurt.', '"Several hundred" 300..1000 vague'],
  ['A few dozen gathered.', '"A few dozen" 24..72 vague'],
  ['A handful of men fled.', '"A handful of" 2..6 vague'],
  ['A couple of shells fell.', '"A couple of" 2..2 vague'],
  ['A number of civilians died.', '"A number of" 2.. vague'],
  ['Many were hurt.', '"Many" 5.. vague'],
  // None.
  ['No casualties were reported.', '"No" 0..0 none'],
  ['None of its troops were killed.', '"None" 0..0 none'],
  ['Nobody was hurt.', '"Nobody" 0..0 none'],
  ['No one was hurt.', '"No one" 0..0 none'],
  ['Not a single soldier fell.', '"Not a single" 0..0 none'],
  ['Zero deaths were counted.', '"Zero" 0..0 none'],
  // Adding to figures named before.
  ['Another 12 were wounded.', '"Another 12" 12..12 exactly +'],
  ['A further 12 were wounded.', '"A further 12" 12..12 exactly +'],
  ['At least another 12 were wounded.', '"At least another 12" 12.. at-least +'],
  ['12 more were wounded.', '"12" 12..12 exactly +'],
  ['12 others were wounded.', '"12" 12..12 exactly +'],
  ['Dozens of others were wounded.', '"Dozens of" 24.. vague +'],
  ['It was 43 more than in 2022.', '"43" 43..43 exactly'],
]

test.each(CASES)('%s', (text, expected) => {
  expect(print(text)).toBe(expected)
})

const NONE: readonly string[] = [
  // Ordinals, ages, clocks, lengths of time.
  'The 10th brigade and the third battalion came.',
  'A 45-year-old man was there.',
  'John Smith, 45, was there.',
  'Ana Lopez (12) was there.',
  'A man aged 30 was there.',
  'She was 12 years old.',
  'Children under five were there.',
  'It began at 14:15 and ended at 3 p.m.',
  'IT OCCURRED AT 0615 (1315 GMT) ON MONDAY.',
  'It lasted for three days and 12 hours.',
  'It took two consecutive days.',
  // Days and years.
  'It happened on October 17 and on 3 December.',
  'The 2003 invasion and the war in 2014.',
  'It went on between 2014 and 2022.',
  // Sums, shares, measures.
  'It cost $12 million, or 40 percent more.',
  'It flew 12 km, then 5 nautical miles.',
  'A 122mm rocket and a 2.5 tonne truck.',
  'Two thirds of the town burned.',
  'One in five was hungry.',
  // Names with numbers.
  'An F-16 hit the K-1 base near Tower 22.',
  'Flight 123, Route 66, Highway 1, Unit 8200 and Resolution 1701.',
  'MILITARY DETACHMENT NO. 5 IN LAS GUARAS.',
  'It stands at 100 Main Street.',
  'It stands in the 1200 block of Oak Street.',
  'Call 911 or +1-555-0100 now.',
  'They won 3-1.',
  'This is a 3 min read.',
  // Pronouns and figures of speech.
  'This is the one. One another. One of the deadliest attacks.',
  'They are no longer there, no doubt.',
  'No, he said.',
  'How many died? So many fell.',
  'Both sides and both in Gaza and both soldiers and civilians.',
]

test.each(NONE)('no figure: %s', (text) => {
  expect(print(text)).toBe('')
})

test('one person, for rules that know the noun', () => {
  expect(print('A soldier and another guard.', 'with-articles')).toBe('"A" 1..1 exactly; "another" 1..1 exactly +')
  expect(print('A total of 3 came for an hour.', 'with-articles')).toBe('"A total of 3" 3..3 exactly')
})

test('phrases and values of a public set', () => {
  // Values as in NumberModel.json of Recognizers-Text, (c) Microsoft Corporation, MIT licence.
  expect(print('three hundred and two dozens')).toContain('302..302')
  expect(print('two hundred and two thousand')).toBe('"two hundred and two thousand" 202000..202000 exactly')
  expect(print('Three hundred  and  thirty one')).toBe('"Three hundred  and  thirty one" 331..331 exactly')
  expect(print('two  thousand  and  two hundred')).toBe('"two  thousand  and  two hundred" 2200..2200 exactly')
  expect(print('1,234,567')).toBe('"1,234,567" 1234567..1234567 exactly')
})

test('spans are in order, apart, and inside the sentence, whatever the text', () => {
  const word = fc.constantFrom(
    ...'at least no more than a an one two hundred and thousand dozen dozens of 12 1,200 3-4 6-8 - , . to or between some another half more several $ % km 2003'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (list) => {
      const text = list.join(' ')
      const ctx = openText(text, null)
      for (const sentence of ctx.sentences) {
        let end = sentence.from
        for (const mention of findNumbers.find(sentence, ctx)) {
          expect(mention.from).toBeGreaterThanOrEqual(end)
          expect(mention.to).toBeLessThanOrEqual(sentence.to)
          expect(mention.data.min === null && mention.data.max === null).toBe(false)
          expect((mention.data.min ?? 0) <= (mention.data.max ?? Number.POSITIVE_INFINITY)).toBe(true)
          end = mention.to
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('a long run of number words takes linear time', { retry: 3 }, () => {
  const time = (times: number): number => {
    const ctx = openText('one hundred and '.repeat(times), null)
    const start = process.cpuUsage().user
    for (const sentence of ctx.sentences) findNumbers.find(sentence, ctx)
    return process.cpuUsage().user - start
  }
  time(2000)
  expect(time(20_000) / Math.max(time(5000), 1000)).toBeLessThan(11)
})

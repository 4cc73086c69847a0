import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeReport } from '../../../../test/golden.ts'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import { formatPlace } from '../../../model/index.ts'
import { createReader } from '../../read.ts'

const reader = createReader(loadLexicon())

/** The places of a text, one string each; `~` before those inside another name. */
function places(text: string): readonly string[] {
  return reader
    .scan(makeReport(text))
    .flatMap((scan) => scan.of('place'))
    .map(({ data }) => (data.isInsideName ? '~' : '') + formatPlace(data.value))
}

function coordinates(text: string): readonly (readonly [number | null, number | null])[] {
  return reader
    .scan(makeReport(text))
    .flatMap((scan) => scan.of('place'))
    .map(({ data }) => [data.value.lat, data.value.lon] as const)
}

describe('a name of the gazetteer', () => {
  test.each([
    ['A drone was shot down near Ain al-Asad on Sunday.', 'Ain al-Asad, Anbar, IQ (near)'],
    ['Rockets landed at Kharab al-Jir overnight.', 'Kharab al-Jir, Hasakah, SY'],
    ['Two people died in Hilla on Tuesday.', 'Hilla, Babil, IQ'],
    ['Gunmen opened fire in Sulaimaniya on Monday.', 'Sulaimaniya, Sulaymaniyah, IQ'],
    ['The convoy was hit in Lashkargah at dawn.', 'Lashkargah, Helmand, AF'],
    ['A bomb went off in El Fasher, witnesses said.', 'El Fasher, North Darfur, SD'],
    ['Shells fell on Avdiivka all night.', 'Avdiivka, Donetsk, UA'],
    ['A missile hit a ship in the Gulf of Aden.', 'Gulf of Aden (region)'],
    ['Soldiers died in the West Bank on Friday.', 'West Bank, PS (region)'],
    ['A bus was burned in northern Iraq.', 'northern Iraq, IQ (region)'],
    ['Fighting went on in Kirkuk province.', 'Kirkuk, IQ (province)'],
    ['A mine exploded in the department of Antioquia.', 'Antioquia, CO (province)'],
    ['The raid took place in the vicinity of Mosul.', 'Mosul, Nineveh, IQ (near)'],
  ])('%s', (text, expected) => expect(places(text)).toEqual([expected]))
})

describe('what only looks like a place', () => {
  test.each([
    'He will march with the union on March 3.',
    'Mr. Houston called the police on Saturday.',
    'Dave Ripley ran away, and Ripley said he was afraid.',
    'Paris Hilton and Jordan Smith were seen at the gate.',
    'They told us nothing about it.',
    'Nice people wept. Reading it took an hour.',
    'Most of the dead were young men.',
    'Commander Salman Tikriti was shot by his guard.',
  ])('%s', (text) => expect(places(text)).toEqual([]))
})

describe('a place inside another name, or one that acts, is never where a deed was done', () => {
  test.each([
    ['Aleppo University closed its gates.', '~Aleppo, SY'],
    ['Washington said that it would answer.', '~Washington, District of Columbia, US'],
    ['The Texas-based firm lost two guards.', '~Texas, US (province)'],
    ['The US embassy was fired on.', '~US, United States'],
  ])('%s', (text) => {
    const found = places(text)
    expect(found.every((place) => place.startsWith('~'))).toBe(true)
    expect(found).toHaveLength(1)
  })

  test('but behind a preposition it is', () => {
    expect(places('The arms were seized in the US on Monday.')[0]).toMatch(/^US/)
    expect(places('He was killed in Washington.')).toEqual(['Washington, District of Columbia, US'])
  })
})

describe('namesakes', () => {
  test('the wider place behind the comma decides', () => {
    expect(places('A bomb exploded in Tripoli, Lebanon.')[0]).toBe('Tripoli, North Lebanon, LB')
    expect(places('A bomb exploded in Tripoli, Libya.')[0]).toBe('Tripoli, LY')
    expect(places('A man was shot in Springfield, Ill., on Monday.')[0]).toBe('Springfield, Illinois, US')
    expect(places('A man was shot in Springfield, MO, on Monday.')[0]).toBe('Springfield, Missouri, US')
  })

  test('the countries the report names decide', () => {
    expect(places('Gunmen attacked Palma. Mozambique sent troops.')[0]).toBe('Palma, Cabo Delgado, MZ')
    expect(places('Spanish police searched a house in Palma.')[0]).toMatch(/ES$/)
  })

  test('the towns around decide, and what was said once with its province holds for the report', () => {
    const text = 'Police were called in Alexandria. A second fire broke out in Brandon, in Douglas County, Minnesota.'
    expect(places(text)[0]).toBe('Alexandria, Minnesota, US')
    expect(places('A man died in Athens, Ohio. Athens was calm on Sunday.')[2]).toMatch(/Athens, Ohio, US$/)
  })

  test('a village never takes the name of a country', () => {
    expect(places('Trade with China grew in Texas. Officials in China were pleased.')).not.toContain('China, Texas, US')
    expect(places('They were arrested in Mexico.')).toEqual(['Mexico, MX (country)'])
  })

  test('when no namesake lies in the wider place only that is known', () => {
    const [scan] = reader.scan(makeReport('Two men were shot in Brighton, Wyoming.'))
    const value = scan?.of('place')[0]?.data.value
    expect(value).toMatchObject({ name: 'Brighton', place: null, admin1: 'Wyoming', precision: 'province' })
  })
})

describe('a spelling that the gazetteer has not', () => {
  test('is found behind a preposition when the report names its country', () => {
    const text = 'Syria blamed rebels. A bomb went off in Qameshli on Sunday.'
    expect(places(text).at(-1)).toBe('Qameshli, Hasakah, SY')
  })

  test.each([
    'A bomb went off in Qameshli on Sunday.',
    'Syria blamed rebels. Qameshlo sang.',
    'Syria: a talk with Hamaad.',
  ])('look-alike: %s', (text) =>
    expect(places(text).filter((place) => !place.startsWith('~') && !place.startsWith('Syria'))).toEqual([]),
  )
})

describe('a place that no gazetteer lists', () => {
  test('takes the country and point of the place beside it', () => {
    expect(places('Gunmen burned the village of Kokobara in Niger.')[0]).toMatch(/^Kokobara, NE/)
    expect(places('A car blew up on Saadoun Street, Baghdad.')[0]).toMatch(/^Saadoun Street, Baghdad, IQ/)
  })

  test('stands apart when nothing is named beside it', () => {
    expect(places('A car was found on Zelkova Avenue.')).toEqual(['~Zelkova Avenue (near)'])
  })

  test.each(['The street was empty.', 'They drive fast.', 'Street fighting went on.', 'Bridge players met at noon.'])(
    'look-alike: %s',
    (text) => expect(places(text)).toEqual([]),
  )
})

test('a distance and a bearing are worked out', () => {
  const [[lat, lon] = [null, null]] = coordinates('The site lies 35 km north-west of Kirkuk.')
  expect(lat).toBeCloseTo(35.69, 1)
  expect(lon).toBeCloseTo(44.12, 1)
})

test('capitals all over: only well-known names and those behind a preposition', () => {
  const text = 'TERRORISTS KIDNAPPED TWO PEASANTS IN SAN MIGUEL DEPARTMENT. THE MEN WILL MARCH ON. COLOMBIA IS CALM. '
  expect(places(text.repeat(3))[0]).toMatch(/San Miguel/)
  expect(places(text.repeat(3)).some((place) => place.includes('March'))).toBe(false)
})

test('capitals all over: a surname or a word is no town of a country that the report never names', () => {
  const text =
    'GENERAL RIVERA SAID THE EFFORT IN UNITY WITH PONCE FAILED AFTER A CAR BOMB IN SAN SALVADOR, EL SALVADOR. '
  const found = places(text.repeat(2))
  expect(found.filter((place) => !/SV/.test(place))).toEqual([])
  expect(found[0]).toMatch(/San Salvador/)
})

test('an exact place keeps the words of the report and says where it was read', () => {
  const text = 'A drone hit the Dibis area, Kirkuk province.'
  const [scan] = reader.scan(makeReport(text))
  for (const { from, to, data } of scan?.of('place') ?? []) expect(text.slice(from, to)).toBe(data.value.words)
})

test('hostile text is read in linear time and never raises', () => {
  const started = performance.now()
  for (const piece of ['New ', 'al-', 'Santa Ana, ', 'Iraq-Syria-', 'of the United ']) places(piece.repeat(10_000))
  expect(performance.now() - started).toBeLessThan(15_000)
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      places(text)
    }),
    { numRuns: 100 },
  )
})

describe('a name that the report gives away as a place', () => {
  test.each([
    // One of a list is what the others of it are.
    ['Crews came from Torrington, Litchfield and Winsted.', ['Torrington', 'Litchfield', 'Winsted']],
    ['Votes came in from Douglas and Lancaster counties.', ['Douglas', 'Lancaster']],
    ['Shells fell on the villages of Kampungu, Makonono and Mombola.', ['~Kampungu', '~Makonono', '~Mombola']],
    ['A farm in Qorvala, Georgia, was closed.', ['Qorvala', '~Georgia']],
    ['They closed a school in St. Louis on Monday.', ['St. Louis']],
    ['The New York-based group said no.', ['~New York']],
    ['Two died in Dar es Salaam.', ['Dar es Salaam']],
    ['Two died in CHARLESTON, W.Va. on Monday.', ['Charleston', '~W.Va']],
    ['Ann Pike, 43, of Ripley was hurt.', ['Ripley']],
    ['European diplomats and Texan guards came.', ['~European', '~Texan']],
  ])('%s', (text, expected) =>
    expect(places(text).map((one) => one.replace(/(, [A-Z].*)? ?(\(.*\))?$/, ''))).toEqual(expected),
  )

  test.each([
    'Allen, Kelly and Morgan said so.',
    'Mayor Ripley, Mr. Bantam and Ann Winsted met.',
    'The group of Smith, Baker and Cook sang.',
    'Dr. Ann Pike, M.D., was there.',
  ])('look-alike: %s', (text) => expect(places(text)).toEqual([]))
})

import { expect, test } from 'vitest'
import { predictMuc } from '../scripts/predict/muc.ts'

interface Range {
  readonly min: number
  readonly max: number | null
}

interface Incident {
  readonly killed: Range | null
  readonly injured: Range | null
}

/** Reads a report of Lima, 3 May 1990, and prints the killed and injured of its incidents. */
function checkTolls(text: string, expected: readonly string[]): void {
  const report = `LIMA, 3 MAY 90 (AGENCY) -- [TEXT] ${text.toUpperCase()}`
  const { incidents } = predictMuc({ id: 'a', date: '1990-05-03', text: report }) as { incidents: readonly Incident[] }
  expect(incidents.map(({ killed, injured }) => `${print(killed)}, ${print(injured)}`)).toEqual(expected)
}

function print(range: Range | null): string {
  return range ? `${range.min}-${range.max ?? ''}` : 'none'
}

test('dead of other years, told later, are not of the attack', () => {
  checkTolls(
    'Gunmen shot and killed Judge Rosa Quispe in Lima today. The murdered judge is one of 12 jurists killed in Peru.',
    ['1-1, none'],
  )
})

test('others, and those beside somebody, add to the dead of the first sentence', () => {
  checkTolls(
    'Gunmen shot and killed Judge Rosa Quispe in Lima today. Her two guards and three other people were killed.',
    ['6-6, none'],
  )
})

test('names behind a figure are the people counted', () => {
  checkTolls('Gunmen today killed two reporters, Rosa Quispe and Luis Campos, in Lima.', ['2-2, none'])
})

test('more names than the figure are other people', () => {
  checkTolls('Gunmen today killed two guards and Judge Rosa Quispe in Lima.', ['3-3, none'])
})

test('people without a figure beside those counted', () => {
  checkTolls('Gunmen today killed three nuns and peasants in Lima.', ['5-, none'])
})

test('several injured are two or more', () => {
  checkTolls('A bomb exploded in front of a bank in Lima today. Six people were killed and several were injured.', [
    '6-6, 2-',
  ])
})

test('one killed along with some of his guards', () => {
  checkTolls('Judge Luis Campos was killed near his home in Lima today, along with two of his bodyguards.', [
    '3-3, none',
  ])
})

test('two posts of one man are not two men', () => {
  checkTolls('Gunmen today killed Luis Campos, political leader and former commander, in Lima.', ['1-1, none'])
})

test('a wife between commas is somebody else, a post is not', () => {
  checkTolls('Gunmen today killed Judge Luis Campos, his wife, and two other people in Lima.', ['4-4, none'])
  checkTolls(
    'Luis Campos, a leader of the ruling party and director of a school, was killed by gunmen in Lima today.',
    ['1-1, none'],
  )
})

test('those killed beside somebody told of before, however late they are told of', () => {
  checkTolls(
    'Gunmen shot and killed Judge Luis Campos in Lima today. Judge Campos and two guards were killed outside his home.',
    ['3-3, none'],
  )
})

test('those who act after a killing are not killed', () => {
  checkTolls('After the murder of Judge Luis Campos by gunmen in Lima today, reporters waited outside his home.', [
    '1-1, none',
  ])
})

test('soldiers wounded by a bomb beside policemen count', () => {
  checkTolls('A bomb exploded at a bank in Lima today, killing two policemen and wounding four soldiers.', ['2-2, 4-4'])
})

test('where those counted come from adds nobody', () => {
  checkTolls('Gunmen shot dead three reporters, two Peruvians and a Dutchman, in Lima today.', ['3-3, none'])
  checkTolls('Gunmen shot dead three reporters and two policemen in Lima today.', ['5-5, none'])
})

test('those who were not hurt, and those who could have been', () => {
  checkTolls('A bomb destroyed a bank in Lima today. A guard was not injured, and two clerks were wounded.', [
    'none, 2-2',
  ])
})

test('wounded besides, told in the next sentence with "also"', () => {
  checkTolls('Gunmen shot and killed Judge Rosa Quispe in Lima today. The attackers also wounded her son.', [
    '1-1, 1-1',
  ])
})

test('one man described twice is one, two guards and a clerk are three', () => {
  checkTolls('Senator Luis Campos, a lawyer from the ruling party, was wounded by gunmen in Lima today.', ['none, 1-1'])
  checkTolls('Two policemen who acted as guards and a clerk were wounded when a bomb exploded in Lima today.', [
    'none, 3-3',
  ])
})

test('kinds of a figure add nobody, a list of people does', () => {
  checkTolls('Three civilians, two nuns and a teacher, were killed by gunmen in Lima today.', ['3-3, none'])
  checkTolls('Three civilians, two nuns and two teachers, were killed by gunmen in Lima today.', ['7-7, none'])
})

test('some named and the others of a figure are the figure', () => {
  checkTolls(
    'Five people were wounded when a bomb exploded in Lima today. The wounded are Rosa Quispe, Luis Campos, and three other people.',
    ['none, 5-5'],
  )
})

test('a figure in front of "wounded people", and those who "were" as well', () => {
  checkTolls('A bomb exploded at a bank in Lima today. Five wounded people were taken to a hospital.', ['none, 5-5'])
  checkTolls('Ten teachers were wounded when a bomb exploded in Lima today, as were two pedestrians.', ['none, 12-12'])
})

test('none of them and neither of them', () => {
  checkTolls('A bomb exploded at a bank in Lima today. None of the four nuns and 90 clerks was wounded.', [
    'none, none',
  ])
})

test('names behind a colon are of the figure before it, known or not', () => {
  checkTolls(
    'Gunmen today killed three reporters in Lima: Luis Campos, a photographer, Koronel Lagrow, a writer, and Rosa Quispe.',
    ['3-3, none'],
  )
})

test('the mother of three is who was named', () => {
  checkTolls('Judge Rosa Quispe, age 27 and the mother of three, died when a bomb exploded in Lima today.', [
    '1-1, none',
  ])
})

test('wounded fighters without a noun are fighters; people are people', () => {
  checkTolls(
    'Gunmen killed Judge Rosa Quispe in Lima today. During the attack six guerrillas were killed and 13 were wounded.',
    ['1-1, none'],
  )
  checkTolls(
    'Gunmen killed Judge Rosa Quispe in Lima today. During the attack two clerks were killed and 13 were wounded.',
    ['1-1, 13-13'],
  )
})

test('a toll of wounded is no toll of dead', () => {
  checkTolls('A bomb exploded at a bank in Lima today and left a toll of one person wounded.', ['none, 1-1'])
  checkTolls('A bomb exploded at a bank in Lima today and left a toll of two dead.', ['2-2, none'])
})

test('the number of wounded that rose', () => {
  checkTolls('A bomb exploded at a bank in Lima today. The number of wounded rose to 25.', ['none, 25-25'])
  checkTolls('A bomb exploded at a bank in Lima today. The number of windows rose to 25.', ['none, none'])
})

test('somebody else wounded, told right behind', () => {
  checkTolls('Gunmen killed Judge Rosa Quispe in Lima today. Luis Campos, another judge, was seriously wounded.', [
    '1-1, 1-1',
  ])
})

test('wounds that no word of harm tells', () => {
  checkTolls('Judge Rosa Quispe was shot in the leg by gunmen in Lima today.', ['none, 1-1'])
  checkTolls('Judge Rosa Quispe was shot dead by gunmen in the head office of a bank in Lima today.', ['1-1, none'])
  checkTolls('A bomb exploded at a bank in Lima today. Two clerks were cut by flying glass.', ['none, 2-2'])
  checkTolls('A bomb exploded at a bank in Lima today. Two clerks were treated for burns.', ['none, 2-2'])
})

test('what the image of a country suffers is no wound', () => {
  checkTolls('A bomb exploded at a bank in Lima today. The attack hurt the image of the country.', ['none, none'])
})

test('an accident is no attack', () => {
  checkTolls('A bomb exploded at a bank in Lima today. The explosion wounded a guard.', ['none, 1-1'])
})

test('people hurt "during this action", wherever they were going; what follows "later" is another', () => {
  checkTolls(
    'Terrorists attacked a bus near Huanta today. Five passengers going to Cusco were injured during this action. Later, terrorists burned a bank and two schools in Huanta.',
    ['none, 5-5', 'none, none'],
  )
})

test('civilians in general, said in passing, are nobody in particular', () => {
  checkTolls('Gunmen killed Judge Rosa Quispe in Lima today. The police spoke of gangs that are wounding civilians.', [
    '1-1, none',
  ])
})

test('"killed two people and seriously injured a waiter": an adverb opens the next verb', () => {
  checkTolls('A bomb at a bank in Lima killed two people and seriously injured a waiter and a maid today.', [
    '2-2, 2-2',
  ])
  checkTolls('A bomb at a bank in Lima killed a guard and a family of three today.', ['2-2, none'])
})

test('guards and their names between commas are as many as the names; both are two', () => {
  checkTolls("The judge's guards, Luis Campos and Juan Ruiz, were wounded when a bomb exploded in Lima today.", [
    'none, 2-2',
  ])
  checkTolls('A bomb exploded under the car of a judge in Lima today. Both of his guards were wounded.', ['none, 2-2'])
  checkTolls('A bomb exploded under the car of a judge in Lima today. His guards were wounded.', ['none, 2-'])
})

import { expect, test } from 'vitest'
import { predictMuc } from '../scripts/predict/muc.ts'

interface Fill {
  readonly alts: readonly string[]
}

interface Incident {
  readonly type: string
  readonly stage: string
  readonly targets: readonly Fill[]
  readonly phys_targets: readonly string[]
  readonly instrument: readonly Fill[]
}

/** The incidents of a report of Lima, 3 May 1990. */
function incidentsOf(text: string): readonly Incident[] {
  const report = `LIMA, 3 MAY 90 (AGENCY) -- [TEXT] ${text.toUpperCase()}`
  return (predictMuc({ id: 'a', date: '1990-05-03', text: report }) as { incidents: readonly Incident[] }).incidents
}

/** Prints the incidents of a report: the kind, the people, the things. */
function checkIncidents(text: string, expected: readonly string[]): void {
  const lines = incidentsOf(text).map(({ type, targets, phys_targets }) =>
    [type, ...targets.map(({ alts }) => alts[0]), ...phys_targets].join(' | '),
  )
  expect(lines).toEqual(expected)
}

test('more harm of the same attack, told with "also"', () => {
  checkIncidents('Gunmen shot and killed Judge Rosa Quispe in Lima today. Two nuns were also killed in the attack.', [
    'ATTACK | JUDGE ROSA QUISPE | TWO NUNS',
  ])
})

test('another attack, told with "also" and its own place', () => {
  checkIncidents(
    'Gunmen shot and killed Judge Rosa Quispe in Lima today. A teacher was also murdered in Cusco on Monday.',
    ['ATTACK | JUDGE ROSA QUISPE', 'ATTACK | A TEACHER'],
  )
})

test('one who was murdered stands apart from what a bomb destroyed in the same sentence', () => {
  checkIncidents(
    'The rebels claimed responsibility for the murder of Judge Rosa Quispe and for blowing up a bank in Lima yesterday.',
    ['ATTACK | JUDGE ROSA QUISPE', 'BOMBING | A BANK'],
  )
})

test('those whom a bomb killed stay with it', () => {
  checkIncidents('A bomb destroyed a bank in Lima yesterday and killed two clerks.', ['BOMBING | TWO CLERKS | A BANK'])
})

test('the bomb that was told of before', () => {
  checkIncidents(
    'A bomb exploded in front of a bank in Lima yesterday. The mayor spoke of his grief. He promised help. Doctors sent help. The powerful bomb damaged a school.',
    ['BOMBING | A BANK | A SCHOOL'],
  )
})

test('a sentence with its own day and place is an attack of its own', () => {
  checkIncidents(
    'Gunmen attacked a bank in Lima yesterday. On 2 May rebels attacked a school in Lima, breaking windows.',
    ['ATTACK | A BANK', 'ATTACK | A SCHOOL'],
  )
})

test('bombs from the air are an attack, a bomb that somebody put a bombing', () => {
  checkIncidents('Air force planes bombed a school in Lima yesterday.', ['ATTACK | A SCHOOL'])
  checkIncidents('Rebels bombed a school in Lima yesterday.', ['BOMBING | A SCHOOL'])
})

test('what was set on fire', () => {
  checkIncidents('Rebels set a warehouse on fire in Lima yesterday.', ['ARSON | A WAREHOUSE'])
  checkIncidents('Rebels set a trap for a patrol in Lima yesterday.', [])
})

test('one attack for each place of a list, and one for a city and its country', () => {
  checkIncidents('Rebels destroyed two pylons in Cusco and Ayacucho yesterday.', [
    'ATTACK | TWO PYLONS',
    'ATTACK | TWO PYLONS',
  ])
  checkIncidents('Rebels destroyed two pylons in Cusco, Peru yesterday.', ['ATTACK | TWO PYLONS'])
})

test('a list of places some of which no gazetteer holds, and what only follows "and the"', () => {
  checkIncidents('Rebels destroyed two pylons in Quillapampa, Cusco, and Tambillay yesterday.', [
    'ATTACK | TWO PYLONS',
    'ATTACK | TWO PYLONS',
    'ATTACK | TWO PYLONS',
  ])
  checkIncidents('Rebels destroyed two pylons in Cusco and the rains did more harm yesterday.', ['ATTACK | TWO PYLONS'])
})

test('things in a list of places are the target, and a hyphen before letters with points ends no sentence', () => {
  checkIncidents(
    'The Peruvian-U.S. institutes in Cusco, Quillapampa, and Tacna were the target of bomb attacks yesterday.',
    ['BOMBING | INSTITUTES', 'BOMBING | INSTITUTES', 'BOMBING | INSTITUTES'],
  )
})

test('a bare figure is of the side told of before it', () => {
  checkIncidents('Five soldiers were killed and six were wounded in a rebel ambush in Lima yesterday.', [
    'ATTACK | FIVE SOLDIERS',
  ])
  checkIncidents('Five teachers were killed and six were wounded in a rebel ambush in Lima yesterday.', [
    'ATTACK | FIVE TEACHERS | TEACHERS',
  ])
})

test('a street is nobody', () => {
  checkIncidents('Gunmen fired at Luis Campos avenue and killed Judge Rosa Quispe in Lima yesterday.', [
    'ATTACK | JUDGE ROSA QUISPE',
  ])
})

/** Prints the weapons of each incident. */
function checkWeapons(text: string, expected: readonly string[]): void {
  expect(incidentsOf(text).map(({ instrument }) => instrument.map(({ alts }) => alts[0]).join(' | '))).toEqual(expected)
}

test('the bomb of a bombing, told in the sentence behind it', () => {
  checkWeapons('An explosion destroyed a bank in Lima yesterday. The police said that the dynamite weighed 10 kg.', [
    'DYNAMITE',
  ])
})

test('the gun of an attack, told in the sentence behind it', () => {
  checkWeapons('Unknown men killed Judge Rosa Quispe in Lima yesterday. They used machineguns.', ['MACHINEGUNS'])
})

test('what kidnappers only carry', () => {
  checkWeapons('Men armed with rifles kidnapped Judge Rosa Quispe in Lima yesterday.', [''])
})

test('the bomb of another happening', () => {
  checkWeapons('Gunmen killed Judge Rosa Quispe in Lima yesterday. A bomb destroyed a bank in Cusco on Monday.', [
    '',
    'BOMB',
  ])
})

test('the target of attacks in two towns', () => {
  checkIncidents('Banks in Cusco and Ayacucho were the target of bomb attacks yesterday.', [
    'BOMBING | BANKS',
    'BOMBING | BANKS',
  ])
})

test('death threats kill nobody', () => {
  const [incident] = incidentsOf('The mayor was the target of death threats in Lima yesterday.')
  expect(incident?.stage).toBe('THREATENED')
  checkIncidents('The mayor fled Lima today after receiving death threats.', ['ATTACK | THE MAYOR'])
})

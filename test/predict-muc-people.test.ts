import { expect, test } from 'vitest'
import { predictMuc } from '../scripts/predict/muc.ts'

interface Incident {
  readonly perp_orgs: readonly { readonly alts: readonly string[] }[]
  readonly type: string
  readonly targets: readonly { readonly alts: readonly string[] }[]
  readonly instrument: readonly { readonly alts: readonly string[] }[]
}

function incidentsOf(text: string): readonly Incident[] {
  const report = `LIMA, 3 MAY 90 (AGENCY) -- [TEXT] ${text.toUpperCase()}`
  return (predictMuc({ id: 'a', date: '1990-05-03', text: report }) as { incidents: readonly Incident[] }).incidents
}

/** Prints the kind and the people of each incident. */
function checkPeople(text: string, expected: readonly string[]): void {
  const lines = incidentsOf(text).map(({ type, targets }) => [type, ...targets.map(({ alts }) => alts[0])].join(' | '))
  expect(lines).toEqual(expected)
}

test('as many names as a figure counted are those people', () => {
  checkPeople(
    'Gunmen killed three nuns in Lima yesterday. The victims were identified as Rosa Diaz, Elsa Prado, and Elena Lopez.',
    ['ATTACK | ROSA DIAZ | ELSA PRADO | ELENA LOPEZ'],
  )
  checkPeople('Gunmen killed three nuns in Lima yesterday. They were Rosa Diaz, Elsa Prado, and Elena Lopez.', [
    'ATTACK | ROSA DIAZ | ELSA PRADO | ELENA LOPEZ',
  ])
  checkPeople('Gunmen killed three nuns in Lima yesterday. They were on their way to Rosa Quispe.', [
    'ATTACK | THREE NUNS',
  ])
})

test('kin beside a name are somebody else, a post is not', () => {
  checkPeople('Gunmen killed Luis Campos, his wife, and two guards in Lima yesterday.', [
    'ATTACK | LUIS CAMPOS | HIS WIFE | TWO GUARDS',
  ])
  checkPeople('Gunmen killed Luis Campos, their leader, in Lima yesterday.', ['ATTACK | LUIS CAMPOS'])
})

test('two murders told by nouns of their own', () => {
  checkPeople('The bishop condemned the murder of Judge Rosa Quispe in Lima and the assassination of Luis Campos.', [
    'ATTACK | JUDGE ROSA QUISPE',
    'ATTACK | LUIS CAMPOS',
  ])
  checkPeople('The bishop condemned the murder of Judge Rosa Quispe in Lima and the assassination of peasants.', [
    'ATTACK | JUDGE ROSA QUISPE',
  ])
})

test('hostages, and what only holds', () => {
  checkPeople('Rebels took three engineers hostage in Lima yesterday.', ['KIDNAPPING | THREE ENGINEERS'])
  checkPeople('Rebels took three engineers to a hostage negotiator in Lima yesterday.', [])
})

test('the kind of an attack told before the harm', () => {
  checkPeople('A bomb exploded in Lima yesterday. Five people were wounded.', ['BOMBING | FIVE PEOPLE'])
})

test('what a bomb was made of, weighed, stands apart from it', () => {
  const arms = (text: string) => incidentsOf(text).map(({ instrument }) => instrument.map(({ alts }) => alts[0]))
  expect(arms('A car bomb with 80 kg of dynamite destroyed a bank in Lima yesterday.')).toEqual([
    ['CAR BOMB', 'DYNAMITE'],
  ])
  expect(arms('A dynamite charge destroyed a bank in Lima yesterday. The bomb was powerful.')).toEqual([
    ['DYNAMITE CHARGE'],
  ])
})

test('names with ages, in brackets, in dashes and behind a colon', () => {
  checkPeople('Luis Diaz, 20 years old, and Rosa Quispe, 21, were shot dead by gunmen in Lima yesterday.', [
    'ATTACK | LUIS DIAZ | ROSA QUISPE',
  ])
  checkPeople('Two nuns -- Rosa Diaz and Elena Lopez -- were shot dead by gunmen in Lima yesterday.', [
    'ATTACK | ROSA DIAZ | ELENA LOPEZ',
  ])
  checkPeople('The following teachers died in an attack in Lima yesterday: Rosa Diaz, Elsa Prado, and Elena Lopez.', [
    'ATTACK | ROSA DIAZ | ELSA PRADO | ELENA LOPEZ',
  ])
  checkPeople('Two teachers died in an attack in Lima yesterday: the rebels had come at dawn.', [
    'ATTACK | TWO TEACHERS',
  ])
})

test('two of her guards beside her, and one who escaped an attack', () => {
  checkPeople('Judge Rosa Diaz and two of her bodyguards were killed by gunmen in Lima yesterday.', [
    'ATTACK | JUDGE ROSA DIAZ | TWO OF HER BODYGUARDS',
  ])
  checkPeople('Judge Rosa Diaz escaped a bomb attack by rebels in Lima yesterday.', ['BOMBING | JUDGE ROSA DIAZ'])
  checkPeople('Two rebels escaped from Lima after a bomb attack on a bank yesterday.', ['BOMBING'])
})

test('captives, and what guerrillas only release', () => {
  checkPeople('Two mayors were released by the rebels in Lima yesterday.', ['KIDNAPPING | TWO MAYORS'])
  checkPeople('Rebels are holding Senator Luis Diaz in Lima.', ['KIDNAPPING | SENATOR LUIS DIAZ'])
  checkPeople('A statement was released yesterday in Lima about the rebels.', [])
})

test('a title with a point, and a clause of "which" behind another comma', () => {
  checkPeople('The bishop condemned the murder of Dr. Luis Diaz in Lima yesterday.', ['ATTACK | DR. LUIS DIAZ'])
})

test('a newspaper that was attacked is a thing, its director is not', () => {
  const [incident] = incidentsOf('Rebels attacked the newspaper in Lima yesterday.')
  expect(incident?.targets).toEqual([])
  checkPeople('Rebels attacked the director of the newspaper, Luis Diaz, in Lima yesterday.', [
    'ATTACK | THE DIRECTOR OF THE NEWSPAPER, LUIS DIAZ',
  ])
})

test('one who was almost killed, and victims told of in a clause before their names', () => {
  checkPeople(
    'Gunmen killed two nuns in Lima yesterday. The victims, whose hands were tied, were identified as Rosa Diaz and Elsa Prado.',
    ['ATTACK | ROSA DIAZ | ELSA PRADO'],
  )
})

test('a name in an aside behind the post it belongs to', () => {
  checkPeople('The driver, Luis Campos, was killed by gunmen in Lima yesterday.', ['ATTACK | THE DRIVER, LUIS CAMPOS'])
  checkPeople('The engineers, Luis Campos and Juan Diaz, were kidnapped by rebels in Lima yesterday.', [
    'KIDNAPPING | THE ENGINEERS | LUIS CAMPOS | JUAN DIAZ',
  ])
  checkPeople('The driver, police officer Luis Campos said, was killed by gunmen in Lima yesterday.', [
    'ATTACK | THE DRIVER',
  ])
})

test('an aside between the verb and its object, and harm told in an aside of its own', () => {
  checkPeople('Rebels murdered, at gunpoint, a nurse in Lima yesterday.', ['ATTACK | A NURSE'])
  checkPeople('Senator Luis Campos, murdered in Lima on 1 May, opposed the cartel.', ['ATTACK | SENATOR LUIS CAMPOS'])
  checkPeople('Senator Luis Campos, who opposed the cartel, was in Lima on 1 May.', [])
})

test('those of whom an aside tells where they come from are told once', () => {
  checkPeople(
    'The bishop condemned the murder in Lima of six nuns -- five Spaniards and a Peruvian -- and two women.',
    ['ATTACK | SIX NUNS | TWO WOMEN'],
  )
  checkPeople('The bishop condemned the murder in Lima of six nuns, five of whom were Spaniards, and two women.', [
    'ATTACK | SIX NUNS | TWO WOMEN',
  ])
})

test('people told by what they do before the verb', () => {
  checkPeople('Two nurses working at the hospital were killed by gunmen in Lima yesterday.', ['ATTACK | TWO NURSES'])
  checkPeople('Rebels dragged a teacher from his home and killed him in Lima yesterday.', ['ATTACK | A TEACHER'])
})

test('the driver of one who was kidnapped, and a murder told by "that of"', () => {
  checkPeople("Luis Campos was kidnapped in Lima yesterday. Campos' driver was killed.", [
    "KIDNAPPING | LUIS CAMPOS | CAMPOS' DRIVER",
  ])
  checkPeople('The bishop condemned the murders in Lima, above all that of Judge Rosa Diaz.', [
    'ATTACK | JUDGE ROSA DIAZ',
  ])
})

test('a deed told of again in the sentence behind, and one that is new', () => {
  checkPeople(
    'Gunmen attacked a bus in Lima yesterday, killing a nurse. A teacher was wounded in the attack, the police of Lima said today.',
    ['ATTACK | A NURSE | A TEACHER'],
  )
  checkPeople(
    'Gunmen attacked a bus in Lima yesterday, killing a nurse. Rosa Diaz was wounded in an attack in Cusco on 1 May.',
    ['ATTACK | A NURSE', 'ATTACK | ROSA DIAZ'],
  )
})

test('the dead include somebody who is known', () => {
  checkPeople('A bomb exploded in Lima yesterday. The dead include the mayor, Luis Campos, and two teachers.', [
    'BOMBING | MAYOR, LUIS CAMPOS | TWO TEACHERS',
  ])
})

/** Prints the weapons of each incident. */
function armsIn(text: string): readonly string[] {
  return incidentsOf(text).map(({ instrument }) => instrument.map(({ alts }) => alts[0]).join(' | '))
}

test('a weapon that was used, and what a truck was filled with', () => {
  expect(armsIn('Gunmen shot Judge Rosa Diaz in Lima yesterday. They fired a submachinegun at her car.')).toEqual([
    'SUBMACHINEGUN',
  ])
  expect(armsIn('Gunmen kidnapped Judge Rosa Diaz in Lima yesterday. They were armed with rifles.')).toEqual([''])
  expect(armsIn('A car bomb filled with dynamite exploded in front of a bank in Lima yesterday.')).toEqual([
    'CAR BOMB | DYNAMITE',
  ])
})

/** Prints the organisations held to have done each incident. */
function orgsOf(text: string): readonly string[] {
  return incidentsOf(text).map(({ perp_orgs }) => perp_orgs.map(({ alts }) => alts[0]).join(' | '))
}

test('of two groups the one that the sentence of the attack names, and a group by its words alone', () => {
  expect(
    orgsOf(
      'A bomb destroyed a bank in Lima yesterday, in an area of the Shining Path. The mayor spoke of his grief. The MRTA met elsewhere.',
    ),
  ).toEqual(['SHINING PATH'])
  expect(
    orgsOf(
      'Judge Rosa Diaz was murdered in Lima yesterday. The Zapa Inca group claimed responsibility for the murder.',
    ),
  ).toEqual(['THE ZAPA INCA GROUP'])
  expect(
    orgsOf('Judge Rosa Diaz was murdered in Lima yesterday. No group claimed responsibility for the murder.'),
  ).toEqual([''])
})

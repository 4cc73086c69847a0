import { expect, test } from 'vitest'
import { predictMuc } from '../scripts/predict/muc.ts'

interface Incident {
  readonly type: string
  readonly perp_orgs: readonly { readonly alts: readonly string[] }[]
}

/** Prints the organisations of each incident of a report of Lima, 3 May 1990. */
function checkOrgs(text: string, expected: readonly string[]): void {
  const report = `LIMA, 3 MAY 90 (AGENCY) -- [TEXT] ${text.toUpperCase()}`
  const { incidents } = predictMuc({ id: 'a', date: '1990-05-03', text: report }) as {
    incidents: readonly Incident[]
  }
  expect(incidents.map(({ perp_orgs }) => perp_orgs.map(({ alts }) => alts[0]).join(' | '))).toEqual(expected)
}

const KILLED = 'Judge Rosa Quispe was killed in Lima today.'

test('the officers of a force stand for it', () => {
  checkOrgs(
    'The bishop blamed officers of the armed forces for the murder of two priests in Lima today. The police spoke.',
    ['ARMED FORCES'],
  )
})

test('who carried out, staged or ordered a deed; a plan that somebody made is no deed', () => {
  checkOrgs(`${KILLED} Police believe that the Shining Path staged this murder.`, ['SHINING PATH'])
  checkOrgs('A bomb destroyed a bank in Lima today. The mayor praised the plan proposed by the government.', [''])
})

test('blame far behind those hit, in a sentence of its own', () => {
  checkOrgs(
    `${KILLED} The mayor spoke. Her family wept. Schools closed. Rain fell. It was cold. The authorities attributed this crime to the drug mafia.`,
    ['THE DRUG MAFIA'],
  )
})

test('a claim by a band of no list; that nobody claimed it names nobody', () => {
  checkOrgs(`${KILLED} A gang called the Owls claimed responsibility for the murder.`, ['THE OWLS'])
  checkOrgs(`${KILLED} No group has claimed responsibility for the murder.`, [''])
})

test('whom the gunmen work for', () => {
  checkOrgs('Judge Rosa Quispe was killed in Lima today by gunmen hired by the Medellin Cartel.', ['MEDELLIN CARTEL'])
  checkOrgs('Judge Rosa Quispe was killed in Lima today by guerrillas, presumably from the Shining Path.', [
    'SHINING PATH',
  ])
})

test('the government that starts something is not blamed for it', () => {
  checkOrgs(`${KILLED} The government launched an action against crime.`, [''])
})

test('"that attack" is the one told right before', () => {
  checkOrgs(
    'A bomb destroyed a bank in Lima today. On 2 April a bomb damaged a newspaper office in Cusco. That attack was attributed to the drug mafia.',
    ['', 'THE DRUG MAFIA'],
  )
})

test('the one group that a report is about, but no party to talks and no kind of band', () => {
  checkOrgs(`${KILLED} The mayor wept. The Shining Path has warned judges before. The Shining Path is strong here.`, [
    'SHINING PATH',
  ])
  checkOrgs(`${KILLED} The mayor wept. The government offered the Shining Path talks.`, [''])
  checkOrgs(`${KILLED} The mayor wept. Judges fear the death squads.`, [''])
})

test('a group that is only pointed at is named by nobody', () => {
  checkOrgs('Judge Rosa Quispe was killed in Lima today by members of this new terrorist movement.', [''])
  checkOrgs('Judge Rosa Quispe was killed in Lima today by members of a drug trafficking gang.', [
    'DRUG TRAFFICKING GANG',
  ])
})

test('whom rebels come from, whose leaflets and planes they were, who is thought to have done it', () => {
  checkOrgs('Judge Rosa Quispe was killed in Lima today by rebels from the Shining Path.', ['SHINING PATH'])
  checkOrgs('Judge Rosa Quispe was killed in Lima today by rebels from the south.', [''])
  checkOrgs(`${KILLED} Leaflets signed by the Shining Path were found at the scene of the murder.`, ['SHINING PATH'])
  checkOrgs('The Medellin Cartel is thought to have killed Judge Rosa Quispe in Lima today.', ['MEDELLIN CARTEL'])
})

test('captors who release somebody had held him', () => {
  checkOrgs('The Shining Path released engineer Luis Campos in Lima today.', ['SHINING PATH'])
  checkOrgs('The court released engineer Luis Campos in Lima today.', [])
})

test('who is charged in words that stand apart; who only accuses is not', () => {
  checkOrgs(`${KILLED} The bishop said that "members of the armed forces" took part in the crime.`, ['ARMED FORCES'])
  checkOrgs(`${KILLED} The bishop announced the arrest of five members of the army for this murder.`, ['ARMY'])
  checkOrgs(`${KILLED} The army, which the bishop accuses of the crime, spoke.`, ['THE ARMY'])
  checkOrgs(`${KILLED} The army accused the mayor of the crime.`, [''])
  checkOrgs(`${KILLED} The bishop announced the arrest of five members of the army for the theft of rifles.`, [''])
})

test('what somebody is accused of is none of his name', () => {
  checkOrgs('The bishop accused the army of the murder of Judge Rosa Quispe in Lima today.', ['THE ARMY'])
  checkOrgs(`${KILLED} The mayor praised the Army of the Andes.`, [''])
})

test('letters in brackets between the accused and the crime', () => {
  checkOrgs(
    'Mayor Luis Campos condemned the killing of Judge Rosa Quispe in Lima today and accused the Northern Front (NF) of the crime.',
    ['THE NORTHERN FRONT'],
  )
})

test('"the group" is the band named last; without one it names nobody', () => {
  checkOrgs(
    'The police spoke of a gang called the Owls. This group is responsible for the murder of Judge Rosa Quispe in Lima today.',
    ['THE OWLS'],
  )
  checkOrgs(
    'The police spoke of a gang. This group is responsible for the murder of Judge Rosa Quispe in Lima today.',
    [''],
  )
})

test("a band and its description as somebody's armed wing are one", () => {
  checkOrgs(
    'Judge Rosa Quispe was kidnapped in Lima today by the Extraditables, the armed wing of the Medellin Cartel.',
    ['THE EXTRADITABLES'],
  )
  checkOrgs('Judge Rosa Quispe was kidnapped in Lima today by the armed wing of the Medellin Cartel.', [
    'MEDELLIN CARTEL',
  ])
})

test('"the rebels" are the only group of a report, however far; gunmen may be anybody', () => {
  const far = 'The mayor spoke. Schools closed. Rain fell. It was cold. Shops opened. Buses ran.'
  checkOrgs(`The Shining Path is strong. ${far} The rebels burned a bank in Lima today.`, ['SHINING PATH'])
  checkOrgs(`The Shining Path is strong. ${far} The gunmen burned a bank in Lima today.`, [''])
})

test('a group that denies or condemns a deed is not guessed to have done it', () => {
  checkOrgs(`${KILLED} The Shining Path condemned the murder.`, [''])
  checkOrgs(`${KILLED} The Shining Path has grown.`, ['SHINING PATH'])
})

test('those who rescued somebody did not take him', () => {
  checkOrgs('Judge Rosa Quispe, who was kidnapped in Lima on Monday, was rescued by the army today.', [''])
})

test('blame for attacks told before', () => {
  checkOrgs(
    'A bomb destroyed a bank in Lima today. The mayor spoke. Rain fell. It was cold. The attack could have been carried out by the Shining Path or the Tupac Amaru Revolutionary Movement.',
    ['SHINING PATH | TUPAC AMARU REVOLUTIONARY MOVEMENT'],
  )
})

test('who is suspected, whose the killers are, who asked for the ransom', () => {
  checkOrgs(`${KILLED} The investigation points to the National Guard.`, ['NATIONAL GUARD'])
  checkOrgs(`${KILLED} The arrow points to the National Guard building.`, [''])
  checkOrgs(`${KILLED} The main suspects are members of the National Guard.`, ['NATIONAL GUARD'])
  checkOrgs(`${KILLED} The suspects were taken to the National Guard.`, [''])
  checkOrgs(`${KILLED} The killers belong to the National Guard, the mayor said.`, ['NATIONAL GUARD'])
  checkOrgs('The Popular Liberation Army demanded a ransom for Judge Rosa Quispe, who was kidnapped in Lima today.', [
    'POPULAR LIBERATION ARMY',
  ])
})

test('charged with a deed; that somebody had no part in it blames nobody', () => {
  checkOrgs('A court charged four members of the National Guard with the murder of Judge Rosa Quispe in Lima today.', [
    'NATIONAL GUARD',
  ])
  checkOrgs(`${KILLED} The mayor ruled out that the Shining Path was involved in the murder.`, [''])
})

test('two bands that claim one deed', () => {
  checkOrgs(`${KILLED} The Shining Path and the Tupac Amaru Revolutionary Movement claimed the murder.`, [
    'SHINING PATH | TUPAC AMARU REVOLUTIONARY MOVEMENT',
  ])
})

test('what the killers were, and whom somebody holds responsible', () => {
  checkOrgs(`${KILLED} The killers were soldiers of the Fifth Brigade, a witness said.`, ['FIFTH BRIGADE'])
  checkOrgs(`${KILLED} The killers were armed with rifles, a witness said.`, [''])
  checkOrgs(`${KILLED} Her widower holds the Fifth Brigade responsible.`, ['THE FIFTH BRIGADE'])
  checkOrgs(`${KILLED} Her widower served in the Fifth Brigade.`, [''])
})

test('military attacks by guerrillas are not of the military', () => {
  checkOrgs(`Judge Rosa Quispe was killed in Lima today in military attacks launched by guerrillas.`, [''])
  checkOrgs(`Judge Rosa Quispe was killed in Lima today in an attack launched by the military.`, ['THE MILITARY'])
})

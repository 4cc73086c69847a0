/** A word for the dead that the attacker alone gives. */
import { expect, test } from 'vitest'
import { createKinship } from '../linker/kinship.ts'
import type { AnyClaim, Party, PartyId } from '../model/index.ts'
import { findAttackersWord } from './attackers-word.ts'

const army = { id: 'army', kind: 'military', within: ['state'] }
const kinship = createKinship(new Map([[army.id as PartyId, army as unknown as Party]]))

const claim = (id: string, attribute: string, value: object, party: string | null, stance = 'states') =>
  ({ id, attribute, value, attribution: { stance, speaker: { party } } }) as unknown as AnyClaim
const by = claim('by', 'by', { kind: 'party', party: 'army' }, null)
const dead = (id: string, status: string, party: string | null, stance?: string) =>
  claim(id, 'killed', { kind: 'count', status }, party, stance)
const found = (...claims: readonly AnyClaim[]) => [...findAttackersWord(claims, kinship)]

test('the attacker’s own word for the dead is marked, whoever else counts them', () => {
  expect(found(by, dead('a', 'combatant', 'army'), dead('b', 'unstated', null))).toEqual(['a'])
})

test('it is not marked once somebody else says the same, and a denial says nothing', () => {
  expect(found(by, dead('a', 'combatant', 'army'), dead('b', 'combatant', null))).toEqual([])
  expect(found(by, dead('a', 'combatant', 'army'), dead('b', 'combatant', 'rebels', 'denies'))).toEqual(['a'])
})

test('the word of another party, or of a party that is denied to have done it, is its own', () => {
  expect(found(by, dead('a', 'combatant', 'rebels'))).toEqual([])
  const denied = claim('by', 'by', { kind: 'party', party: 'army' }, 'army', 'denies')
  expect(found(denied, dead('a', 'combatant', 'army'))).toEqual([])
})

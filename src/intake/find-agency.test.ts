import { expect, test } from 'vitest'
import { findAgencyInByline, findAgencyInText } from './find-agency.ts'

test.each([
  ['Convoy hit\n\nBAGHDAD (Reuters) - Two people were killed on Sunday.', 'Reuters'],
  ['Convoy hit\n\nBaghdad, Dec 3 (AFP) Two people were killed.', 'AFP'],
  ['Convoy hit\n\nTwo people were killed.\n\n© 2023 AFP', 'AFP'],
  ['Convoy hit\n\nTwo people were killed.\n\nSource: Xinhua', 'Xinhua'],
])('a text credits an agency: %s', (text, agency) => {
  expect(findAgencyInText(text)).toBe(agency)
})

test.each([
  'Convoy hit\n\nTwo people were killed, an official told AFP.',
  'Convoy hit\n\nTwo died, the ministry told Reuters.\n\nThe army told Reuters it had no news.',
  'The map of Aparo (APPENDIX)\n\nText.',
])('a text that only mentions one does not: %s', (text) => {
  expect(findAgencyInText(text)).toBeNull()
})

test('a byline names it as a word', () => {
  expect(findAgencyInByline('By our staff and AFP')).toBe('AFP')
  expect(findAgencyInByline('By ANITA Apfel')).toBeNull()
})

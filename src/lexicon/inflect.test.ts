import { describe, expect, test } from 'vitest'
import { inflectVerb, pluralOf } from './inflect.ts'
import { loadIrregularVerbs } from './load-irregular-verbs.ts'
import { spellingsOf } from './spellings.ts'

const irregular = loadIrregularVerbs()
const printed = (verb: string) =>
  inflectVerb(verb, irregular)
    .map(({ phrase, form }) => `${form} ${phrase}`)
    .join(', ')

describe('forms of words', () => {
  test.each([
    ['kill', 'past killed, base kill, third kills, gerund killing'],
    ['shoot', 'past shot, base shoot, third shoots, gerund shooting'],
    ['die', 'past died, base die, third dies, gerund dying'],
    ['kidnap', 'past kidnapped, base kidnap, third kidnaps, gerund kidnapping'],
    ['blow up', 'past blew up, participle blown up, base blow up, third blows up, gerund blowing up'],
    ['hit', 'past hit, third hits, gerund hitting'],
    ['deny', 'past denied, base deny, third denies, gerund denying'],
    ['injure', 'past injured, base injure, third injures, gerund injuring'],
    ['stab', 'past stabbed, base stab, third stabs, gerund stabbing'],
    ['fear', 'past feared, base fear, third fears, gerund fearing'],
    ['petrol-bomb', 'past petrol-bombed, base petrol-bomb, third petrol-bombs, gerund petrol-bombing'],
  ])('%s', (verb, forms) => {
    expect(printed(verb)).toBe(forms)
  })

  test.each([
    ['gunman', 'gunmen'],
    ['health ministry', 'health ministries'],
    ['schoolchild', 'schoolchildren'],
    ['headquarters', 'headquarters'],
    ['church', 'churches'],
    ['mosque', 'mosques'],
    ['human', 'humans'],
    ['commando', 'commandos'],
  ])('the plural of %s is %s', (noun, plural) => {
    expect(pluralOf(noun)).toBe(plural)
  })

  test('spellings: British and American, "US" and "U.S.", hyphens and blanks', () => {
    expect(spellingsOf('US Defence Ministry')).toEqual(
      expect.arrayContaining(['us defence ministry', 'us defense ministry', 'u.s. defense ministry']),
    )
    expect(spellingsOf('al-Nujaba')).toEqual(['al-nujaba', 'al nujaba'])
  })

  test('look-alikes: "used" and "under" do not open with "US" or "UN"', () => {
    expect(spellingsOf('used cars')).toEqual(['used cars'])
    expect(spellingsOf('under fire')).toEqual(['under fire'])
  })
})

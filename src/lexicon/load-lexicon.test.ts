import { describe, expect, test } from 'vitest'
import type { LexiconEntry, PartyId } from '../model/index.ts'
import { DATA_FILES, loadLexicon } from './load-lexicon.ts'

const lexicon = loadLexicon()
const entriesOf = (phrase: string): readonly LexiconEntry[] =>
  lexicon.phrases.filter((one) => one.phrase === phrase).map(({ entry }) => entry)
const kindsOf = (phrase: string): readonly string[] => [...new Set(entriesOf(phrase).map(({ kind }) => kind))]
const partiesOf = (phrase: string): readonly string[] =>
  entriesOf(phrase).flatMap((entry) => (entry.kind === 'party' ? [entry.party] : []))
const partyOf = (id: string) => lexicon.parties.get(id as PartyId)

describe('the lexicon as a whole', () => {
  test('is read once and names its version by content', () => {
    expect(loadLexicon()).toBe(lexicon)
    expect(lexicon.version).toMatch(/^[0-9a-f]{8}$/)
    expect(DATA_FILES).toContain('parties.tsv')
  })

  test('holds phrases as the tokenizer folds them: lower case, one blank between words, none empty', () => {
    const wrong = lexicon.phrases.filter(
      ({ phrase }) => phrase !== phrase.toLowerCase().trim() || phrase === '' || /\s\s|[\t\u2018\u2019]/.test(phrase),
    )
    expect(wrong.map(({ phrase }) => phrase)).toEqual([])
  })

  test('says nothing twice', () => {
    const seen = new Set<string>()
    const twice = lexicon.phrases.filter(({ phrase, entry }) => {
      const key = `${phrase} ${JSON.stringify(entry)}`
      return seen.size === seen.add(key).size
    })
    expect(twice).toEqual([])
  })

  test('covers the field: parties, people, cues, deeds, harm', () => {
    const count = (kind: LexiconEntry['kind']) => lexicon.phrases.filter(({ entry }) => entry.kind === kind).length
    expect(lexicon.parties.size).toBeGreaterThan(1000)
    expect(count('agent')).toBeGreaterThan(1000)
    expect(count('cue')).toBeGreaterThan(700)
    expect(count('deed')).toBeGreaterThan(1000)
    expect(count('harm')).toBeGreaterThan(400)
  })
})

describe('parties', () => {
  test('the kin of al-Nujaba, in every spelling', () => {
    for (const name of ['al-nujaba', 'al nujaba', 'harakat hezbollah al-nujaba', 'harakat hizballah al-nujaba']) {
      expect(partiesOf(name)).toEqual(['harakat-hezbollah-al-nujaba'])
    }
    expect(partyOf('harakat-hezbollah-al-nujaba')?.partOf).toEqual([
      { party: 'popular-mobilization-forces', since: '2014-06-15', until: null },
      { party: 'islamic-resistance-in-iraq', since: '2023-10-17', until: null },
    ])
    expect(partyOf('islamic-resistance-in-iraq')?.kind).toBe('umbrella')
  })

  test('no party is part of itself, by any way round', () => {
    const above = (id: PartyId): readonly PartyId[] =>
      (lexicon.parties.get(id)?.partOf ?? []).flatMap(({ party }) => [party, ...above(party)])
    for (const id of lexicon.parties.keys()) expect(above(id)).not.toContain(id)
  })

  test.each([
    ['hashed al-shaabi', 'popular-mobilization-forces'],
    ['hashd al-shaabi', 'popular-mobilization-forces'],
    ['popular mobilisation forces', 'popular-mobilization-forces'],
    ['u.s. forces', 'us-military'],
    ['us-led coalition', 'international-coalition'],
    ['sendero luminoso', 'shining-path'],
    ['fmln', 'fmln'],
    ['isis-k', 'islamic-state-khorasan'],
    ['gaza health ministry', 'gaza-health-ministry'],
    ['syrian observatory for human rights', 'sohr'],
    ["ukraine's air force", 'ukraine-military'],
    ['congolese army', 'democratic-republic-of-the-congo-military'],
  ])('"%s" names %s', (phrase, party) => {
    expect(partiesOf(phrase)).toEqual([party])
  })

  test('a seat of government is ambiguous, a force is not', () => {
    expect(entriesOf('washington')).toContainEqual({ kind: 'party', party: 'us-government', isAmbiguous: true })
    expect(entriesOf('us military')).toContainEqual({ kind: 'party', party: 'us-military' })
  })

  // In texts all in capitals these words are English first: "A CAR", "SO FAR", "THOSE WHO", "LET US RECALL".
  test.each(['who', 'let', 'car', 'far', 'mit', 'site', 'cam', 'bandits', 'dawn', 'tip', 'nina'])(
    '"%s" alone is no party',
    (word) => {
      expect(partiesOf(word)).toEqual([])
    },
  )
})

describe('words', () => {
  test.each([
    ['killed', 'harm', { harm: 'killed', form: 'past' }],
    ['wounding', 'harm', { harm: 'injured', form: 'gerund' }],
    ['abducted', 'harm', { harm: 'abducted', form: 'past' }],
    ['dead', 'harm', { harm: 'killed', form: 'adjective' }],
    ['casualties', 'harm', { harm: 'casualties', form: 'noun' }],
    ['airstrikes', 'deed', { type: 'air-strike', form: 'noun' }],
    ['suicide bombing', 'deed', { type: 'suicide-attack', form: 'noun' }],
    ['blew up', 'deed', { type: 'bombing', form: 'past' }],
    ['dynamited', 'deed', { type: 'bombing', form: 'past' }],
    ['set fire to', 'deed', { type: 'arson' }],
    ['soldiers', 'agent', { status: 'combatant', isPlural: true }],
    ['gunman', 'agent', { status: 'attacker', isPlural: false }],
    ['nuns', 'agent', { status: 'civilian', isPlural: true }],
    ['according to', 'cue', { stance: 'states', form: 'preposition' }],
    ['denied', 'cue', { stance: 'denies', form: 'past' }],
    ['spoke of', 'cue', { stance: 'states', form: 'past' }],
    ['denied involvement', 'cue', { stance: 'denies' }],
    ['claimed', 'cue', { stance: 'claims', form: 'past' }],
    ['spokesman', 'speaker', {}],
    ['car bomb', 'weapon', { weapon: 'car-bomb' }],
    ['mosques', 'target', {}],
    ['heart attack', 'stop', { topic: 'health' }],
    ['pro-iranian', 'nationality', { country: 'IR' }],
    ['iran-backed', 'nationality', { country: 'IR' }],
    ['americans', 'nationality', { country: 'US' }],
    ['palestinians', 'agent', { status: 'unstated', isPlural: true, isVictim: true }],
    ['struck a deal', 'stop', { topic: 'words' }],
    ['live-fire drill', 'stop', { topic: 'exercise' }],
    ['transport strike', 'stop', { topic: 'labour' }],
  ] as const)('"%s" is a %s', (phrase, kind, fields) => {
    expect(entriesOf(phrase)).toContainEqual(expect.objectContaining({ kind, ...fields }))
  })

  test('look-alikes: a striker strikes nobody, a report is no deed, "dead" is no deed', () => {
    expect(kindsOf('striker')).not.toContain('deed')
    expect(kindsOf('report')).not.toContain('deed')
    expect(kindsOf('dead')).not.toContain('deed')
  })

  test.each([
    'rail strike',
    'went on strike',
    'hit single',
    'shot on goal',
    'cyber attack',
    'heart attack',
    'legal battle',
  ])('"%s" stops a deed: it is longer than the deed inside it', (phrase) => {
    expect(kindsOf(phrase)).toEqual(['stop'])
    expect(phrase.split(' ').some((word) => kindsOf(word).includes('deed'))).toBe(true)
  })

  test.each([
    'struck',
    'struck a',
    'strike force',
    'counter-attack',
    'raided his home',
    'air strike',
    'ambush',
    'poles',
  ])('look-alike: "%s" is no stop and no people', (phrase) => {
    expect(kindsOf(phrase)).not.toContain('stop')
    expect(kindsOf(phrase)).not.toContain('agent')
  })

  test('furniture: whole lines and beginnings, lower case', () => {
    const { equals, startsWith } = lexicon.furniture
    expect(equals.has('live story')).toBe(true)
    expect(startsWith).toContain('read more')
    expect([...equals, ...startsWith].filter((line) => line === '' || line !== line.toLowerCase())).toEqual([])
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSample, type SampleWorkspace } from '../../../test/sample-workspace.ts'
import { makeExport } from '../../exports/make-export.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../exports/manifest.ts'
import type { IncidentId, RedactionProfile, ReleaseDecision } from '../../model/index.ts'
import { diffLedger } from '../diff.ts'
import { exportRows } from '../export-rows.ts'
import { getIncident } from '../incident-views.ts'
import { listIncidents } from '../list-incidents.ts'
import { decide, withdraw } from '../review.ts'

let sample: SampleWorkspace
const NAMES = ['Mohammed al-Jaburi', 'Jaburi', 'Muhammad', 'Jabouri', 'Samir Haddad', 'Haddad', 'Lena Moritz', 'Moritz']

beforeEach(async () => {
  sample = await openSample([
    {
      name: 'a.md',
      title: 'Strike kills Mohammed al-Jaburi',
      publisher: 'Tigris Wire',
      publishedOn: '2023-11-02',
      text: 'A Turkish air strike hit a house in Mosul, Iraq, on November 1, killing four people, a witness, Yusuf Barakat, said. Mohammed al-Jaburi, 34, was killed. Lena Moritz was wounded.',
    },
    {
      name: 'b.md',
      title: 'Assassination in Basra',
      publisher: 'Plain Gazette',
      publishedOn: '2023-11-03',
      text: 'Gunmen assassinated Samir Haddad, a judge, in Basra, Iraq, on November 2. Police said that Haddad had been threatened by Muhammad el-Jabouri.',
    },
  ])
})
afterEach(() => sample.close())

const fileOf = (format: ExportFormat, profile: RedactionProfile) => {
  const file = makeExport(format, exportRows(sample.workspace, { profile }))
  return { text: [...file.chunks].join(''), manifest: file.manifest(), name: file.fileName }
}

describe.each(EXPORT_FORMATS)('%s for the public', (format) => {
  test('no name of a victim, whole or in part', () => {
    const { text, manifest, name } = fileOf(format, 'public')
    for (const one of NAMES.filter((part) => !['Muhammad', 'Jabouri'].includes(part))) expect(text).not.toContain(one)
    expect(manifest).toMatchObject({ profile: 'public', withheld: expect.stringContaining('names of victims') })
    expect(name).toContain('-public.')
  })

  test('the rest is as it was: as many incidents, the same figures', () => {
    const [own, shown] = [fileOf(format, 'internal'), fileOf(format, 'public')]
    if (format === 'claims-csv') expect(shown.manifest.rows).toBeLessThan(own.manifest.rows)
    else expect(shown.manifest.rows).toBe(own.manifest.rows)
    expect(own.manifest.profile).toBe('internal')
  })
})

test('for one’s own use the names stand in the claims, and witnesses too', () => {
  const { text } = fileOf('claims-csv', 'internal')
  expect(text).toContain('victim ""Mohammed al-Jaburi"", 34, killed')
  expect(text).toContain('Yusuf Barakat')
})

test('a witness who speaks is named by what he is, for partners too', () => {
  const { text } = fileOf('claims-csv', 'partner')
  expect(text).toContain('Mohammed al-Jaburi')
  expect(text).toContain('[a witness]')
  expect(text).not.toContain('Barakat')
  expect(fileOf('ged', 'internal').text).toContain('Barakat')
  expect(fileOf('ged', 'public').text).not.toContain('Barakat')
})

test('a home lies within ten kilometres of a point that is no longer its own', () => {
  const features = (profile: RedactionProfile) =>
    JSON.parse(fileOf('geojson', profile).text).features as {
      geometry: { coordinates: [number, number] }
      properties: { place: string; radiusKm: number | null }
    }[]
  const mosul = (profile: RedactionProfile) => features(profile).find(({ properties }) => properties.place === 'Mosul')
  expect(mosul('public')?.properties.radiusKm).toBeGreaterThanOrEqual(10)
  expect(mosul('public')?.geometry.coordinates.every((one) => Number((one * 10).toFixed(6)) % 1 === 0)).toBe(true)
  expect(mosul('internal')?.geometry.coordinates).not.toEqual(mosul('public')?.geometry.coordinates)
})

describe('released one by one', () => {
  const claimNaming = (words: string) => {
    const found = [...sample.workspace.ledger.state().claims.values()].find(({ claim }) =>
      claim.attribute === 'victim' ? claim.value.words === words : claim.attribution.speaker.words?.includes(words),
    )
    if (!found) throw new Error(`no claim about ${words}`)
    return found.claim.id
  }
  const release = (words: string, what: ReleaseDecision['what'] = 'name') =>
    decide(sample.workspace, { kind: 'release', claim: claimNaming(words), what, by: 'Ada', reason: 'they agreed' })

  test('a name that is released is shown whole; other names stay withheld, and so do their parts', () => {
    const { id } = release('Mohammed al-Jaburi')
    const shown = fileOf('claims-csv', 'public').text
    expect(shown).toContain('victim ""Mohammed al-Jaburi""')
    expect(shown).not.toContain('Moritz')
    expect(shown).not.toContain('Barakat')
    expect(shown).toContain('[name withheld]')
    withdraw(sample.workspace, id, { by: 'Ada', reason: 'they think otherwise now' })
    expect(fileOf('claims-csv', 'public').text).not.toContain('Jaburi')
  })

  test('a witness who is released is named to partners and to the public', () => {
    release('Yusuf Barakat', 'speaker')
    for (const profile of ['partner', 'public'] as const)
      expect(fileOf('claims-csv', profile).text).toContain('Barakat')
    expect(fileOf('claims-csv', 'public').text).not.toContain('Moritz')
  })

  test('the page lists what is withheld, each once, and who released it', () => {
    release('Lena Moritz')
    const { workspace } = sample
    const [row] = listIncidents(workspace, { text: 'Mosul' }).items
    const { withheld } = getIncident(workspace, row?.id as IncidentId)
    expect(withheld.map(({ kind, words, release }) => [kind, words, release?.by ?? null])).toEqual([
      ['witness', expect.stringContaining('Yusuf Barakat'), null],
      ['home', 'house', null],
      ['victim', 'Mohammed al-Jaburi', null],
      ['victim', 'Lena Moritz', 'Ada'],
    ])
  })

  test('what changed is told to others without the names, and with those that were released', () => {
    const causes = (profile: RedactionProfile) =>
      diffLedger(sample.workspace, { from: 0, profile })
        .entries.flatMap((entry) => entry.causes)
        .join()
    expect(causes('internal')).toContain('Strike kills Mohammed al-Jaburi')
    expect(causes('public')).toContain('Strike kills [name withheld]')
    release('Mohammed al-Jaburi')
    expect(causes('public')).toContain('Strike kills Mohammed al-Jaburi')
  })
})

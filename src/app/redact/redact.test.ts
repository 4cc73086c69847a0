import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSample, type SampleWorkspace } from '../../../test/sample-workspace.ts'
import { makeExport } from '../../exports/make-export.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../exports/manifest.ts'
import { exportRows } from '../export-rows.ts'
import type { RedactionProfile } from './profiles.ts'

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

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeReport } from '../../test/golden.ts'
import { zipOf } from '../../test/make-archives.ts'
import { createReader } from '../reader/index.ts'
import { addPlaceFile, lexiconOf, listPlaceFiles } from './own-places.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'places-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function rowOf(id: string, name: string, [lat, lon]: readonly [number, number], code = 'P.PPL'): string {
  const [featureClass, feature] = code.split('.')
  return [id, name, name, '', lat, lon, featureClass, feature, 'IQ', '', '13', '', '', '', '0', '', '', '', ''].join(
    '\t',
  )
}

const ROWS = [
  rowOf('94785', 'Kirkuk', [35.4, 44.4], 'A.ADM1'),
  rowOf('990000001', 'Qaryat Zarqeen', [35.51, 44.02]),
  rowOf('990000002', 'Nahr Something', [35.5, 44], 'H.STM'),
].join('\n')

async function zipAt(files: Readonly<Record<string, string>>): Promise<string> {
  const path = join(folder, 'IQ.zip')
  writeFileSync(path, await zipOf(Object.entries(files).map(([name, content]) => ({ name, content }))))
  return path
}

describe('places of one’s own', () => {
  test('are added from a country file, listed, and read', async () => {
    const text = 'A drone hit the village of Qaryat Zarqeen on Sunday, killing two people.'
    const where = () =>
      createReader(lexiconOf(folder))
        .read(makeReport(text))
        .claims.flatMap((claim) => (claim.attribute === 'where' ? [claim.value] : []))
    expect(where()[0]?.place ?? null).toBeNull()
    const before = lexiconOf(folder).version
    const added = await addPlaceFile(folder, await zipAt({ 'readme.txt': 'words', 'IQ.txt': ROWS }))
    expect(added).toMatchObject({ country: 'IQ', places: 2, licence: 'GeoNames, CC BY 4.0' })
    expect(listPlaceFiles(folder)).toEqual([added])
    expect(readFileSync(added.file, 'utf8')).toMatch(/^# Places of IQ.*CC BY 4\.0/)
    expect(where()[0]).toMatchObject({ place: 'geo_990000001', lat: 35.51, country: 'IQ', admin1: 'Kirkuk' })
    expect(lexiconOf(folder).version).not.toBe(before)
  })

  test('a folder without any leaves the lexicon as it is', () => {
    expect(listPlaceFiles(folder)).toEqual([])
    expect(lexiconOf(folder)).toBe(lexiconOf(join(folder, 'none')))
  })

  test('a file of another kind is refused in words', async () => {
    await expect(addPlaceFile(folder, join(folder, 'no.zip'))).rejects.toMatchObject({ code: 'path-missing' })
    const plain = join(folder, 'notes.zip')
    writeFileSync(plain, 'no archive')
    await expect(addPlaceFile(folder, plain)).rejects.toMatchObject({ code: 'file-malformed' })
    await expect(addPlaceFile(folder, await zipAt({ 'a.txt': ROWS }))).rejects.toThrow('no file named like IQ.txt')
    await expect(addPlaceFile(folder, await zipAt({ 'IQ.txt': 'one\ttwo' }))).rejects.toThrow('line 1 of the GeoNames')
    await expect(addPlaceFile(folder, await zipAt({ 'IQ.txt': '' }))).rejects.toThrow('found no places')
    expect(listPlaceFiles(folder)).toEqual([])
  })
})

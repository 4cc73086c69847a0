import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiDesk, openApiDesk } from '../../test/api-desk.ts'
import { openReports } from '../app/open-reports.ts'
import { ROUTES } from './routes.ts'

let desk: ApiDesk

beforeAll(async () => {
  desk = await openApiDesk(6, 4648)
})
afterAll(() => desk.close())

const get = (url: string) => desk.get(url)
const post = (url: string, payload: object) => desk.post(url, payload)
const schemaOf = (path: string) => ROUTES.find((route) => route.path === path)?.response?.schema

test.each([
  '/api/v1/health/coverage',
  '/api/v1/health/copies',
  '/api/v1/health/watched',
  '/api/v1/health/storage',
  '/api/v1/backups',
])('%s answers with exactly its schema', async (path) => {
  const answer = (await get(path)).json()
  expect(schemaOf(path)?.parse(answer)).toEqual(answer)
})

test('a backup made here is listed at once, though the ledger did not change; only known ones can be checked', async () => {
  const before = await get('/api/v1/backups')
  expect(before.headers.etag).toBeUndefined()
  const made = (await post('/api/v1/backups', {})).json()
  expect((await get('/api/v1/backups')).json().items).toEqual([made])
  const checked = (await post('/api/v1/backups/check', { folder: made.folder })).json()
  expect(checked).toMatchObject({ folder: made.folder, trouble: null })
  expect((await post('/api/v1/backups/check', { folder: '/etc' })).statusCode).toBe(404)
})

test('the history is verified, also against a head written down earlier', async () => {
  const found = (await post('/api/v1/verify', {})).json()
  expect(found).toMatchObject({ ok: true, problems: [], missingBlobs: [] })
  expect((await post('/api/v1/verify', { head: found.headText })).json().ok).toBe(true)
  const { position, hash } = found.head
  const other = `${hash.replaceAll(/[0-9a-f]/g, '0')}@${position}`
  expect((await post('/api/v1/verify', { head: other })).json().ok).toBe(false)
  expect((await post('/api/v1/verify', { head: 'no head' })).statusCode).toBe(400)
})

test('several refused things are tried again in one call', async () => {
  const folder = join(desk.sample.folder.path, 'bad')
  mkdirSync(folder)
  for (const name of ['one.pdf', 'two.pdf']) writeFileSync(join(folder, name), '%PDF-1.7 broken')
  await openReports(desk.sample.workspace, [folder])
  const { items } = (await get('/api/v1/refused')).json()
  expect(items).toHaveLength(2)
  const ids = items.map(({ id }: { id: string }) => id)
  writeFileSync(join(folder, 'two.pdf'), 'Four people were killed in Izium on Sunday, police said.')
  const retried = (await post('/api/v1/refused/retry', { ids })).json().items
  expect(retried.map(({ tries }: { tries: number }) => tries)).toEqual([2, 2])
  expect(retried.map(({ isKept }: { isKept: boolean }) => isKept).sort()).toEqual([false, true])
  expect((await post('/api/v1/refused/retry', { ids: [] })).statusCode).toBe(400)
})

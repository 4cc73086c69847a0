import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiDesk, openApiDesk } from '../../test/api-desk.ts'
import { openReports } from '../app/open-reports.ts'
import { sourceSchema } from './schemas/capture-schemas.ts'

const page =
  '<!doctype html><title>Strike</title><script>alert(1)</script><p>An air strike hit a house in Mosul, Iraq, on November 1, 2023. Five people were killed, police said. Neighbours dug all night in the ruins of the house.</p>'
let desk: ApiDesk
let id: string

beforeAll(async () => {
  desk = await openApiDesk(1, 4649)
  const path = join(desk.sample.folder.path, 'page.html')
  writeFileSync(path, page)
  await openReports(desk.sample.workspace, [path])
  const { items } = (await get('/api/v1/reports?text=page.html')).json()
  id = items[0].id
})
afterAll(() => desk.close())

const get = (url: string) => desk.get(url)

test('the bytes come to the letter, always as a download that nothing can take for a page of the desk', async () => {
  const { body, headers } = await get(`/api/v1/reports/${id}/raw`)
  expect(body).toBe(page)
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${id}.raw"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  })
  expect((await get('/api/v1/reports/rep_00000000000000000000/raw')).statusCode).toBe(404)
})

test('the source is plain text in JSON; bytes that are no text have none', async () => {
  const answer = await get(`/api/v1/reports/${id}/source`)
  expect(answer.headers['content-type']).toContain('application/json')
  const view = sourceSchema.parse(answer.json())
  expect(view).toMatchObject({ text: page, size: page.length, isCut: false })
})

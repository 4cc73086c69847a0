import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiDesk, openApiDesk } from '../../test/api-desk.ts'
import { addedClaimSchema } from './schemas/added-claim-schemas.ts'
import { versionSchema } from './schemas/version-schemas.ts'
import { incidentViewSchema } from './schemas/view-schemas.ts'

let desk: ApiDesk

beforeAll(async () => {
  desk = await openApiDesk(3, 4647)
})
afterAll(() => desk.close())

const get = (url: string) => desk.get(url)
const post = (url: string, payload: object) => desk.post(url, payload)

test('a claim is added, counted, and taken back; one whose words are not in the text is refused', async () => {
  const { id: report } = (await get('/api/v1/reports')).json().items[0]
  const { id: incident } = (await get('/api/v1/incidents')).json().items[0]
  const from = (await get(`/api/v1/reports/${report}`)).json().text.indexOf('house')
  const claim = { report, from, to: from + 5, quote: 'house', attribute: 'missing', value: '4+', incident }
  const signed = { by: 'Ada', reason: 'missed' }
  const refused = await post('/api/v1/claims', { ...claim, ...signed, quote: 'horse' })
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'evidence-mismatch'])
  expect((await post('/api/v1/claims', claim)).statusCode).toBe(400)
  const added = (await post('/api/v1/claims', { ...claim, ...signed })).json()
  expect(addedClaimSchema.parse(added)).toEqual(added)
  const page = (await get(`/api/v1/incidents/${incident}`)).json()
  expect(incidentViewSchema.parse(page)).toEqual(page)
  expect(page.figures[2].text).toBe('4 or more')
  const back = await post(`/api/v1/claims/${added.claim.claim.id}/withdraw`, signed)
  expect(back.json().withdrawn).toMatchObject({ by: 'Ada' })
  expect((await get(`/api/v1/incidents/${incident}`)).json().figures[2].text).toBe('not stated')
})

test('the versions of a page answer with their schema', async () => {
  const { id } = (await get('/api/v1/reports')).json().items[0]
  const { items } = (await get(`/api/v1/reports/${id}/versions`)).json()
  expect(items.map((item: unknown) => versionSchema.parse(item))).toEqual(items)
  expect(items).toMatchObject([{ id, change: null }])
})

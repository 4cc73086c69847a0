import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeReports, openSample, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { ROUTES, STREAMS } from './routes.ts'
import { problemSchema } from './schemas/problem-schema.ts'
import { createServer } from './server.ts'

const PORT = 4646
const HOST = `127.0.0.1:${PORT}`
const TOKEN = 'one-time-token-of-the-test'

let sample: SampleWorkspace
let webRoot: string
let app: FastifyInstance
let cookie: string

beforeAll(async () => {
  sample = await openSample(makeReports(12))
  webRoot = join(sample.folder.path, 'web')
  mkdirSync(join(webRoot, 'assets'), { recursive: true })
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>desk</title>')
  writeFileSync(join(webRoot, 'assets', 'main-abc123.js'), 'export {}')
  app = await createServer({ workspace: sample.workspace, webRoot, port: PORT, token: TOKEN })
  cookie = await enter(app)
})
afterAll(async () => {
  await app.close()
  sample.close()
})

async function enter(server: FastifyInstance): Promise<string> {
  const { headers } = await server.inject({ url: `/enter/${TOKEN}`, headers: { host: HOST } })
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

function ask(url: string, headers: Record<string, string> = {}, method: InjectOptions['method'] = 'GET') {
  return app.inject({ url, method: method ?? 'GET', headers: { host: HOST, cookie, ...headers } })
}

async function firstId(list: string): Promise<string> {
  return (await ask(`/api/v1/${list}`)).json().items[0].id
}

describe('routes', () => {
  test.each([
    ['/api/v1/status'],
    ['/api/v1/incidents?country=IQ&from=2023-11-01&hasFigures=true&limit=2'],
    ['/api/v1/reports?text=strike&limit=3'],
    ['/api/v1/series'],
    ['/api/v1/tally?measure=killed&where=IQ&since=2023-11-01'],
    ['/api/v1/rules'],
    ['/api/v1/refused'],
    ['/api/v1/changes?since=3&limit=5'],
    ['/api/v1/help'],
  ])('%s answers with exactly its schema', async (url) => {
    const answer = await ask(url)
    expect(answer.json()).toEqual(schemaOf(url).parse(answer.json()))
    expect(answer.statusCode).toBe(200)
  })

  test('an incident, its report and its claims answer with exactly their schemas', async () => {
    const incident = (await ask(`/api/v1/incidents/${await firstId('incidents')}`)).json()
    schemaOf('/api/v1/incidents/:id').parse(incident)
    const report = (await ask(`/api/v1/reports/${incident.accounts[0].report}`)).json()
    schemaOf('/api/v1/reports/:id').parse(report)
    for (const { claim } of incident.claims) {
      schemaOf('/api/v1/claims/:id').parse((await ask(`/api/v1/claims/${claim.id}`)).json())
    }
    for (const { sentence, from, to, claim } of incident.claims) {
      expect(sentence.slice(from, to)).toBe(claim.evidence.quote)
    }
  })

  test('a series answers with its schema', async () => {
    schemaOf('/api/v1/series/:id').parse((await ask(`/api/v1/series/${await firstId('series')}`)).json())
  })

  test('pages hold every incident once', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const page = (await ask(`/api/v1/incidents?limit=2${cursor && `&cursor=${cursor}`}`)).json()
      seen.push(...page.items.map(({ id }: { id: string }) => id))
      cursor = page.next ?? ''
    } while (cursor)
    const all = (await ask('/api/v1/incidents?limit=500')).json()
    expect(seen).toEqual(all.items.map(({ id }: { id: string }) => id))
    expect(new Set(seen).size).toBe(all.total)
    expect(all.total).toBeGreaterThan(3)
  })

  test('as of an earlier position less is known', async () => {
    expect((await ask('/api/v1/status?asOf=0')).json().counts).toMatchObject({ reports: 0, incidents: 0 })
    expect((await ask('/api/v1/incidents?asOf=0')).json().items).toEqual([])
  })

  test.each(['csv', 'jsonl', 'geojson', 'claims-csv'])(
    'export %s is a download, and its manifest proves it',
    async (format) => {
      const file = await ask(`/api/v1/export?format=${format}`)
      const manifest = (await ask(`/api/v1/export?format=${format}&part=manifest`)).json()
      expect(file.headers['content-disposition']).toMatch(/^attachment; filename="reckoner-incidents-\d+\.[\w.]+"$/)
      expect(manifest).toMatchObject({ format, complete: true, bytes: Buffer.byteLength(file.body) })
    },
  )

  test('the document of the API holds every route', async () => {
    const document = (await ask('/api/v1/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    const paths = [...ROUTES, ...STREAMS].map(({ path }) => path.replace(/:(\w+)/g, '{$1}'))
    expect(Object.keys(document.paths)).toEqual([...new Set(paths)])
    expect(JSON.stringify(document)).not.toContain('$defs')
  })

  test('an unchanged page is not sent twice', async () => {
    const { headers } = await ask('/api/v1/incidents')
    const again = await ask('/api/v1/incidents', { 'if-none-match': String(headers.etag) })
    expect(again.statusCode).toBe(304)
    expect((await ask('/api/v1/incidents?limit=1', { 'if-none-match': String(headers.etag) })).statusCode).toBe(200)
  })
})

describe('problems', () => {
  test.each([
    ['/api/v1/incidents/inc_00000000000000000000', 404, 'incident-unknown'],
    ['/api/v1/reports/rep_00000000000000000000', 404, 'report-unknown'],
    ['/api/v1/claims/clm_00000000000000000000', 404, 'claim-unknown'],
    ['/api/v1/series/ser_00000000000000000000', 404, 'series-unknown'],
    ['/api/v1/incidents/nonsense', 400, 'option-invalid'],
    ['/api/v1/incidents?colour=red', 400, 'option-invalid'],
    ['/api/v1/incidents?limit=0', 400, 'option-invalid'],
    ['/api/v1/incidents?limit=9999', 400, 'option-invalid'],
    ['/api/v1/incidents?cursor=%00%ff', 400, 'option-invalid'],
    ['/api/v1/incidents?from=2023-02-30', 400, 'option-invalid'],
    ['/api/v1/incidents?rule=nonsense', 400, 'option-invalid'],
    ['/api/v1/incidents?asOf=999999', 400, 'option-invalid'],
    ['/api/v1/tally?rule=nonsense', 400, 'option-invalid'],
    ['/api/v1/tally?since=2023-12-02&until=2023-12-01', 400, 'date-invalid'],
    ['/api/v1/export?format=exe', 400, 'option-invalid'],
    ['/api/v1/changes?since=999999', 400, 'option-invalid'],
    ['/api/v1/nothing', 404, 'address-not-found'],
  ])('%s is %i %s', async (url, status, code) => {
    const answer = await ask(url)
    expect(problemSchema.parse(answer.json())).toMatchObject({ status, code })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  })
})

describe('guards', () => {
  test.each(['evil.example', '127.0.0.1', '127.0.0.1:80', `localhost.evil.example:${PORT}`, '', `0.0.0.0:${PORT}`])(
    'the Host "%s" is refused, whatever is asked',
    async (host) => {
      for (const url of ['/', '/api/v1/status', `/enter/${TOKEN}`, '/assets/main-abc123.js', '/nothing.js']) {
        expect((await ask(url, { host })).json().code).toBe('host-refused')
      }
    },
  )

  test.each([`127.0.0.1:${PORT}`, `localhost:${PORT}`, `[::1]:${PORT}`])('the Host %s is ours', async (host) => {
    expect((await ask('/api/v1/status', { host })).statusCode).toBe(200)
  })

  test.each(['cross-site', 'same-site'])('a read of the API from %s is refused', async (site) => {
    expect((await ask('/api/v1/incidents', { 'sec-fetch-site': site })).json().code).toBe('origin-refused')
    expect((await ask('/%61pi/v1/incidents', { 'sec-fetch-site': site })).json().code).toBe('origin-refused')
  })

  test.each(['http://evil.example', 'null', `http://127.0.0.1:${PORT + 1}`, `https://127.0.0.1:${PORT}`])(
    'a read of the API with the Origin %s is refused',
    async (origin) => {
      expect((await ask('/api/v1/incidents', { origin })).json().code).toBe('origin-refused')
    },
  )

  const origins = [undefined, 'null', 'http://evil.example', `http://localhost:${PORT + 1}`]
  const sites = ['cross-site', 'same-site', 'none']
  const unsafe = ['POST', 'PUT', 'PATCH', 'DELETE'] as const
  test.each(unsafe.flatMap((method) => origins.flatMap((origin) => sites.map((site) => ({ method, origin, site })))))(
    '$method with Origin $origin from $site changes nothing',
    async ({ method, origin, site }) => {
      const before = sample.workspace.ledger.head()
      const headers = { 'sec-fetch-site': site, ...(origin === undefined ? {} : { origin }) }
      for (const { path } of ROUTES) expect((await ask(path, headers, method)).json().code).toBe('origin-refused')
      expect(sample.workspace.ledger.head()).toEqual(before)
    },
  )

  test('a decision sent by the desk is kept once, and can be taken back; a bad one changes nothing', async () => {
    const headers = { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin', host: HOST, cookie }
    const post = (url: string, payload: object | string) =>
      app.inject({ url, method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, payload })
    const { items } = (await ask('/api/v1/incidents?hasFigures=true')).json()
    const body = { kind: 'grade', target: items[0].id, value: 'weak', by: 'Ada', reason: 'one wire' }
    const first = (await post('/api/v1/decisions', body)).json()
    const again = (await post('/api/v1/decisions', body)).json()
    expect([first.words, again.id]).toEqual(['graded weak: one wire', first.id])
    expect((await ask(`/api/v1/decisions?target=${items[0].id}`)).json().total).toBe(1)
    const { position } = sample.workspace.ledger.head()
    for (const bad of [{ ...body, value: 'superb' }, { ...body, by: ' ' }, { ...body, extra: 1 }, '{"kind":']) {
      expect((await post('/api/v1/decisions', bad)).json()).toMatchObject({ status: 400, code: 'option-invalid' })
    }
    expect(sample.workspace.ledger.head().position).toBe(position)
    const back = await post(`/api/v1/decisions/${first.id}/withdraw`, { by: 'Ada', reason: 'two wires' })
    expect(back.json().withdrawn).toMatchObject({ by: 'Ada', reason: 'two wires' })
  })

  test('a merge sent by the desk redirects the id that is gone, and is taken back', async () => {
    const headers = { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin', host: HOST, cookie }
    const post = (url: string, payload: object) =>
      app.inject({ url, method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, payload })
    const { items } = (await ask('/api/v1/incidents')).json()
    const body = { kind: 'merge', incident: items[0].id, merged: items[1].id, by: 'Ada', reason: 'one strike' }
    const merged = (await post('/api/v1/groupings', body)).json()
    expect(merged).toMatchObject({ kind: 'merge', by: 'Ada', undone: null })
    expect((await ask(`/api/v1/incidents/${items[1].id}`)).json()).toMatchObject({
      id: items[0].id,
      redirectedFrom: items[1].id,
    })
    expect((await post('/api/v1/groupings', body)).json()).toMatchObject({ status: 400, code: 'option-invalid' })
    await post(`/api/v1/groupings/${merged.position}/undo`, { by: 'Ada', reason: 'two towns' })
    expect((await ask(`/api/v1/incidents/${items[1].id}`)).json()).toMatchObject({ id: items[1].id })
    expect((await ask('/api/v1/groupings')).json().items[0]).toMatchObject({ undone: { reason: 'two towns' } })
  })

  test('an unsafe method from the desk itself is not taken where there is nothing to change', async () => {
    const own = { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }
    expect((await ask('/api/v1/incidents', own, 'POST')).json().code).toBe('method-refused')
  })

  test.each(['/api/v1/status', '/%61pi/v1/status', '/api/v1/openapi.json', '/api/v1/export?format=csv'])(
    '%s is closed without the session',
    async (url) => {
      for (const none of ['', `reckoner_session_${PORT}=wrong`, 'reckoner_session=']) {
        expect((await ask(url, { cookie: none })).json().code).toBe('session-missing')
      }
    },
  )

  test('the link works once, in one browser', async () => {
    const server = await createServer({ workspace: sample.workspace, webRoot, port: PORT, token: TOKEN })
    const open = (url: string, headers = {}) => server.inject({ url, headers: { host: HOST, ...headers } })
    expect((await open('/enter/wrong')).json().code).toBe('link-used')
    expect((await server.inject({ method: 'HEAD', url: `/enter/${TOKEN}`, headers: { host: HOST } })).statusCode).toBe(
      404,
    )
    const first = await open(`/enter/${TOKEN}`)
    expect(first.statusCode).toBe(303)
    expect(first.headers.location).toBe('/')
    expect(first.headers['set-cookie']).toMatch(/^reckoner_session_4646=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await open(`/enter/${TOKEN}`)).json().code).toBe('link-used')
    const own = String(first.headers['set-cookie']).split(';')[0]
    expect((await open(`/enter/${TOKEN}`, { cookie: own })).statusCode).toBe(303)
    await server.close()
  })

  test('every answer forbids foreign scripts, framing and guessing of types', async () => {
    for (const url of ['/', '/api/v1/status', '/nothing.js', '/assets/main-abc123.js']) {
      const { headers } = await ask(url)
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/)
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  test('too many requests are told to wait', async () => {
    const options = { workspace: sample.workspace, webRoot, port: PORT, token: TOKEN, requestsPerMinute: 3 }
    const server = await createServer(options)
    const codes: number[] = []
    for (let i = 0; i < 5; i++) codes.push((await server.inject({ url: '/', headers: { host: HOST } })).statusCode)
    expect(codes).toEqual([401, 401, 401, 429, 429])
    await server.close()
  })
})

describe('the desk', () => {
  test.each(['/', '/incidents/inc_00000000000000000000', '/tally', '/explore?asof=3'])(
    '%s gets its one page',
    async (url) => {
      const { statusCode, body, headers } = await ask(url)
      expect({ statusCode, isDesk: body.includes('<title>desk</title>') }).toEqual({ statusCode: 200, isDesk: true })
      expect(headers['cache-control']).toBe('no-store')
    },
  )

  test('without the session the page says how to open it', async () => {
    const { statusCode, body } = await ask('/', { cookie: '' })
    expect(statusCode).toBe(401)
    expect(body).toContain('reckoner serve')
    expect(body).not.toContain('<script')
  })

  test('hashed files are kept for good, missing ones are not the page', async () => {
    const asset = await ask('/assets/main-abc123.js')
    expect(asset.headers['cache-control']).toContain('immutable')
    for (const url of ['/assets/gone.js', '/favicon.png', '/..%2f..%2fpackage.json', '/%2e%2e/package.json']) {
      expect((await ask(url)).statusCode, url).toBe(404)
    }
  })
})

function schemaOf(url: string) {
  const [path] = url.split('?')
  const schema = ROUTES.find((route) => route.path === path)?.response?.schema
  if (!schema) throw new Error(`no schema for ${url}`)
  return schema
}

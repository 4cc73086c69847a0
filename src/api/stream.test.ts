import { get, type IncomingMessage, type RequestOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReports, openSample, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { toDraft } from '../app/decision-input.ts'
import { decide } from '../app/review.ts'
import { listQueue } from '../app/review-queue.ts'
import { createServer, listen } from './server.ts'

const TOKEN = 'one-time-token-of-the-test'
const PATH = '/api/v1/changes/stream'
let sample: SampleWorkspace
let app: FastifyInstance
let port: number
let cookie: string

beforeAll(async () => {
  sample = await openSample(makeReports(6))
  app = await createServer({ workspace: sample.workspace, webRoot: sample.folder.path, port: 0, token: TOKEN })
  await listen(app, { port: 0, token: TOKEN })
  port = (app.server.address() as AddressInfo).port
  const entered = await ask(`/enter/${TOKEN}`)
  cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  entered.destroy()
})
afterAll(async () => {
  await app.close()
  sample.close()
})

function ask(path: string, headers: RequestOptions['headers'] = {}): Promise<IncomingMessage> {
  const own = { host: `127.0.0.1:${port}`, ...(cookie ? { cookie } : {}), ...headers }
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: own }, resolve).on('error', reject)
  })
}

/** The next messages, whole. */
async function* messagesOf(answer: IncomingMessage): AsyncGenerator<{ id: number; from: number; position: number }> {
  let text = ''
  for await (const chunk of answer) {
    text += String(chunk)
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const [, id, data] = /^id: (\d+)\ndata: (.*)$/.exec(text.slice(0, end)) ?? []
      text = text.slice(end + 2)
      if (data) yield { id: Number(id), ...JSON.parse(data) }
    }
  }
}

test('it says where the ledger stands, and tells of a change; after a break it goes on from the last id', async () => {
  const { workspace } = sample
  const start = workspace.ledger.head().position
  const answer = await ask(`${PATH}?since=3`)
  expect(answer.headers['content-type']).toBe('text/event-stream; charset=utf-8')
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  const messages = messagesOf(answer)
  expect((await messages.next()).value).toEqual({ id: start, from: 3, position: start })
  const [first] = listQueue(workspace).items
  decide(workspace, toDraft(workspace, { kind: 'accept', target: first?.claim ?? '', by: 'Ada' }))
  expect((await messages.next()).value).toEqual({ id: start + 1, from: start, position: start + 1 })
  answer.destroy()
  const again = await ask(PATH, { 'last-event-id': String(start) })
  expect((await messagesOf(again).next()).value).toEqual({ id: start + 1, from: start, position: start + 1 })
  again.destroy()
})

test.each<[string, Record<string, string>, string]>([
  ['another Host', { host: 'evil.example' }, 'host-refused'],
  ['another site', { 'sec-fetch-site': 'cross-site' }, 'origin-refused'],
  ['another Origin', { origin: 'http://evil.example' }, 'origin-refused'],
  ['no session', { cookie: 'none=1' }, 'session-missing'],
  ['a position that is none', { 'last-event-id': 'x' }, 'option-invalid'],
])('%s is refused before a word is sent', async (_, headers, code) => {
  const answer = await ask(PATH, headers)
  let body = ''
  for await (const chunk of answer) body += String(chunk)
  expect(JSON.parse(body).code).toBe(code)
})

test('too many listeners are told to wait, and one that leaves makes room', async () => {
  const open = await Promise.all(Array.from({ length: 12 }, () => ask(PATH)))
  expect(open.map(({ statusCode }) => statusCode)).toEqual(Array(12).fill(200))
  const refused = await ask(PATH)
  expect(refused.statusCode).toBe(429)
  refused.destroy()
  for (const answer of open) answer.destroy()
  await expect
    .poll(async () => {
      const answer = await ask(PATH)
      answer.destroy()
      return answer.statusCode
    })
    .toBe(200)
})

test('the server closes though somebody listens', async () => {
  const server = await createServer({ workspace: sample.workspace, webRoot: sample.folder.path, port: 0, token: TOKEN })
  await listen(server, { port: 0, token: TOKEN })
  const own = (server.server.address() as AddressInfo).port
  const entered = await server.inject({ url: `/enter/${TOKEN}`, headers: { host: `127.0.0.1:${own}` } })
  const headers = {
    host: `127.0.0.1:${own}`,
    cookie: String(entered.headers['set-cookie']).split(';')[0] ?? '',
  }
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get({ host: '127.0.0.1', port: own, path: PATH, headers }, resolve)
  })
  answer.on('error', () => undefined).resume()
  await server.close()
  expect(server.server.listening).toBe(false)
})

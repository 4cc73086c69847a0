import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchPage } from './fetch-page.ts'
import { guardAddress, guardIp } from './guard-address.ts'

let server: Server
let base = ''
let hits = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    hits++
    const { url = '/' } = request
    if (url === '/page') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>A page</p>')
    else if (url === '/hop') response.writeHead(302, { location: '/page' }).end()
    else if (url === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (url === '/bomb')
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(64 * 1024 * 1024)))
    else if (url === '/pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF')
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
})

const own = { isPrivateAllowed: true }

describe('fetching from a real server', () => {
  test('a page, straight and behind a redirect', async () => {
    expect(Buffer.from((await fetchPage(`${base}/page`, own)).bytes).toString()).toBe('<p>A page</p>')
    expect((await fetchPage(`${base}/hop`, own)).address).toBe(`${base}/page`)
  })

  test.each([
    ['/loop', 'address-refused'],
    ['/bomb', 'address-refused'],
    ['/pdf', 'address-refused'],
    ['/gone', 'address-unreachable'],
  ])('%s is refused', async (path, code) => {
    await expect(fetchPage(`${base}${path}`, own)).rejects.toMatchObject({ code })
  })

  test('without leave a private server is never reached', async () => {
    const before = hits
    await expect(fetchPage(`${base}/page`)).rejects.toMatchObject({ code: 'address-refused' })
    expect(hits).toBe(before)
  })
})

describe('the guard', () => {
  const hosts = [
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '0177.0.0.1',
    '127.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '[fe80::1]',
    '[fc00::1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b::a9fe:a9fe]',
    '[2002:7f00:1::]',
    '0.0.0.0',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '[::]',
    'localhost',
    'localhost.',
    'intranet',
    'printer.local',
    'db.internal',
  ]
  test.each(hosts)('refuses %s', (host) => {
    for (const address of [`http://${host}/`, `https://${host}/x`, `http://${host}:80/`])
      expect(() => guardAddress(address, false)).toThrow(expect.objectContaining({ code: 'address-refused' }))
  })

  test.each([
    'ftp://example.org/',
    'file:///etc/passwd',
    'https://user:pass@example.org/',
    'http://example.org:8080/',
    'nonsense',
    'javascript:alert(1)',
  ])('refuses %s', (address) => {
    expect(() => guardAddress(address, false)).toThrow(expect.objectContaining({ code: 'address-refused' }))
  })

  test.each([
    'https://example.org/a',
    'http://news.example.co.uk/b?c=d',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://xn--bcher-kva.example/',
  ])('lets %s pass', (address) => {
    expect(guardAddress(address, false).protocol).toMatch(/^https?:$/)
  })

  test('judges what a name resolves to', () => {
    expect(() => guardIp('10.1.2.3')).toThrow(expect.objectContaining({ code: 'address-refused' }))
    expect(() => guardIp('93.184.216.34')).not.toThrow()
  })
})

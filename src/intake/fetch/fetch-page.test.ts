import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intakePath } from '../intake.ts'
import type { IntakeResult } from '../types.ts'
import { fetchPage, guardedLookup } from './fetch-page.ts'
import { guardAddress, guardIp } from './guard-address.ts'

const ARTICLE =
  '<html lang="en"><title>Base hit</title><body><h1>Base hit</h1><p>Officials said \x93five dead\x94 were found at the base on Sunday.</p>'

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
    else if (url === '/picture') response.writeHead(200, { 'content-type': 'image/png' }).end('\x89PNG')
    else if (url === '/endless') {
      response.writeHead(200, { 'content-type': 'text/plain' })
      const chunk = Buffer.alloc(1024 * 1024, 'a')
      const send = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', send)
      }
      send()
    } else if (url === '/slow') {
      response.writeHead(200, { 'content-type': 'text/plain' })
      const timer = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(timer))
    } else if (url === '/cut')
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.from('<p>A page that is cut off</p>')).subarray(0, 20))
    else if (url === '/zip-as-text') response.writeHead(200, { 'content-type': 'text/plain' }).end('PK\x03\x04rest')
    else if (url === '/to-file') response.writeHead(301, { location: 'file:///etc/passwd' }).end()
    else if (url === '/to-login')
      response.writeHead(302, { location: `http://me:secret@${request.headers.host}/` }).end()
    else if (url === '/to-nowhere') response.writeHead(302, { location: 'http://[' }).end()
    else if (url === '/article')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=windows-1252', 'content-encoding': 'br' })
        .end(brotliCompressSync(Buffer.from(ARTICLE, 'latin1')))
    else if (url === '/json')
      response.writeHead(200, { 'content-type': 'application/json' }).end('[{"text":"Four people died."},{"x":1}]')
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
})

const own = { isPrivateAllowed: true, hostInterval: 0 }

async function take(address: string): Promise<readonly IntakeResult[]> {
  const results: IntakeResult[] = []
  for await (const result of intakePath(address, own)) results.push(result)
  return results
}

describe('fetching from a real server', () => {
  test('a page, straight and behind a redirect', async () => {
    expect(Buffer.from((await fetchPage(`${base}/page`, own)).bytes).toString()).toBe('<p>A page</p>')
    expect((await fetchPage(`${base}/hop`, own)).address).toBe(`${base}/page`)
  })

  test.each([
    ['/loop', 'address-refused'],
    ['/bomb', 'file-too-large'],
    ['/endless', 'file-too-large'],
    ['/picture', 'file-binary'],
    ['/cut', 'address-unreachable'],
    ['/to-file', 'address-refused'],
    ['/to-login', 'address-refused'],
    ['/to-nowhere', 'address-unreachable'],
    ['/gone', 'address-unreachable'],
  ])('%s is refused', async (path, code) => {
    await expect(fetchPage(`${base}${path}`, own)).rejects.toMatchObject({ code })
  })

  test('a server that trickles is given up on', async () => {
    const start = performance.now()
    const slow = fetchPage(`${base}/slow`, { ...own, fetchTimeLimit: 300 })
    await expect(slow).rejects.toMatchObject({
      code: 'address-unreachable',
      message: expect.stringContaining('too long'),
    })
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('an address is taken in with its charset and where its redirects led', async () => {
    const [result] = await take(`${base}/article`)
    expect(result).toMatchObject({ kind: 'report', mediaType: 'text/html' })
    expect(result?.kind === 'report' && result.report).toMatchObject({
      address: `${base}/article`,
      publisher: '127.0.0.1',
      text: 'Base hit\n\nOfficials said \u201cfive dead\u201d were found at the base on Sunday.\n',
    })
    expect((await take(`${base}/json`)).map(({ kind }) => kind)).toEqual(['report', 'refused'])
  })

  test.each([
    ['/bomb', 'file-too-large'],
    ['/picture', 'file-binary'],
    ['/zip-as-text', 'file-malformed'],
  ])('what %s holds is refused as a file would be', async (path, code) => {
    expect(await take(`${base}${path}`)).toMatchObject([{ kind: 'refused', note: { code } }])
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
  const targets: readonly (readonly [number, number, number, number])[] = [
    [0, 0, 0, 1],
    [10, 0, 0, 1],
    [100, 64, 0, 1],
    [127, 0, 0, 1],
    [127, 255, 255, 254],
    [169, 254, 169, 254],
    [172, 16, 0, 1],
    [172, 31, 255, 255],
    [192, 0, 0, 1],
    [192, 0, 2, 1],
    [192, 88, 99, 1],
    [192, 168, 0, 1],
    [198, 18, 0, 1],
    [198, 19, 255, 255],
    [198, 51, 100, 1],
    [203, 0, 113, 1],
    [224, 0, 0, 1],
    [240, 0, 0, 1],
    [255, 255, 255, 255],
    [192, 175, 48, 1],
  ]
  const spell = ([a, b, c, d]: readonly [number, number, number, number]): readonly string[] => {
    const whole = ((a * 256 + b) * 256 + c) * 256 + d
    const hex = whole.toString(16).padStart(8, '0')
    const wide = `${hex.slice(0, 4)}:${hex.slice(4)}`
    const plain = `${a}.${b}.${c}.${d}`
    return [
      plain,
      `${plain}.`,
      `${whole}`,
      `0x${hex}`,
      `0X${hex.toUpperCase()}`,
      `0${whole.toString(8)}`,
      `${a}.${(b * 256 + c) * 256 + d}`,
      `${a}.${b}.${c * 256 + d}`,
      `0x${a.toString(16)}.0x${b.toString(16)}.0x${c.toString(16)}.0x${d.toString(16)}`,
      `0${a.toString(8)}.0${b.toString(8)}.0${c.toString(8)}.0${d.toString(8)}`,
      `000${a.toString(8)}.${b}.${c}.0x${d.toString(16)}`,
      plain.replaceAll('.', '\u3002'),
      plain.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      `%3${String(a)[0]}${plain.slice(1)}`,
      `[::ffff:${plain}]`,
      `[::ffff:${wide}]`,
      `[0:0:0:0:0:FFFF:${wide}]`,
      `[::${plain}]`,
      `[64:ff9b::${wide}]`,
      `[64:ff9b:1::${wide}]`,
      `[2002:${wide}::]`,
      `[2606:4700::5efe:${wide}]`,
    ]
  }
  test.each(targets.map((target) => [target.join('.'), spell(target)] as const))(
    'refuses %s in every spelling',
    (_target, spellings) => {
      const passed = spellings.filter((host) => {
        try {
          guardAddress(`http://${host}/`, false)
          return true
        } catch (error) {
          expect(error).toMatchObject({ code: 'address-refused' })
          return false
        }
      })
      expect(passed).toEqual([])
    },
  )

  test('a name that leads home is refused when it is looked up, before anything is sent', async () => {
    const before = hits
    const dispatcher = new Agent({ connect: { lookup: guardedLookup } })
    const { port } = new URL(base)
    await expect(request(`http://localhost:${port}/page`, { dispatcher })).rejects.toMatchObject({
      code: 'address-refused',
    })
    await dispatcher.destroy()
    expect(hits).toBe(before)
  })

  test.each(['::ffff:127.0.0.1', 'fe80::1%eth0', '64:ff9b::a00:1', 'nonsense'])(
    'a look-up that gives %s is refused',
    (ip) => {
      expect(() => guardIp(ip)).toThrow(expect.objectContaining({ code: 'address-refused' }))
    },
  )

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

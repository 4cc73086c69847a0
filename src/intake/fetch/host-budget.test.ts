import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { VisitBudget } from '../feeds/watch-list.ts'
import { intakePath } from '../intake.ts'

/** Opens a table with eight links of one host; gives what became of each. */
async function openLinks(hostBudget: VisitBudget | null): Promise<readonly string[]> {
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/robots.txt') response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>Two people were killed at ${url}.</p>`)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const folder = mkdtempSync(join(tmpdir(), 'reckoner-budget-'))
  try {
    const table = join(folder, 'links.csv')
    writeFileSync(table, `url\n${Array.from({ length: 8 }, (_, i) => `${base}/${i}`).join('\n')}\n`)
    const found: string[] = []
    for await (const result of intakePath(table, { isPrivateAllowed: true, hostInterval: 0, hostBudget }))
      found.push(result.kind === 'refused' ? `${result.note.code}: ${result.note.message}` : result.kind)
    return found
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

test('links past the budget of their host are refused with the reason, those before are kept', async () => {
  const found = await openLinks({ pages: 3, megabytes: null, seconds: null })
  expect(found.slice(0, 3)).toEqual(['report', 'report', 'report'])
  expect(found).toHaveLength(8)
  for (const one of found.slice(3)) expect(one).toMatch(/^address-refused: 3 pages were visited at http/)
})

test('without a budget all links are followed', async () => {
  expect(await openLinks(null)).toEqual(Array.from({ length: 8 }, () => 'report'))
})

/** The real desk over a real ledger: reports opened into a temporary folder and served on a free port. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, listen } from '../../src/api/server.ts'
import { openReports } from '../../src/app/open-reports.ts'
import { openWorkspace } from '../../src/app/open-workspace.ts'
import type { Workspace } from '../../src/app/workspace.ts'
import { freePort } from './serve-process.ts'

const WEB_ROOT = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/** A served desk: its origin, and the one-time link that opens it. */
export interface Desk {
  readonly origin: string
  readonly link: string
  close(): Promise<void>
}

/** Opens the folder's reports and serves them. */
export async function serveDesk(folder: string): Promise<Desk> {
  const ledger = mkdtempSync(join(tmpdir(), 'desk-'))
  const workspace = await openWorkspace(ledger, { mode: 'write' })
  await openReports(workspace, [folder])
  return serveWorkspace(workspace, () => rmSync(ledger, { recursive: true, force: true }))
}

/** Serves a ledger that is there already; it stays when the desk closes. */
export async function serveLedger(ledger: string): Promise<Desk> {
  return serveWorkspace(await openWorkspace(ledger, { mode: 'read' }), () => undefined)
}

async function serveWorkspace(workspace: Workspace, cleanUp: () => void): Promise<Desk> {
  const port = await freePort()
  const token = 'browser-test-token-0123456789abcdef'
  const server = await createServer({ workspace, webRoot: WEB_ROOT, port, token })
  await listen(server, { port, token })
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    link: `${origin}/enter/${token}`,
    async close() {
      await server.close()
      workspace.close()
      cleanUp()
    },
  }
}

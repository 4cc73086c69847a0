/** Serves the desk until Ctrl-C. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { makeToken } from '../api/guards/session.ts'
import { createServer, listen } from '../api/server.ts'
import { warmUp } from '../app/explore/prepare-columns.ts'
import type { Workspace } from '../app/workspace.ts'
import type { CommandContext, Outcome } from './context.ts'

/** Where to listen, and whether a browser may be opened. */
export interface ServeSettings {
  readonly port: number
  readonly canOpen: boolean
}

/** Opens the server, prints the one-time link, and waits. */
export async function serveUntilStopped(
  { io, signal }: CommandContext,
  workspace: Workspace,
  { port, canOpen }: ServeSettings,
): Promise<Outcome> {
  const token = makeToken()
  const webRoot = fileURLToPath(new URL('../web', import.meta.url))
  const app = await createServer({ workspace, webRoot, port, token })
  const link = await listen(app, { port, token })
  io.tell(`The desk is open on this machine only. The link works once, in one browser:`)
  io.print(link)
  io.tell('Ctrl-C closes it.')
  // Every screen then opens at once; should this fail, it says so itself when it is asked for.
  void warmUp(workspace).catch(() => undefined)
  if (canOpen && process.stdout.isTTY) openBrowser(link)
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await app.close()
  return 'ok'
}

function openBrowser(link: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [link]]
      : process.platform === 'win32'
        ? ['explorer.exe', [link]]
        : ['xdg-open', [link]]
  spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

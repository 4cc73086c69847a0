/** The desk as a person runs it: the command in a process of its own, which can be killed and started again. */
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { startCli } from '../run-cli.ts'

/** A served ledger. */
export interface ServedProcess {
  readonly origin: string
  /** The one-time link that it printed. */
  readonly link: string
  /** Ends it as a power cut would; one that has ended already is left alone. */
  kill(): Promise<void>
}

/** Serves a ledger on a port and waits for its link. */
export async function serveProcess(ledger: string, port: number): Promise<ServedProcess> {
  const child = startCli(['--ledger', ledger, 'serve', '--port', String(port), '--no-open'])
  const link = await linkOf(child)
  return {
    origin: `http://127.0.0.1:${port}`,
    link,
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('close', () => resolve())
        child.kill('SIGKILL')
      }),
  }
}

function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const link = /http:\/\/127\.0\.0\.1:\d+\/enter\/[\w-]+/.exec(said)?.[0]
      if (link) resolve(link)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('close', (code) => reject(new Error(`serve ended with ${code}: ${said}`)))
  })
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

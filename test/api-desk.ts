import { createServer } from '../src/api/server.ts'
import { makeReports, openSample, type SampleWorkspace } from './sample-workspace.ts'

type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof createServer>>['inject']>>

/** A served sample desk that was entered by its one-time link. */
export interface ApiDesk {
  readonly sample: SampleWorkspace
  readonly get: (url: string) => Promise<Answer>
  readonly post: (url: string, payload: object) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** Serves a ledger of so many sample reports, without a socket; `port` only names the host. */
export async function openApiDesk(reports: number, port: number): Promise<ApiDesk> {
  const host = `127.0.0.1:${port}`
  const sample = await openSample(makeReports(reports))
  const app = await createServer({ workspace: sample.workspace, webRoot: sample.folder.path, port, token: 'once-only' })
  const { headers } = await app.inject({ url: '/enter/once-only', headers: { host } })
  const cookie = String(headers['set-cookie']).split(';')[0] ?? ''
  return {
    sample,
    get: (url) => app.inject({ url, headers: { host, cookie } }),
    post: (url, payload) =>
      app.inject({ url, method: 'POST', headers: { host, cookie, origin: `http://${host}` }, payload }),
    close: async () => {
      await app.close()
      sample.close()
    },
  }
}

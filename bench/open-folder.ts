/** Opens a mixed folder and measures it. */
import { openReports } from '../src/app/open-reports.ts'
import { openWorkspace } from '../src/app/open-workspace.ts'
import { OPEN_STAGES, type OpenStage } from '../src/intake/index.ts'

/** What opening gave. `perSecond`: files a second of each stage's own time. */
export interface OpenedFolder {
  readonly kept: number
  readonly known: number
  readonly refused: number
  readonly claims: number
  readonly seconds: number
  readonly perSecond: Readonly<Record<OpenStage, number>>
  /** The most memory of the process (the worker's is of it) at any batch, and at the end of each tenth of the files, in MB. */
  readonly peak: number
  readonly memory: readonly number[]
}

/** Opens the folder into the ledger, with the clock of stages running. */
export async function openFolder(folder: string, ledger: string, signal?: AbortSignal): Promise<OpenedFolder> {
  const workspace = await openWorkspace(ledger, { mode: 'fill' })
  const memory: number[] = []
  let peak = 0
  const start = performance.now()
  const summary = await openReports(workspace, [folder], {
    ...(signal ? { signal } : {}),
    onProgress: ({ done, total }) => {
      const now = process.memoryUsage.rss() / 1024 ** 2
      peak = Math.max(peak, now)
      while (memory.length < Math.min(10, Math.floor((10 * done) / total))) memory.push(Math.round(now))
    },
  })
  const seconds = (performance.now() - start) / 1000
  workspace.close()
  const { kept, known, refused, claims } = summary
  const perSecond = Object.fromEntries(
    OPEN_STAGES.map((stage) => [stage, ((kept + known + refused) * 1000) / Math.max(summary.stages[stage], 1)]),
  ) as Record<OpenStage, number>
  return { kept, known, refused, claims, seconds, perSecond, peak, memory }
}

/** `reckoner open PATH...`: reads files, folders and addresses into the ledger. */
import type { Command } from 'commander'
import type { OpenProgress } from '../../app/open-reports.ts'
import { ReckonerError } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { formatStages } from '../format-stages.ts'
import { keepMemoryLow } from '../keep-memory-low.ts'
import { createProgress } from '../progress.ts'

interface OpenOptions {
  readonly batch: string
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('open')
    .description(
      'Read files, folders or addresses into the ledger. What is read already is skipped: run it again to resume.',
    )
    .argument('<path...>', 'files, folders or web addresses')
    .option('--batch <n>', 'reports a transaction, 1 to 500: what a power cut can lose', '25')
  return addExamples(command, [
    'reckoner open ./articles',
    'reckoner open report.html another.txt',
    'reckoner --ledger ./iraq open ./iraq-reports',
  ])
}

/** Reads everything given, a batch at a time, and prints a summary. */
export async function run(context: CommandContext, given: OpenOptions, paths: readonly string[]): Promise<Outcome> {
  const { io, options, signal } = context
  const batchSize = toNumber('batch', given.batch) ?? 25
  if (batchSize < 1 || batchSize > 500) {
    throw new ReckonerError('option-invalid', `--batch ${batchSize}: expected 1 to 500`)
  }
  const { openReports } = await import('../../app/open-reports.ts')
  const progress = createProgress(io)
  keepMemoryLow()
  const summary = await withWorkspace(context, 'fill', (workspace) =>
    openReports(workspace, paths, { signal, batchSize, onProgress: (now) => progress.show(now) }),
  ).finally(() => progress.stop())
  const { kept, known, refused, firstClaim } = summary
  if (options.json) io.print(JSON.stringify({ ...summary, firstClaim: firstClaim?.line ?? null }))
  else {
    io.print(describeSummary(summary, options.ledger))
    if (kept >= LARGE) io.tell(formatStages(summary))
  }
  if (summary.isStopped) return 'interrupted'
  return refused > 0 && kept + known === 0 ? 'input-refused' : 'ok'
}

/** So many new reports make a run large: how fast each stage was is told. */
const LARGE = 100

/** The summary in words. */
export function describeSummary(summary: OpenProgress & { readonly isStopped: boolean }, ledger: string): string {
  const { done, kept, known, refused, unread, claims, incidents, isStopped } = summary
  const lines = [
    `${kept} new ${kept === 1 ? 'report' : 'reports'} read, ${known} known already, ${refused} refused, ${unread} in a language that is not read`,
    `${claims} claims and ${incidents} incidents in ${ledger}`,
  ]
  if (done === 0) lines.push('Nothing to read there. Next: reckoner open <a folder with .txt, .md or .html files>')
  else if (isStopped) lines.push('Stopped. Everything read so far is kept; the same command resumes.')
  else lines.push('Next: reckoner incidents   or   reckoner serve')
  return lines.join('\n')
}

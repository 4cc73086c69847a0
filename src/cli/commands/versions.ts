/** `reckoner versions REPORT`: how a page changed between the times it was kept. */
import type { Command } from 'commander'
import { findReportId, listVersions, type VersionView, type WordChange } from '../../app/report-versions.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('versions')
    .description('Show the versions that were kept of one page: words added and taken away, figures that changed.')
    .argument('<report>', 'the id of a report, or the address of a page')
  return addExamples(command, ['reckoner versions https://example.org/market', 'reckoner versions rep_…'])
}

/** Prints each version with what it changed. */
export async function run(context: CommandContext, _: object, [typed = '']: readonly string[]): Promise<Outcome> {
  const { io, options } = context
  const versions = await withWorkspace(context, 'read', (workspace) =>
    listVersions(workspace, findReportId(workspace, typed)),
  )
  io.print(options.json ? JSON.stringify(versions) : versions.map(describe).join('\n\n'))
  return 'ok'
}

function describe({ id, keptAt, title, change }: VersionView): string {
  const head = `${id}  kept ${keptAt.slice(0, 16)}Z  ${title ?? ''}`.trimEnd()
  if (!change) return head
  const figures = change.figures.map(({ attribute, before, after }) => `  ${attribute}: ${before} -> ${after}`)
  return [head, ...figures, `  ${change.words.map(mark).join('')}`].join('\n')
}

const CONTEXT = 60

/** Added words as {+words+}, removed ones as [-words-]; of what stayed only the ends. */
function mark({ kind, words }: WordChange): string {
  const line = words.replace(/\s+/g, ' ')
  if (kind === 'added') return `{+${line}+}`
  if (kind === 'removed') return `[-${line}-]`
  return line.length > 2 * CONTEXT ? `${line.slice(0, CONTEXT)} … ${line.slice(-CONTEXT)}` : line
}

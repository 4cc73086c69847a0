/** `reckoner watch LIST`: visits feeds, sitemaps and pages, and keeps what is new or changed. */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { VersionChange } from '../../app/report-versions.ts'
import type { WatchEvent } from '../../app/watch-feeds.ts'
import { ReckonerError } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'

interface WatchOptions {
  readonly once?: boolean
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('watch')
    .description(
      'Visit feeds, sitemaps and pages again and again: new reports are kept, changed pages kept as new versions. Ctrl-C ends it; the same command goes on.',
    )
    .argument('<list>', 'a YAML file: a list called watch, of feed, sitemap or page addresses')
    .option('--once', 'visit what is due and end')
  return addExamples(command, ['reckoner watch feeds.yaml', 'reckoner watch feeds.yaml --once'])
}

/** Watches until stopped, a line a visit that brought something. */
export async function run(
  context: CommandContext,
  { once = false }: WatchOptions,
  [path = '']: readonly string[],
): Promise<Outcome> {
  const { io, options, signal } = context
  const { readWatchList, watchFeeds } = await import('../../app/watch-feeds.ts')
  const list = readWatchList(await readList(path))
  await withWorkspace(context, 'write', (workspace) =>
    watchFeeds(workspace, list, {
      signal,
      isOnce: once,
      onEvent: (event) => (options.json ? io.print(JSON.stringify(event)) : io.print(describe(event))),
    }),
  )
  return signal.aborted && !once ? 'interrupted' : 'ok'
}

async function readList(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new ReckonerError('path-missing', `found no list at "${path}"; expected a YAML file with what to watch`)
  }
}

function describe(event: WatchEvent): string {
  switch (event.kind) {
    case 'visited':
      return `${event.address}: ${event.found} new ${event.found === 1 ? 'page' : 'pages'}`
    case 'unchanged':
      return `${event.address}: unchanged`
    case 'kept':
      return `kept ${event.report.id}  ${event.report.title ?? event.address}`
    case 'changed':
      return `changed ${event.change.later}  ${event.address}${figuresOf(event.change)}`
    case 'refused':
      return `refused ${event.address}: ${event.reason}`
    case 'used-up':
      return `${event.address}: its budget is used up (${event.reason}); goes on ${new Date(event.nextAt).toISOString().slice(0, 16)}Z`
    case 'failed': {
      const next = event.nextAt === null ? 'given up' : `next try ${new Date(event.nextAt).toISOString().slice(0, 16)}Z`
      return `failed ${event.address}: ${event.reason} (${next})`
    }
  }
}

function figuresOf({ figures }: VersionChange): string {
  return figures.map(({ attribute, before, after }) => `\n  ${attribute}: ${before} -> ${after}`).join('')
}

/** Every command, in the order of the help; each is loaded only when it is called. */
import type { Command } from 'commander'
import type { Action } from './context.ts'

/** A command: how it is written, and what it does. */
export interface CommandModule {
  define(command: Command): Command
  readonly run: Action<never>
}

/** The commands by name. */
export const COMMANDS: Readonly<Record<string, () => Promise<CommandModule>>> = {
  open: () => import('./commands/open.ts'),
  watch: () => import('./commands/watch.ts'),
  refused: () => import('./commands/refused.ts'),
  retry: () => import('./commands/retry.ts'),
  read: () => import('./commands/read.ts'),
  incidents: () => import('./commands/incidents.ts'),
  show: () => import('./commands/show.ts'),
  versions: () => import('./commands/versions.ts'),
  tally: () => import('./commands/tally.ts'),
  compare: () => import('./commands/compare.ts'),
  diff: () => import('./commands/diff.ts'),
  method: () => import('./commands/method.ts'),
  review: () => import('./commands/review.ts'),
  claim: () => import('./commands/claim.ts'),
  series: () => import('./commands/series.ts'),
  merge: () => import('./commands/merge.ts'),
  split: () => import('./commands/split.ts'),
  move: () => import('./commands/move.ts'),
  undo: () => import('./commands/undo.ts'),
  export: () => import('./commands/export.ts'),
  backup: () => import('./commands/backup.ts'),
  verify: () => import('./commands/verify.ts'),
  places: () => import('./commands/places.ts'),
  status: () => import('./commands/status.ts'),
  serve: () => import('./commands/serve.ts'),
  start: () => import('./commands/start.ts'),
}

/** The commands that these words may call: those named among them, or all, for the help. */
export async function loadCommands(words: readonly string[]): Promise<readonly CommandModule[]> {
  const named = Object.keys(COMMANDS).filter((name) => words.includes(name))
  const names = named.length > 0 && !words.includes('help') ? named : Object.keys(COMMANDS)
  return Promise.all(names.flatMap((name) => COMMANDS[name]?.() ?? []))
}

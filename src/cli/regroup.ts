/** What merge, split, move and undo share on the command line: who decides and why, and how it is told. */
import type { Command } from 'commander'
import { type Grounds, type GroupingAsked, regroup, undoRegrouping } from '../app/group-incidents.ts'
import type { GroupingView } from '../app/views.ts'
import type { Workspace } from '../app/workspace.ts'
import { ReckonerError } from '../model/index.ts'
import { type CommandContext, type Outcome, withWorkspace } from './context.ts'

/** The options of the person. */
export interface GroundsOptions {
  readonly by?: string
  readonly because?: string
}

/** Adds them to a command. */
export function addGrounds(command: Command): Command {
  return command
    .option('--by <name>', 'who decides (default: $RECKONER_REVIEWER)')
    .option('--because <words>', 'the reason; it is kept with the decision')
}

/** Records what is asked and prints it. */
export function runRegroup(context: CommandContext, given: GroundsOptions, asked: GroupingAsked): Promise<Outcome> {
  return tell(context, (workspace) => regroup(workspace, asked, toGrounds(given)))
}

/** Takes a decision back and prints it. */
export function runUndo(context: CommandContext, given: GroundsOptions, position: number): Promise<Outcome> {
  return tell(context, (workspace) => undoRegrouping(workspace, position, toGrounds(given)))
}

/** Who decides and why. Throws `option-invalid` when one is missing. */
export function toGrounds({ by = process.env.RECKONER_REVIEWER, because }: GroundsOptions): Grounds {
  if (!by) throw new ReckonerError('option-invalid', 'nobody is named: add --by <name> or set RECKONER_REVIEWER')
  if (!because) throw new ReckonerError('option-invalid', 'no reason is given: add --because "…"')
  return { by, reason: because }
}

async function tell(context: CommandContext, work: (workspace: Workspace) => GroupingView): Promise<Outcome> {
  const { io, options } = context
  const view = await withWorkspace(context, 'read', work)
  const { position, incident, words, undone } = view
  if (options.json) io.print(JSON.stringify(view))
  else if (undone) io.print(`${incident}: ${words}\ntaken back by ${undone.by}: ${undone.reason}`)
  else {
    io.print(`${incident}: ${words}`)
    io.tell(`To take it back: reckoner undo ${position} --because "…"`)
  }
  return 'ok'
}

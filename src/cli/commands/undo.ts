/** `reckoner undo POSITION`: takes a merge, split or move back. */
import type { Command } from 'commander'
import { ReckonerError } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { addGrounds, type GroundsOptions, runUndo } from '../regroup.ts'

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('undo')
    .description(
      'Take a merge, split or move back: its accounts stand again where they stood. Both stay in the history.',
    )
    .argument('<position>', 'the position of the decision in the ledger, as it was printed and as the history shows it')
  return addExamples(addGrounds(command), ['reckoner undo 412 --because "two datelines after all" --by Ada'])
}

/** Takes back. */
export function run(context: CommandContext, given: GroundsOptions, args: readonly string[]): Promise<Outcome> {
  const position = toNumber('position', args[0])
  if (position === undefined) throw new ReckonerError('option-invalid', 'no position is given')
  return runUndo(context, given, position)
}

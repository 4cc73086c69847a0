/** `reckoner merge A B`: a person finds that two incidents are one. */
import type { Command } from 'commander'
import type { IncidentId } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome } from '../context.ts'
import { addGrounds, type GroundsOptions, runRegroup } from '../regroup.ts'

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('merge')
    .description('Merge two incidents: the accounts of the second go to the first, and its id leads there.')
    .argument('<incident>', 'the inc_… that stays')
    .argument('<merged>', 'the inc_… whose accounts go there')
  return addExamples(addGrounds(command), [
    'reckoner merge inc_0123456789abcdef0123 inc_123456789abcdef01234 --because "one strike, two datelines" --by Ada',
  ])
}

/** Merges. */
export function run(context: CommandContext, given: GroundsOptions, args: readonly string[]): Promise<Outcome> {
  const [incident = '', merged = ''] = args as readonly IncidentId[]
  return runRegroup(context, given, { kind: 'merge', incident: incident as IncidentId, merged: merged as IncidentId })
}

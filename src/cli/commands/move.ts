/** `reckoner move ACCOUNT INCIDENT`: a person finds that an account tells of another incident. */
import type { Command } from 'commander'
import type { AccountId, IncidentId } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome } from '../context.ts'
import { addGrounds, type GroundsOptions, runRegroup } from '../regroup.ts'

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('move')
    .description('Move an account to the incident that it tells of.')
    .argument('<account>', 'the acc_… to move; `reckoner show inc_… --json` lists them')
    .argument('<incident>', 'the inc_… it goes to')
  return addExamples(addGrounds(command), [
    'reckoner move acc_0123456789abcdef0123 inc_0123456789abcdef0123 --because "the second strike of that day" --by Ada',
  ])
}

/** Moves. */
export function run(context: CommandContext, given: GroundsOptions, args: readonly string[]): Promise<Outcome> {
  const [account = '', incident = ''] = args
  return runRegroup(context, given, {
    kind: 'move',
    account: account as AccountId,
    incident: incident as IncidentId,
  })
}

/** `reckoner split INCIDENT ACCOUNT...`: a person finds that an incident is two. */
import type { Command } from 'commander'
import type { AccountId, IncidentId } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome } from '../context.ts'
import { addGrounds, type GroundsOptions, runRegroup } from '../regroup.ts'

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('split')
    .description('Split an incident: the accounts named go to an incident of their own.')
    .argument('<incident>', 'the inc_… to split')
    .argument('<accounts...>', 'the acc_… that go; `reckoner show inc_… --json` lists them')
  return addExamples(addGrounds(command), [
    'reckoner split inc_0123456789abcdef0123 acc_0123456789abcdef0123 --because "two strikes an hour apart" --by Ada',
  ])
}

/** Splits. */
export function run(
  context: CommandContext,
  given: GroundsOptions,
  args: readonly (string | readonly string[])[],
): Promise<Outcome> {
  const [incident, ...accounts] = args.flat()
  return runRegroup(context, given, {
    kind: 'split',
    incident: (incident ?? '') as IncidentId,
    accounts: accounts as readonly string[] as readonly AccountId[],
  })
}

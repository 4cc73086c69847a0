/** `reckoner tally`: our own count under a named rule. */
import type { Command } from 'commander'
import { getTally } from '../../app/tally-views.ts'
import type { TallyView } from '../../app/views.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { formatTable } from '../format-table.ts'
import { showText } from '../io.ts'
import { addTallyOptions, type TallyOptions, toTallyQuery } from '../tally-options.ts'
import { INCIDENT_TABLE } from './incidents.ts'

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('tally')
    .description('Count attacks or people under a named rule, with every incident that was counted or left out.')
  return addExamples(addTallyOptions(command), [
    'reckoner tally --definition us-forces.yaml',
    'reckoner tally --against us-military --where IQ,SY --since 2023-10-17',
    'reckoner tally --measure killed --rule lowest --since 2023-12-01 --json',
  ])
}

/** Counts and prints the number, its words and its incidents. */
export async function run(context: CommandContext, given: TallyOptions): Promise<Outcome> {
  const { io, options } = context
  const tally = await withWorkspace(context, 'read', (workspace) => getTally(workspace, toTallyQuery(given)))
  if (options.json) io.print(JSON.stringify(tally))
  else {
    io.print(`${io.colours.bold(tally.text)}  ${tally.words}`)
    if (tally.incidents.length > 0) {
      const rows = tally.incidents.map(({ incident }) => incident)
      io.print(formatTable(rows, INCIDENT_TABLE, io))
    }
    if (tally.withoutFigure > 0) io.tell(`${tally.withoutFigure} matched but gave no figure: unknown, not zero`)
    for (const line of describeLeftOut(tally)) io.tell(line)
  }
  return tally.incidents.length > 0 ? 'ok' : 'nothing-found'
}

function describeLeftOut({ leftOut }: TallyView): readonly string[] {
  const byWords = new Map<string, string[]>()
  for (const { incident, words } of leftOut) byWords.set(words, [...(byWords.get(words) ?? []), incident.title])
  return [...byWords].map(([words, titles]) => {
    const shown = titles.slice(0, 3).join('; ')
    return showText(
      `left out, ${titles.length}: ${words} (${shown}${titles.length > 3 ? ` and ${titles.length - 3} more` : ''})`,
    )
  })
}

/** The page of the command line, from the commands themselves. */
import { Command, type Option } from 'commander'
import { loadCommands } from '../../src/cli/commands.ts'
import { addGlobalOptions } from '../../src/cli/context.ts'
import { page, table } from './page.ts'

/** One command as its help shows it. */
export interface CommandNote {
  readonly name: string
  readonly usage: string
  readonly words: string
  readonly options: readonly (readonly [string, string])[]
  readonly examples: readonly string[]
}

/** Every command. */
export async function listCommands(): Promise<readonly CommandNote[]> {
  const commands = await loadCommands([])
  return commands.map(({ define }) => {
    const command = define(new Command())
    return {
      name: command.name(),
      usage: `reckoner ${command.name()} ${command.usage()}`,
      words: command.description(),
      options: command.options.map(describeOption),
      examples: examplesOf(command),
    }
  })
}

/** The page. */
export async function commandsPage(): Promise<string> {
  const global = addGlobalOptions(new Command()).options.map(describeOption)
  const parts = (await listCommands()).map(({ name, usage, words, options, examples }) =>
    [
      `## ${name}`,
      `\`${usage}\``,
      words,
      table(['option', 'meaning'], options),
      `\`\`\`\n${examples.join('\n')}\n\`\`\``,
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
  return page(
    'Commands',
    'Every command takes these too; `reckoner COMMAND --help` also lists the exit codes.',
    table(['option', 'meaning'], global),
    ...parts,
  )
}

function describeOption({ flags, description, defaultValue, argChoices }: Option): readonly [string, string] {
  const choices = argChoices ? `: ${argChoices.join(', ')}` : ''
  const usual = typeof defaultValue === 'string' ? ` (${defaultValue} when left out)` : ''
  return [flags, description && `${description}${choices}${usual}`]
}

// Examples are help text, which a command only tells when it is asked for help.
function examplesOf(command: Command): readonly string[] {
  let help = ''
  command.configureOutput({
    writeOut: (text) => {
      help += text
    },
  })
  command.outputHelp()
  return [...help.matchAll(/^ {2}\$ (.+)$/gm)].map((match) => match[1] as string)
}

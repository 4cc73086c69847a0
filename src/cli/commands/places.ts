/** `reckoner places`: the places that this ledger folder adds to the gazetteer. */
import type { Command } from 'commander'
import { addPlaceFile, listPlaceFiles } from '../../app/own-places.ts'
import { ReckonerError } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome } from '../context.ts'
import { showText } from '../io.ts'

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('places')
    .description('List the places of your own, or add every place of a country from a file of GeoNames (CC BY 4.0).')
    .argument('[action]', 'list (when left out) or add')
    .argument('[file]', 'for add: a country file of GeoNames, as IQ.zip')
  return addExamples(command, ['reckoner places', 'reckoner places add IQ.zip', 'reckoner places --json'])
}

/** Lists or adds. */
export async function run(
  { io, options }: CommandContext,
  _given: unknown,
  args: readonly (string | undefined)[],
): Promise<Outcome> {
  const [action = 'list', path] = args
  if (action !== 'list' && action !== 'add')
    throw new ReckonerError('option-invalid', `places ${action}: expected list or add`)
  if (action === 'add' && path === undefined)
    throw new ReckonerError('option-invalid', 'places add: name a country file of GeoNames, as IQ.zip')
  const files = action === 'add' ? [await addPlaceFile(options.ledger, path as string)] : listPlaceFiles(options.ledger)
  if (options.json) io.print(JSON.stringify(files))
  else
    for (const { country, places, added, licence, file } of files)
      io.print(showText(`${country}\t${places} places\t${added} not built in\t${licence}\t${file}`))
  if (action === 'add')
    io.tell('Reports opened from now on are read with them. Name GeoNames (CC BY 4.0) where you publish the places.')
  if (files.length > 0) return 'ok'
  io.tell('No places of your own. Add a country: reckoner places add IQ.zip')
  return 'nothing-found'
}

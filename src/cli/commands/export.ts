/** `reckoner export`: the incidents of a query as a file, with its manifest beside it. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { exportRows } from '../../app/export-rows.ts'
import { makeExport } from '../../exports/make-export.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../exports/manifest.ts'
import { REDACTION_PROFILES, ReckonerError, type RedactionProfile } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { addFilterOptions, type FilterOptions, toFilter, toNumber } from '../filter-options.ts'

interface ExportOptions extends FilterOptions {
  readonly format: ExportFormat
  readonly out?: string
  readonly asOf?: string
  readonly profile?: RedactionProfile
}

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('export')
    .description(
      'Write the incidents of a query to a file, and a manifest beside it that says what it is and proves it.',
    )
    .addOption(new Option('--format <format>', 'the file format').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('--out <file>', 'the file to write; standard output when left out')
    .addOption(
      new Option(
        '--profile <profile>',
        'for whom: internal shows all, partner hides witnesses, public withholds the names of victims and where homes lie too',
      )
        .choices(REDACTION_PROFILES)
        .default('internal'),
    )
    .option('--as-of <position>', 'what was known at a position of the ledger')
  return addExamples(addFilterOptions(command), [
    'reckoner export --format csv --out incidents.csv',
    'reckoner export --format claims-csv --profile public --out claims.csv',
    'reckoner export --format geojson --country IQ,SY > incidents.geojson',
  ])
}

/** Writes the file under another name first, so that a file of this name is always whole. */
export async function run(context: CommandContext, given: ExportOptions): Promise<Outcome> {
  const { io, signal } = context
  return withWorkspace<Outcome>(context, 'read', async (workspace): Promise<Outcome> => {
    const rows = exportRows(workspace, {
      ...toFilter(given),
      asOf: toNumber('as-of', given.asOf),
      profile: given.profile,
    })
    const file = makeExport(given.format, rows)
    if (given.out === undefined) {
      for (const chunk of file.chunks) await io.write(chunk)
      io.tell(`${file.manifest().rows} rows: ${rows.words}. Manifest: add --out <file>`)
      return 'ok'
    }
    const part = `${given.out}.part`
    await writeChunks(part, file.chunks, signal)
    await rename(part, given.out)
    await writeFile(`${given.out}.manifest.json`, `${JSON.stringify(file.manifest(), null, 2)}\n`)
    io.print(`${given.out}\n${given.out}.manifest.json`)
    io.tell(`${file.manifest().rows} rows: ${rows.words}. For ${rows.profile} use: ${rows.withheld}`)
    return 'ok'
  })
}

async function writeChunks(path: string, chunks: Iterable<string>, signal: AbortSignal): Promise<void> {
  const stream = createWriteStream(path)
  await once(stream, 'open').catch((error: Error) => {
    throw new ReckonerError('path-unreadable', `cannot write ${path}: ${error.message}`)
  })
  for (const chunk of chunks) {
    if (signal.aborted) break
    if (!stream.write(chunk)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
  if (signal.aborted) throw new ReckonerError('path-unreadable', `stopped while writing; ${path} is not whole`)
}

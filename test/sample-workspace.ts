/** A real ledger in a temporary folder, filled from real files: what the tests of app, api and cli work on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReports } from '../src/app/open-reports.ts'
import { openWorkspace } from '../src/app/open-workspace.ts'
import type { Workspace } from '../src/app/workspace.ts'

/** A temporary folder and how to remove it. */
export interface TempFolder {
  readonly path: string
  remove(): void
}

/** Makes a temporary folder. */
export function makeTempFolder(): TempFolder {
  const path = mkdtempSync(join(tmpdir(), 'reckoner-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A small report as a file: its name, what its head says, and its text. */
export interface SampleReport {
  readonly name: string
  readonly title: string
  readonly publisher: string
  readonly publishedOn: string
  readonly text: string
}

/** Writes reports as Markdown files with a head. */
export function writeReports(folder: string, reports: readonly SampleReport[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, title, publisher, publishedOn, text } of reports) {
    const head = ['---', `title: ${title}`, `publisher: ${publisher}`, `published: ${publishedOn}`, '---']
    writeFileSync(join(folder, name), `${head.join('\n')}\n\n${text}\n`)
  }
}

const TOWNS = ['Mosul', 'Tikrit', 'Ramadi', 'Fallujah', 'Kirkuk', 'Baqubah', 'Samarra', 'Hit', 'Haditha', 'Basra']
const VERBS = ['killed', 'wounded', 'injured']

/** Many small reports: several tell of the same strike, with rival figures, and some carry a running total. */
export function makeReports(count: number): readonly SampleReport[] {
  return Array.from({ length: count }, (_, i) => {
    const happening = Math.floor(i / 3)
    const town = TOWNS[happening % TOWNS.length] ?? 'Mosul'
    const day = 1 + (happening % 25)
    const killed = 2 + (happening % 7) + (i % 3 === 2 ? 1 : 0)
    const verb = VERBS[i % VERBS.length]
    const total =
      i % 10 === 9
        ? `\n\nA US military official said there have been ${20 + i} attacks on US forces in Iraq and Syria since October 17.`
        : ''
    return {
      name: `${String(i).padStart(3, '0')}.md`,
      title: `Strike in ${town}`,
      publisher: ['Tigris Wire', 'Plain Gazette', 'Northern Post'][i % 3] ?? 'Tigris Wire',
      publishedOn: `2023-11-${String(day + 1).padStart(2, '0')}`,
      text: `An air strike hit a house in ${town}, Iraq, on November ${day}. At least ${killed} people were killed and ${killed + 1} people were ${verb === 'killed' ? 'wounded' : verb}, police said.${total}`,
    }
  })
}

/** A ledger filled with these reports. */
export interface SampleWorkspace {
  readonly workspace: Workspace
  readonly folder: TempFolder
  close(): void
}

/** Opens a ledger in a temporary folder and reads the reports into it. */
export async function openSample(reports: readonly SampleReport[]): Promise<SampleWorkspace> {
  const folder = makeTempFolder()
  writeReports(join(folder.path, 'reports'), reports)
  const workspace = await openWorkspace(join(folder.path, 'ledger'), { mode: 'write' })
  await openReports(workspace, [join(folder.path, 'reports')])
  const close = () => {
    workspace.close()
    folder.remove()
  }
  return { workspace, folder, close }
}

/** The lists that a desk keeps for comparing: the CSV files in the folder `lists` of its ledger folder. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { COUNTING_RULES } from '../../counting/rules/index.ts'
import { ReckonerError } from '../../model/index.ts'
import type { ListChoice } from '../compare-views.ts'
import type { Workspace } from '../workspace.ts'

/** The folder, inside the ledger folder. */
export const LISTS_FOLDER = 'lists'

/** What can be compared here: ours, ours under each rule, and each table in the folder. */
export function listChoices(workspace: Workspace): readonly ListChoice[] {
  const rules = COUNTING_RULES.map(({ id, title }) => ({
    id: `ours/${id}`,
    words: `our incidents, ${title.toLowerCase()}`,
  }))
  const tables = tableNames(workspace).map((id) => ({ id, words: `the table ${id} in ${LISTS_FOLDER}` }))
  return [{ id: 'ours', words: 'our incidents under the rule of the desk' }, ...rules, ...tables]
}

/** The path of a table by its name: only what lies in the folder can be named. Throws `path-missing`. */
export function findDeskList(workspace: Workspace, name: string): string {
  const names = tableNames(workspace)
  if (names.includes(name)) return join(workspace.folder, LISTS_FOLDER, name)
  throw new ReckonerError(
    'path-missing',
    `no list “${name.slice(0, 80)}”: expected ours, ours/RULE, ours@POSITION or one of ${names.join(', ') || `a CSV file in ${join(workspace.folder, LISTS_FOLDER)}`}`,
  )
}

function tableNames({ folder }: Workspace): readonly string[] {
  const path = join(folder, LISTS_FOLDER)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.toLowerCase().endsWith('.csv'))
    .sort()
}

/** What a comparison is asked for, as typed: `ours`, `ours/lowest`, `ours@412`, a table, or another desk's ledger folder. */
import { positionAt } from '../../ledger/index.ts'
import { ReckonerError } from '../../model/index.ts'
import type { Workspace } from '../workspace.ts'

/** Our own incidents, perhaps under another rule or as of another position, or something at a path. */
export type ListSpec =
  | { readonly kind: 'ours'; readonly rule: string | null; readonly asOf: number | null; readonly name: string }
  | { readonly kind: 'path'; readonly path: string }

/** Reads it. A day after `@` means the end of that day. Throws `date-invalid`, `option-invalid`. */
export function parseListSpec(text: string, workspace: Workspace): ListSpec {
  const found = /^ours(?:\/([a-z-]+))?(?:@([\d\-T:Z.]+))?$/.exec(text.trim())
  if (!found) {
    if (text.trim() === '' || text.startsWith('ours/') || text.startsWith('ours@')) {
      throw new ReckonerError(
        'option-invalid',
        `list "${text}": expected ours, ours/lowest, ours@412, ours@2023-12-04, a CSV file or a ledger folder`,
      )
    }
    return { kind: 'path', path: text }
  }
  const [, rule = null, at = null] = found
  const isPosition = at !== null && /^\d{1,15}$/.test(at)
  const asOf = at === null ? null : isPosition ? Number(at) : positionAt(workspace.ledger.state(), at)
  const name = ['ours', rule ? `by ${rule}` : '', at ? `as of ${at}` : ''].filter(Boolean).join(' ')
  return { kind: 'ours', rule, asOf, name }
}

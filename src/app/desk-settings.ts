/** The settings of one desk: the file `desk.yaml` in its ledger folder, checked; a folder without one uses the presets. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { getRule } from '../counting/rules/index.ts'
import type { RuleOptions } from '../counting/types.ts'
import type { VisitBudget } from '../intake/index.ts'
import { DEFAULT_LINK_SETTINGS, type LinkSettings } from '../linker/link-settings.ts'
import { hashText, ReckonerError, SPEAKER_KINDS } from '../model/index.ts'

/** The name of the file. */
export const SETTINGS_FILE = 'desk.yaml'

/** What a desk settles for itself. */
export interface DeskSettings extends RuleOptions {
  readonly name: string | null
  /** The counting rule when none is named. */
  readonly rule: string
  /** How many people must decide alike about a claim: 1, or 2 for blind double reading. */
  readonly readers: 1 | 2
  readonly reviewers: readonly string[]
  /** What is counted and what is not, in the desk's words. */
  readonly inclusion: readonly string[]
  readonly gaps: readonly string[]
  /** What visits of one host may cost a day; null: as much as they do. */
  readonly hostBudget: VisitBudget | null
  /** The thresholds of linking. */
  readonly linking: LinkSettings
  /** SHA-256 of the file; null when there is none. */
  readonly hash: string | null
}

const words = z.string().min(1).max(2000)
const wholeNumber = z.number().int().min(0)
const atLeastOne = z.number().min(1)
const share = z.number().min(0).max(1)
const fileSchema = z.strictObject({
  name: words.optional(),
  rule: words.optional(),
  fallback: words.optional(),
  hierarchy: z.array(z.enum(SPEAKER_KINDS)).optional(),
  'vague-words': z
    .record(z.string(), z.union([wholeNumber, z.strictObject({ small: wholeNumber, large: wholeNumber })]))
    .optional(),
  readers: z.union([z.literal(1), z.literal(2)]).optional(),
  reviewers: z.array(words).optional(),
  inclusion: z.array(words).optional(),
  gaps: z.array(words).optional(),
  'host-budget': z
    .strictObject({ pages: atLeastOne.optional(), megabytes: atLeastOne.optional(), seconds: atLeastOne.optional() })
    .optional(),
  linking: z
    .strictObject({
      'accept-from': share.optional(),
      'accept-total-from': share.optional(),
      'relate-from': share.optional(),
    })
    .optional(),
})

/** Reads the settings of a ledger folder. Throws `file-malformed`, naming the part and what was expected. */
export function readDeskSettings(folder: string): DeskSettings {
  const path = join(folder, SETTINGS_FILE)
  return existsSync(path) ? parseDeskSettings(readFileSync(path, 'utf8'), path) : parseDeskSettings('', path)
}

/** Reads settings from the text of a file. Throws `file-malformed`. */
export function parseDeskSettings(text: string, path: string): DeskSettings {
  const found = fileSchema.safeParse(parseYaml(text, path) ?? {})
  if (!found.success) {
    const [issue] = found.error.issues
    throw new ReckonerError('file-malformed', `${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message}`)
  }
  const { fallback, hierarchy, ...file } = found.data
  if (fallback === 'decision') {
    throw new ReckonerError(
      'file-malformed',
      `${path}: fallback: "decision" cannot fall back to itself; name another rule`,
    )
  }
  return {
    name: file.name ?? null,
    rule: getRule(file.rule ?? 'range').id,
    fallback: getRule(fallback ?? 'range').id,
    ...(hierarchy ? { hierarchy } : {}),
    ...(file['vague-words'] ? { codings: file['vague-words'] } : {}),
    readers: file.readers ?? 1,
    reviewers: file.reviewers ?? [],
    inclusion: file.inclusion ?? [],
    gaps: file.gaps ?? [],
    hostBudget: toBudget(file['host-budget']),
    linking: {
      acceptFrom: file.linking?.['accept-from'] ?? DEFAULT_LINK_SETTINGS.acceptFrom,
      acceptTotalFrom: file.linking?.['accept-total-from'] ?? DEFAULT_LINK_SETTINGS.acceptTotalFrom,
      relateFrom: file.linking?.['relate-from'] ?? DEFAULT_LINK_SETTINGS.relateFrom,
    },
    hash: text === '' ? null : hashText(text),
  }
}

function toBudget(
  written: { readonly [Part in keyof VisitBudget]?: number | undefined } | undefined,
): VisitBudget | null {
  if (!written) return null
  const { pages = null, megabytes = null, seconds = null } = written
  return { pages, megabytes, seconds }
}

/** The content of a YAML (or JSON) file. Throws `file-malformed` with the line. */
export function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    throw new ReckonerError('file-malformed', `${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

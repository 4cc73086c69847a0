/** `reckoner claim add REPORT` and `reckoner claim undo CLAIM`: what the reader missed, by hand. */
import type { Command } from 'commander'
import type { AddedAttribute } from '../../app/add-claim.ts'
import { oneOf } from '../../app/parse-filter.ts'
import type { AddedClaimView } from '../../app/views.ts'
import {
  ATTRIBUTES,
  type ClaimId,
  type IncidentId,
  ReckonerError,
  type ReportId,
  SPEAKER_KINDS,
  STANCES,
} from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { showText } from '../io.ts'
import { addGrounds, type GroundsOptions, toGrounds } from '../regroup.ts'

interface ClaimOptions extends GroundsOptions {
  readonly from?: string
  readonly nth?: string
  readonly attribute?: string
  readonly value?: string
  readonly of?: string
  readonly speaker?: string
  readonly speakerKind?: string
  readonly stance?: string
  readonly incident?: string
}

const ADDED = ATTRIBUTES.filter((attribute): attribute is AddedAttribute => attribute !== 'total')

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('claim')
    .description(
      'Add a claim that the reader missed, or take an added one back. Its words must stand in the report exactly so; it counts from then on, marked as added by a person.',
    )
    .argument('<action>', 'add or undo')
    .argument('<id>', 'the rep_… to add to, or the clm_… to take back')
    .option('--from <words>', 'the words of the report that say it, exactly as they stand there')
    .option('--nth <n>', 'which of them, where they stand there more than once; 1 is the first')
    .option('--attribute <attribute>', ADDED.join(', '), 'killed')
    .option('--value <value>', '5, 5-8, 2023-12-03, a party, a place, a kind of incident')
    .option('--of <words>', 'who was counted, or what was damaged')
    .option('--speaker <words>', 'who says it, as it stands in the report (default: the publisher itself)')
    .option('--speaker-kind <kind>', SPEAKER_KINDS.join(', '))
    .option('--stance <stance>', STANCES.join(', '))
    .option('--incident <id>', 'the inc_… it belongs to (default: one of its own)')
  return addExamples(addGrounds(command), [
    'reckoner claim add rep_0123456789abcdef0123 --from "number 37" --value 37 --speaker "The mayor" --because "on the board" --by Ada',
    'reckoner claim undo clm_0123456789abcdef0123 --because "a house number" --by Ada',
  ])
}

/** Adds or takes back, and prints the claim. */
export async function run(context: CommandContext, given: ClaimOptions, args: readonly string[]): Promise<Outcome> {
  const { io, options } = context
  const action = oneOf('action', args[0] ?? '', ['add', 'undo'] as const)
  const { addClaim, withdrawClaim } = await import('../../app/add-claim.ts')
  const { getReportView } = await import('../../app/report-views.ts')
  const grounds = toGrounds(given)
  const view = await withWorkspace(context, 'read', (workspace) => {
    if (action === 'undo') return withdrawClaim(workspace, (args[1] ?? '') as ClaimId, grounds)
    const report = (args[1] ?? '') as ReportId
    const { from: quote = '', value = '', of, speaker, incident } = given
    const from = findWords(getReportView(workspace, report).text, quote, toNumber('nth', given.nth))
    return addClaim(workspace, {
      report,
      from,
      to: from + quote.length,
      quote,
      attribute: oneOf('attribute', given.attribute ?? '', ADDED),
      value,
      of,
      speaker,
      speakerKind:
        given.speakerKind === undefined ? undefined : oneOf('speaker-kind', given.speakerKind, SPEAKER_KINDS),
      stance: given.stance === undefined ? undefined : oneOf('stance', given.stance, STANCES),
      incident: incident as IncidentId | undefined,
      ...grounds,
    })
  })
  io.print(options.json ? JSON.stringify(view) : showText(describe(view)))
  return 'ok'
}

/** Where the words stand. Throws `evidence-mismatch` when they do not, or stand there more than once and none is named. */
function findWords(text: string, words: string, nth: number | undefined): number {
  if (words === '')
    throw new ReckonerError('option-invalid', 'no words: add --from "…", exactly as the report has them')
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  const shown = words.length > 80 ? `${words.slice(0, 80)}…` : words
  if (found.length === 0) {
    throw new ReckonerError('evidence-mismatch', `"${shown}" does not stand in the report, letter by letter`)
  }
  if (nth === undefined && found.length > 1) {
    throw new ReckonerError(
      'evidence-mismatch',
      `"${shown}" stands ${found.length} times in the report: add more of its words, or --nth 1 to ${found.length}`,
    )
  }
  const at = found[(nth ?? 1) - 1]
  if (at === undefined) {
    throw new ReckonerError('option-invalid', `nth ${nth}: "${shown}" stands ${found.length} times in the report`)
  }
  return at
}

function describe({ claim, incident, by, reason, withdrawn }: AddedClaimView): string {
  const lines = [`${claim.claim.id}  ${claim.line}`, `  ${claim.sentence}`]
  const who = withdrawn ? `taken back by ${withdrawn.by}: ${withdrawn.reason}` : `added by ${by}: ${reason}`
  return [...lines, `  ${who}${incident ? `, in ${incident}` : ''}`].join('\n')
}

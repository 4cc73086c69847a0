/** `reckoner review`: decisions of people about claims and incidents, and how far people agree. */
import type { Command } from 'commander'
import { DECISION_KINDS, type DecisionInput, toDraft } from '../../app/decision-input.ts'
import { oneOf, parseList } from '../../app/parse-filter.ts'
import { decide, getAgreement, listDecisionViews, withdraw } from '../../app/review.ts'
import type { AgreementView, DecisionView } from '../../app/views.ts'
import { type DecisionId, ReckonerError } from '../../model/index.ts'
import { addExamples, type CommandContext, type Outcome, withWorkspace } from '../context.ts'
import { toNumber } from '../filter-options.ts'
import { showText } from '../io.ts'

interface ReviewOptions {
  readonly by?: string
  readonly why?: string
  readonly code?: string
  readonly of?: string
  readonly best?: string
  readonly claims?: string
  readonly to?: string
  readonly asOf?: string
}

const ACTIONS = [...DECISION_KINDS, 'undo', 'list', 'agreement'] as const

/** How it is written. */
export function define(command: Command): Command {
  command
    .name('review')
    .description(
      'Decide about a claim or an incident: accept, reject, correct, pin, grade, note; of two incidents whether they are related, of two accounts whether one is a copy, of two names whether they are one person; of a name, a witness or a home whether exports for others may show it. Every decision is kept with its person, time and reason, and can be taken back.',
    )
    .argument('<action>', ACTIONS.join(', '))
    .argument('[target]', 'clm_…, inc_…, acc_…, or the dec_… to undo')
    .argument(
      '[value]',
      'the corrected value, the figure to pin (5, 5-8, 5+), the grade; related or unrelated, copy or independent, same or different; what to release: name, speaker or home',
    )
    .option('--by <name>', 'who decides (default: $RECKONER_REVIEWER)')
    .option('--why <words>', 'the reason; the text of a note')
    .option(
      '--code <code>',
      'why a claim is rejected: misread, wrong-incident, not-an-incident, wrong-speaker, duplicate, out-of-scope',
    )
    .option('--of <attribute>', 'what a pinned figure counts: killed, injured, missing, abducted', 'killed')
    .option('--best <n>', 'the best figure within a pinned range')
    .option('--claims <ids>', 'the claims a pinned figure rests on, with commas')
    .option('--to <id>', 'the other incident of a relation, the other account of an origin, the other name of a person')
    .option('--as-of <position>', 'for list and agreement: what was decided at a position of the ledger')
  return addExamples(command, [
    'reckoner review accept clm_0123456789abcdef0123 --by Ada',
    'reckoner review reject clm_0123456789abcdef0123 --code misread --why "a headline of another day" --by Ada',
    'reckoner review correct clm_0123456789abcdef0123 5-8 --why "the text says five to eight" --by Ada',
    'reckoner review pin inc_0123456789abcdef0123 6 --why "the hospital names six" --by Ada',
    'reckoner review relation inc_0123456789abcdef0123 related --to inc_abcdef01234567890123 --why "one wave of drones" --by Ada',
    'reckoner review origin acc_0123456789abcdef0123 copy --to acc_abcdef01234567890123 --why "taken from the wire" --by Ada',
    'reckoner review person clm_0123456789abcdef0123 same --to clm_abcdef01234567890123 --why "one man, two spellings" --by Ada',
    'reckoner review release clm_0123456789abcdef0123 name --why "the family asked for it" --by Ada',
    'reckoner review undo dec_0123456789abcdef0123 --by Ada',
    'reckoner review agreement',
  ])
}

/** Decides, takes back, or lists. */
export async function run(context: CommandContext, given: ReviewOptions, args: readonly string[]): Promise<Outcome> {
  const { io, options } = context
  const action = oneOf('action', args[0] ?? '', ACTIONS)
  const asOf = toNumber('as-of', given.asOf)
  const print = (view: object, text: string) => io.print(options.json ? JSON.stringify(view) : showText(text))
  return withWorkspace<Outcome>(context, 'read', (workspace) => {
    if (action === 'list') {
      const page = listDecisionViews(workspace, { target: args[1], by: given.by, limit: 500, asOf })
      print(page, page.items.map(formatDecision).join('\n'))
      if (page.items.length === 0) io.tell('No decisions yet.')
      return page.items.length > 0 ? 'ok' : 'nothing-found'
    }
    if (action === 'agreement') {
      const view = getAgreement(workspace, { asOf })
      print(view, formatAgreement(view))
      return view.claims > 0 ? 'ok' : 'nothing-found'
    }
    const by = given.by ?? process.env.RECKONER_REVIEWER ?? ''
    if (by === '')
      throw new ReckonerError('option-invalid', 'nobody is named: add --by <name> or set RECKONER_REVIEWER')
    const target = args[1] ?? ''
    const view =
      action === 'undo'
        ? withdraw(workspace, target as DecisionId, { by, reason: given.why ?? '' })
        : decide(workspace, toDraft(workspace, toInput(action, { ...given, by }, args)))
    print(view, formatDecision(view))
    return 'ok'
  })
}

function toInput(
  kind: DecisionInput['kind'],
  { by, why, code, of, best, claims, to }: ReviewOptions & { readonly by: string },
  args: readonly string[],
): DecisionInput {
  return {
    kind,
    target: args[1] ?? '',
    by,
    reason: why,
    code,
    value: args[2],
    attribute: of,
    best: toNumber('best', best),
    claims: parseList(claims),
    other: to,
  }
}

function formatDecision({ id, at, by, target, words, withdrawn }: DecisionView): string {
  const back = withdrawn ? ` (taken back by ${withdrawn.by}${withdrawn.reason ? `: ${withdrawn.reason}` : ''})` : ''
  return `${at.slice(0, 16).replace('T', ' ')}  ${by}  ${target}  ${words}${back}  ${id}`
}

function formatAgreement({ readers, claims, fields }: AgreementView): string {
  const percent = (share: number | null) => (share === null ? '·' : `${Math.round(share * 100)} %`)
  const lines = fields.map(({ field, pairs, agreed, kappa, differ }) => {
    const kappaText = kappa === null ? 'no kappa (nothing varies)' : `kappa ${kappa.toFixed(2)}`
    return `${field}\t${pairs} pairs\t${percent(agreed)} agreed\t${kappaText}${differ.length > 0 ? `\tdiffer on ${differ.join(', ')}` : ''}`
  })
  return [`${claims} claims decided by several people; ${readers} must agree at this desk`, ...lines].join('\n')
}

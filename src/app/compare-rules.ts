/** One definition under every counting rule at once: the totals, and the incidents on which the rules do not agree. */
import { COUNTING_RULES } from '../counting/rules/index.ts'
import type { RuleCell, RulesRow, RulesView } from './compare-views.ts'
import type { PageQuery, TallyQuery } from './queries.ts'
import { takePage } from './take-page.ts'
import { getTally } from './tally-views.ts'
import type { Workspace } from './workspace.ts'

/** What is asked: a definition without its rule, and a page of its incidents. */
export interface RulesQuery extends Omit<TallyQuery, 'rule'>, PageQuery {
  /** `differ`: only incidents on which rules differ (or differ from `with`); `all` when left out. */
  readonly show?: 'all' | 'differ' | undefined
  /** With `differ`: only where this rule gives another figure than the rule of `from`. */
  readonly with?: string | undefined
  /** The rule that others are compared with; the first when left out. */
  readonly from?: string | undefined
}

/** The definition under every rule. Throws what a tally throws. */
export function compareRules(workspace: Workspace, query: RulesQuery): RulesView {
  const { show = 'all', with: other, from, cursor, limit, ...asked } = query
  const tallies = COUNTING_RULES.map(({ id }) => getTally(workspace, { ...asked, rule: id }))
  const first = tallies[0]
  const base = Math.max(
    0,
    COUNTING_RULES.findIndex(({ id }) => id === from),
  )
  const rows = (first?.incidents ?? []).map(({ incident }, at): RulesRow => {
    const cells = tallies.map((tally) => toCell(tally.incidents[at]?.figure ?? null))
    const { id, title } = incident
    return { incident: id, title, cells, differs: cells.some((cell) => isOther(cell, cells[base])) }
  })
  const otherAt = COUNTING_RULES.findIndex(({ id }) => id === other)
  const shown = rows.filter(({ cells, differs }) => {
    if (show === 'all') return true
    return otherAt < 0 ? differs : isOther(cells[otherAt], cells[base])
  })
  const page = takePage(
    shown.map((row, n) => ({ key: String(n).padStart(9, '0'), row })),
    { cursor, limit },
    'ascending',
  )
  return {
    ...page,
    rules: COUNTING_RULES.map(({ id, title, words }, at) => {
      const { text = '', min = null, best = null, max = null, withoutFigure = 0 } = tallies[at] ?? {}
      const apart = rows.filter(({ cells }) => isOther(cells[at], cells[base])).length
      return { id, title, words, text, min, best, max, withoutFigure, apart }
    }),
    from: COUNTING_RULES[base]?.id ?? '',
    measure: first?.definition.measure ?? 'attacks',
    counted: rows.length,
    differing: rows.filter(({ differs }) => differs).length,
    leftOut: first?.leftOut.length ?? 0,
    words: first?.words ?? '',
    asOf: first?.asOf ?? 0,
  }
}

type Figure = NonNullable<ReturnType<typeof getTally>['incidents'][number]['figure']>

function toCell(figure: Figure | null): RuleCell {
  if (figure === null) return { text: '1', isKnown: true, min: 1, best: 1, max: 1, claims: [], words: 'one incident' }
  const { text, isKnown, min, best, max, claims, words } = figure
  return { text, isKnown, min, best, max, claims, words }
}

function isOther(a: RuleCell | undefined, b: RuleCell | undefined): boolean {
  return a?.min !== b?.min || a?.best !== b?.best || a?.max !== b?.max
}

import { Link } from '@tanstack/react-router'
import type { RuleCell, RulesRow, RulesView } from '../../../api/types.ts'
import { keepDates } from '../../lib/dates.ts'
import { toSigns } from '../../lib/signs.ts'
import { CellClaims } from './cell-claims.tsx'

/** A figure whose claims are open. */
export interface ChosenCell {
  readonly incident: string
  readonly at: number
}

interface Props {
  readonly row: RulesRow
  readonly rules: RulesView['rules']
  /** The index of the rule compared with. */
  readonly base: number
  readonly chosen: ChosenCell | null
  readonly onChoose: (cell: ChosenCell | null) => void
}

/** One incident under every rule; a figure opens the claims it was made of. */
export function RulesRowLines({ row, rules, base, chosen, onChoose }: Props) {
  const open = chosen ? row.cells[chosen.at] : undefined
  return (
    <>
      <tr className="rule-top align-baseline">
        <th scope="row" className="py-2 pe-4 text-start font-normal">
          <Link
            to="/incidents/$id"
            params={{ id: row.incident }}
            data-row=""
            className="link serif text-base text-(--ink)!"
          >
            <bdi>{keepDates(row.title)}</bdi>
          </Link>
        </th>
        {row.cells.map((cell, at) => (
          <td key={rules[at]?.id} className="p-1">
            <Cell
              cell={cell}
              isOther={at !== base && !isAlike(cell, row.cells[base])}
              isOpen={chosen?.at === at}
              label={`${rules[at]?.title}: ${cell.text}`}
              onOpen={() => onChoose(chosen?.at === at ? null : { incident: row.incident, at })}
            />
          </td>
        ))}
      </tr>
      {open && chosen && (
        <tr>
          <td colSpan={row.cells.length + 1} className="pb-4">
            <CellClaims cell={open} rule={rules[chosen.at]?.title ?? ''} incident={row.incident} />
          </td>
        </tr>
      )}
    </>
  )
}

interface CellProps {
  readonly cell: RuleCell
  readonly isOther: boolean
  readonly isOpen: boolean
  readonly label: string
  readonly onOpen: () => void
}

function Cell({ cell, isOther, isOpen, label, onOpen }: CellProps) {
  const signs = cell.isKnown ? (toSigns(cell.min, cell.max) ?? cell.text) : 'not stated'
  const best = cell.best !== null && cell.min !== cell.max ? ` (${cell.best})` : ''
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-label={isOther ? `${label}, differs` : label}
      onClick={onOpen}
      className={`figure min-h-7 w-full px-1 text-start hover:bg-(--sunk) ${cell.isKnown ? 'text-base' : 'text-xs text-(--ink-3)'} ${
        isOther ? 'font-semibold underline decoration-(--accent) decoration-2 underline-offset-4' : ''
      } ${isOpen ? 'bg-(--accent-soft)' : ''}`}
    >
      <bdi dir="ltr">
        {signs}
        {best && <span className="text-xs font-normal text-(--ink-2)">{best}</span>}
      </bdi>
    </button>
  )
}

function isAlike(a: RuleCell, b: RuleCell | undefined): boolean {
  return a.min === b?.min && a.best === b.best && a.max === b.max
}

import { FAMILIES } from '../../lib/families.ts'

/** How each family of words is marked: its letter, its line, its name. */
export function MarkKey() {
  return (
    <p className="no-print mt-4 flex flex-wrap gap-x-4 gap-y-1 border-y border-(--line) py-2 text-xs text-(--ink-2)">
      {FAMILIES.map(({ family, letter, name }) => (
        <span key={family} className={`mark mark-${family}`} data-tag={letter}>
          {name}
        </span>
      ))}
      <span className="mark-unread">number that became no claim</span>
    </p>
  )
}

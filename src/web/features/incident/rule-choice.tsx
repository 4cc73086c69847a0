import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { rulesQuery } from '../../lib/queries.ts'

/** Chooses the counting rule of the figures; the claims stay as they are. It stands in the address. */
export function RuleChoice({ rule }: { readonly rule: string }) {
  const id = useId()
  const navigate = useNavigate({ from: '/incidents/$id' })
  const { data } = useQuery(rulesQuery())
  const rules = data?.items ?? []
  if (rules.length === 0) return null
  return (
    <p className="no-print flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <label htmlFor={id} className="text-(--ink-2)">
        Counting rule
      </label>
      <select
        id={id}
        className="field w-auto!"
        value={rule}
        onChange={({ target }) =>
          navigate({ search: (search) => ({ ...search, rule: target.value }), replace: true, resetScroll: false })
        }
      >
        {rules.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      <span className="text-xs text-(--ink-3)">{rules.find((one) => one.id === rule)?.words}</span>
    </p>
  )
}

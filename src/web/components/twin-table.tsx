import type { ReactNode } from 'react'

interface Column {
  readonly name: string
  /** Numbers stand at the end of their column. */
  readonly isNumber?: boolean
}

interface Props {
  readonly caption: string
  readonly columns: readonly Column[]
  /** The rows. */
  readonly children: ReactNode
}

/** A plain table: a chart's twin, or a short list of facts. Its caption is for those who do not see the heading. */
export function TwinTable({ caption, columns, children }: Props) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-xs text-(--ink-3)">
          {columns.map(({ name, isNumber }) => (
            <th key={name} scope="col" className={`pe-3 font-medium last:pe-0 ${isNumber ? 'text-end' : 'text-start'}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

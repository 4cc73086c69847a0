import { Link } from '@tanstack/react-router'
import type { ListItem } from '../../../api/types.ts'
import { keepDates } from '../../lib/dates.ts'

/** An event of a list by its title; our own incidents open their page. */
export function ListItemName({ item: { id, title } }: { readonly item: ListItem }) {
  const name = <bdi>{keepDates(title)}</bdi>
  if (!/^inc_[0-9a-f]{20}$/.test(id)) return <span className="serif text-base">{name}</span>
  return (
    <Link to="/incidents/$id" params={{ id }} className="link serif text-base">
      {name}
    </Link>
  )
}

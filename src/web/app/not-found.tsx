import { Link } from '@tanstack/react-router'
import { PageTitle } from '../components/page-title.tsx'

/** Shown for an address that is none of the desk's. */
export function NotFound() {
  return (
    <div className="py-16">
      <PageTitle title="There is no such page" />
      <p className="mt-3 text-(--ink-2)">
        Start again from the{' '}
        <Link to="/explore" search={{}} className="link">
          incidents
        </Link>
        .
      </p>
    </div>
  )
}

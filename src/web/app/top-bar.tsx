import { Link } from '@tanstack/react-router'
import { SearchBox } from './search-box.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

const pages = [
  { to: '/explore', name: 'Explore' },
  { to: '/reports', name: 'Reports' },
  { to: '/tallies', name: 'Tallies' },
] as const

/** The name, the screens, search, theme and help. */
export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  return (
    <header className="no-print border-b border-(--line) bg-(--raised)">
      <div className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6 lg:px-8">
        <Link to="/explore" search={{}} className="serif text-xl font-semibold tracking-tight no-underline">
          Reckoner
        </Link>
        <nav aria-label="Screens" className="order-3 w-full sm:order-none sm:w-auto">
          <ul className="-mx-2 flex gap-1">
            {pages.map(({ to, name }) => (
              <li key={to}>
                <Link
                  to={to}
                  search={{}}
                  activeOptions={{ includeSearch: false }}
                  className="block px-2 py-2 text-sm text-(--ink-2) no-underline hover:text-(--ink)"
                  activeProps={{ className: 'font-semibold text-(--ink) shadow-[inset_0_-2px_0_var(--accent)]' }}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto flex items-center gap-2">
          <SearchBox />
          <ThemeSwitch />
          <button type="button" className="button w-8 px-0" onClick={onHelp} aria-label="Keyboard shortcuts">
            ?
          </button>
        </div>
      </div>
    </header>
  )
}

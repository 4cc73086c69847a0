import { Link } from '@tanstack/react-router'
import { SCREENS } from './screens.ts'
import { SearchBox } from './search-box.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

interface Props {
  readonly onHelp: () => void
  readonly onPalette: () => void
}

/** The name, the screens, search, commands, theme and help. */
export function TopBar({ onHelp, onPalette }: Props) {
  return (
    <header className="no-print border-b border-(--line) bg-(--raised)">
      <div className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 sm:gap-x-6 sm:px-6 lg:px-8">
        <Link to="/" className="serif text-xl font-semibold tracking-tight no-underline">
          Reckoner
        </Link>
        <nav aria-label="Screens" className="order-3 w-full lg:order-none lg:w-auto">
          <ul className="-mx-1.5 flex flex-wrap sm:-mx-2 sm:gap-x-1">
            {SCREENS.map(({ to, name }) => (
              <li key={to}>
                <Link
                  to={to}
                  search={{}}
                  activeOptions={{ includeSearch: false, exact: (to as string) === '/' }}
                  className="block px-1.5 py-2 text-sm text-(--ink-2) no-underline hover:text-(--ink) sm:px-2"
                  activeProps={{ className: 'font-semibold text-(--ink) shadow-[inset_0_-2px_0_var(--accent)]' }}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto flex items-center gap-1.5 sm:gap-2">
          <SearchBox />
          <button type="button" className="button px-2" onClick={onPalette} aria-keyshortcuts="Control+K">
            <span aria-hidden="true" className="xl:hidden">
              ⌘
            </span>
            <span className="sr-only xl:not-sr-only">Commands</span>
          </button>
          <ThemeSwitch />
          <button type="button" className="button w-8 px-0" onClick={onHelp} aria-label="Keyboard shortcuts">
            ?
          </button>
        </div>
      </div>
    </header>
  )
}

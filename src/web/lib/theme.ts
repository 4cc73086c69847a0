/** The theme: as the system says, or light or dark as chosen; the choice is kept in this browser only. */

/** What can be chosen. */
export type Theme = 'auto' | 'light' | 'dark'

const themes: readonly Theme[] = ['auto', 'light', 'dark']
const key = 'reckoner-theme'
const isDarkOutside = () => window.matchMedia('(prefers-color-scheme: dark)')

/** The stored choice. */
export function readTheme(): Theme {
  const stored = readStored(key)
  return themes.find((theme) => theme === stored) ?? 'auto'
}

/** The theme after this one. */
export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'
}

/** Stores the choice and shows it. */
export function setTheme(theme: Theme): void {
  writeStored(key, theme)
  showTheme()
}

/** Shows the stored theme, and follows the system while it is `auto`. */
export function followTheme(): void {
  showTheme()
  isDarkOutside().addEventListener('change', showTheme)
}

function showTheme(): void {
  const theme = readTheme()
  const isDark = theme === 'dark' || (theme === 'auto' && isDarkOutside().matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
}

/** A value of this browser's storage; null when there is none or storage is refused. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Keeps a value in this browser's storage where that is allowed. */
export function writeStored(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Storage is a convenience: without it the choice holds until the page closes.
  }
}

import { useSyncExternalStore } from 'react'
import { nextTheme, readTheme, setTheme, type Theme } from '../lib/theme.ts'

const signs: Record<Theme, string> = { auto: '◐', light: '○', dark: '●' }
const event = 'reckoner-theme'

/** Takes the next theme: auto, light, dark. */
export function turnTheme(): void {
  setTheme(nextTheme(readTheme()))
  window.dispatchEvent(new Event(event))
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(event, onChange)
  return () => window.removeEventListener(event, onChange)
}

/** Switches between the system's theme, light and dark. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore(subscribe, readTheme)
  return (
    <button type="button" className="button px-2" onClick={turnTheme} aria-label={`Theme: ${theme}`}>
      <span aria-hidden="true">{signs[theme]}</span>
      <span className="hidden capitalize lg:inline">{theme}</span>
    </button>
  )
}

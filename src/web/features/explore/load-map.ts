/** Fetches the map ahead: its script and its land come while the incidents are still on their way. */
import { whenPainted } from '../../lib/use-painted.ts'

/** On such screens the map is shown unasked. */
export const WIDE = '(min-width: 48rem)'

/** The script of the map. */
export const loadMap = () => import('./explore-map.tsx')

/** Fetches what the map needs as soon as the screen has been seen, where it will be shown unasked. */
export async function loadMapAhead(): Promise<void> {
  if (!window.matchMedia(WIDE).matches) return
  await whenPainted()
  // Whoever shows the map asks again, and tells what went wrong.
  await Promise.allSettled([loadMap(), import('../../lib/countries.ts').then(({ loadOutlines }) => loadOutlines())])
}

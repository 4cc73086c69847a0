/** Saved views: addresses with a name, kept in this browser only. */
import { readStored, writeStored } from './theme.ts'

/** A view: its name, and the query string of its address (without the question mark). */
export interface SavedView {
  readonly name: string
  readonly query: string
}

const key = 'reckoner-views'
const most = 200

/** The saved views by name. What is stored and is no list of views counts as none. */
export function readViews(): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(readStored(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isView) : []
  } catch {
    return []
  }
}

/** Saves a view; one of the same name is replaced. Gives the views there are then. */
export function saveView(view: SavedView): readonly SavedView[] {
  const views = [...readViews().filter(({ name }) => name !== view.name), view]
  return write(views.sort((a, b) => a.name.localeCompare(b.name)).slice(0, most))
}

/** Deletes a view. Gives the views there are then. */
export function deleteView(name: string): readonly SavedView[] {
  return write(readViews().filter((view) => view.name !== name))
}

function write(views: readonly SavedView[]): readonly SavedView[] {
  writeStored(key, JSON.stringify(views))
  return views
}

function isView(value: unknown): value is SavedView {
  const { name, query } = (value ?? {}) as Partial<Record<keyof SavedView, unknown>>
  return typeof name === 'string' && name !== '' && typeof query === 'string'
}

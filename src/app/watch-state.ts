/** What a watch remembers between visits. It is no truth of its own: lost, everything is visited once more, and what is kept already adds nothing. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownFacts, PageMarks } from '../intake/index.ts'
import type { ReportId } from '../model/index.ts'

/** A feed, sitemap or page and its next visit (milliseconds since 1970). `nextAt` null: it is not visited again. */
export interface VisitState {
  readonly marks: PageMarks | null
  readonly visits: number
  readonly failures: number
  readonly nextAt: number | null
  /** When it was last visited, well or not; left out: never, or by an earlier version. */
  readonly visitedAt?: number
  /** What went wrong at the last visit; null: it went well. */
  readonly trouble?: string | null
  /** The reports of the last visit that brought bytes. */
  readonly reports?: readonly ReportId[]
}

/** A page that a feed led to. */
export interface PageState extends VisitState {
  readonly facts: KnownFacts
  /** The feed or sitemap that led to it. */
  readonly source?: string
}

/** What was spent since an instant (milliseconds since 1970). */
export interface Spending {
  readonly since: number
  readonly pages: number
  readonly bytes: number
  readonly milliseconds: number
}

/** All that is remembered, by address. */
export interface WatchState {
  readonly sources: Record<string, VisitState>
  readonly pages: Record<string, PageState>
  /** Of feeds and hosts. */
  readonly spending: Record<string, Spending>
}

const FILE = 'watch.json'

/** What the folder remembers; empty when there is nothing, or nothing readable. */
export function loadWatchState(folder: string): WatchState {
  try {
    const {
      sources = {},
      pages = {},
      spending = {},
    } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Partial<WatchState>
    return { sources, pages, spending }
  } catch {
    return { sources: {}, pages: {}, spending: {} }
  }
}

/** Writes it beside the old one and puts it in its place: a cut-off write leaves the old one whole. */
export function saveWatchState(folder: string, state: WatchState): void {
  const path = join(folder, FILE)
  writeFileSync(`${path}.new`, JSON.stringify(state))
  renameSync(`${path}.new`, path)
}

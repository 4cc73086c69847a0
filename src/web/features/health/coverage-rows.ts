/** The coverage as rows of a file. */
import type { CoverageView } from '../../../api/types.ts'

/** The columns of the file. */
export const coverageColumns = ['publisher', 'week_from', 'reports', 'of_these_unread'] as const

/** One row a publisher and week, weeks without a report among them. */
export function toCoverageRows({ publishers, weeks }: CoverageView): readonly (readonly (string | number)[])[] {
  return publishers.flatMap(({ publisher, cells }) => {
    const byWeek = new Map(cells.map((cell) => [cell.week, cell]))
    return weeks.map((week, i) => {
      const { reports = 0, unread = 0 } = byWeek.get(i) ?? {}
      return [publisherName(publisher), week, reports, unread]
    })
  })
}

/** A publisher as it is named. */
export function publisherName(publisher: string | null): string {
  return publisher ?? 'publisher not stated'
}

import type { CoverageView } from '../../../api/types.ts'
import { countOf, formatNumber, languageName } from '../../lib/words.ts'

/** The languages of the reports, and which of them are kept and not read. */
export function Languages({ languages }: Pick<CoverageView, 'languages'>) {
  const unread = languages.reduce((sum, { reports, read }) => sum + reports - read, 0)
  return (
    <div>
      <h3 className="text-sm font-semibold">Languages</h3>
      <p className="mt-1 text-sm text-(--ink-2)">
        {unread === 0
          ? 'Every report is in a language that is read.'
          : `${countOf(unread, 'report')} kept and not read: counted in the coverage, in no figure.`}
      </p>
      <ul className="mt-1 text-sm">
        {languages.map(({ language, reports, read }) => (
          <li key={language ?? ''} className="rule-top flex justify-between gap-4 py-1 first:border-t-0">
            <span>{languageName(language)}</span>
            <span className="figure text-(--ink-2)">
              {formatNumber(reports)}
              {read < reports && (read === 0 ? ', none read' : `, ${formatNumber(reports - read)} not read`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

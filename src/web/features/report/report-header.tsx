import { Link } from '@tanstack/react-router'
import type { ReportView } from '../../../api/types.ts'
import { PageTitle } from '../../components/page-title.tsx'
import { formatDay } from '../../lib/dates.ts'
import { languageName } from '../../lib/words.ts'

/** The title (lit like the rest where it was read), who printed it and when. */
export function ReportHeader({ report }: { readonly report: ReportView }) {
  const { title, publisher, agency, author, publishedOn, language, isRead } = report
  return (
    <header className="pt-6 sm:pt-8">
      <p className="label no-print">
        <Link to="/reports" search={{}} className="link">
          Reports
        </Link>
      </p>
      <div className="sr-only">
        <PageTitle title={title ?? report.sourceName} />
      </div>
      <p className="mt-2 text-sm text-(--ink-2)">
        <bdi className="font-semibold text-(--ink)">{publisher ?? 'Publisher not stated'}</bdi>
        {agency && agency !== publisher && ` · credits ${agency}`}
        {author && (
          <>
            {' · '}
            <bdi>{author}</bdi>
          </>
        )}
        {` · ${publishedOn ? formatDay(publishedOn) : 'no date of publication'} · ${languageName(language)}`}
        {!isRead && ' · not read'}
      </p>
    </header>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { MethodView } from '../../../api/types.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { downloadText } from '../../lib/download.ts'
import { methodQuery } from '../../lib/queries.ts'

/** The method of this desk, ready to be published: it writes itself from the settings, the ledger and the program's rules. */
export function MethodPage() {
  const { data, error, refetch } = useQuery(methodQuery())
  return (
    <article className="max-w-[46rem] pt-6 sm:pt-8">
      <PageTitle title={data?.title ?? 'How this desk counts'} />
      {error && <ErrorNote error={error} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton />}
      {data && (
        <>
          <p className="mt-2 text-(--ink-2)">
            Written anew at every look, from the settings of this desk, its ledger and the program’s own rules: what
            stands here is what is done.
          </p>
          <p className="no-print mt-3 flex flex-wrap items-center gap-2">
            <button
              type="button"
              className="button"
              onClick={() => downloadText(toMarkdown(data), 'method.md', 'text/markdown')}
            >
              Save as text
            </button>
            <button
              type="button"
              className="button"
              onClick={() => downloadText(JSON.stringify(data, null, 2), 'method.json', 'application/json')}
            >
              Save JSON
            </button>
            <CopyButton text={toMarkdown(data)} what="the method" />
          </p>
          {data.sections.map(({ title, lines }) => (
            <section key={title} aria-label={title} className="avoid-break head mt-8">
              <h2 className="serif text-xl font-semibold">{title}</h2>
              <ul className="serif mt-2 space-y-1.5 text-[1.0625rem] leading-7">
                {lines.map((line) => (
                  <li key={line} className="break-words">
                    <bdi>{line}</bdi>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </article>
  )
}

function toMarkdown({ title, sections }: MethodView): string {
  const parts = sections.map(
    (section) => `## ${section.title}\n\n${section.lines.map((line) => `* ${line}`).join('\n')}\n`,
  )
  return `# ${title}\n\n${parts.join('\n')}`
}

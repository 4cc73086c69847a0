import { useNavigate, useSearch } from '@tanstack/react-router'
import { CompareLists } from './compare-lists.tsx'
import { OwnCountForm } from './own-count-form.tsx'
import { OwnCountResult } from './own-count-result.tsx'

/** Our own count: a definition, and its answer under every rule side by side. */
export function OwnCount() {
  const search = useSearch({ from: '/tallies' })
  const navigate = useNavigate({ from: '/tallies' })
  return (
    <section id="own-count" aria-labelledby="own-title" className="mt-16 scroll-mt-6">
      <h2 id="own-title" className="serif text-2xl font-semibold">
        Our own count
      </h2>
      <OwnCountForm
        key={JSON.stringify(search)}
        search={search}
        onCount={(next) =>
          navigate({
            search: { ...next, ...(search.beside && { beside: search.beside }) },
            replace: true,
            resetScroll: false,
          })
        }
      />
      {search.measure && (
        <OwnCountResult
          search={search}
          onRule={(rule) => navigate({ search: (old) => ({ ...old, rule }), replace: true, resetScroll: false })}
        />
      )}
      {search.measure && (
        <CompareLists
          search={search}
          onBeside={(beside) => {
            const { beside: _, ...rest } = search
            navigate({ search: { ...rest, ...(beside && { beside }) }, replace: true, resetScroll: false })
          }}
        />
      )}
    </section>
  )
}

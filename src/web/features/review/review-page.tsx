import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { useLine } from '../../lib/live.ts'
import { usePerson } from '../../lib/person.ts'
import { ReaderName } from './reader-name.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewClaim } from './review-claim.tsx'
import { ReviewHistory } from './review-history.tsx'
import { useReview } from './use-review.ts'

/** The review queue: one claim a page, decided by one or two keys. */
export function ReviewPage() {
  const search = useSearch({ from: '/review' })
  const reader = usePerson()
  const review = useReview(reader, search)
  const { queue, item, current } = review
  const line = useLine()
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    // The next claim is read out, unless the reader is typing elsewhere.
    const at = document.activeElement
    if (current && !(at instanceof HTMLInputElement) && !(at instanceof HTMLSelectElement)) {
      article.current?.focus({ preventScroll: true })
    }
  }, [current])
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 pt-6 pb-3 sm:pt-8">
        <PageTitle title="Review" />
        <ReaderName reader={reader} reviewers={queue.data?.reviewers ?? []} />
      </div>
      {reader === '' ? (
        <p className="max-w-prose text-(--ink-2)">
          Decisions are signed. Say who you are, and the claims that wait for you come one by one. Your name stays in
          this browser and in the ledger.
        </p>
      ) : (
        <>
          <ReviewBar review={review} search={search} />
          {queue.error && !queue.data && <ErrorNote error={queue.error} onRetry={() => queue.refetch()} />}
          {!queue.data && !queue.error && <Skeleton />}
          {queue.data && current === null && <NothingLeft done={review.done} />}
          {current !== null && (
            <div className="mt-4 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_15rem]">
              <article
                ref={article}
                tabIndex={-1}
                aria-label="Claim to review"
                data-claim={item.data?.view.claim.id === current ? current : ''}
                className="min-w-0 outline-none"
              >
                {item.data ? (
                  <ReviewClaim key={current} view={item.data} review={review} />
                ) : item.error ? (
                  <ErrorNote error={item.error} onRetry={() => item.refetch()} />
                ) : (
                  <Skeleton rows={4} />
                )}
              </article>
              <ReviewHistory review={review} isCut={line === 'cut'} />
            </div>
          )}
          {queue.data && current === null && <ReviewHistory review={review} isCut={line === 'cut'} />}
        </>
      )}
    </>
  )
}

function NothingLeft({ done }: { readonly done: number }) {
  if (done > 0) {
    return (
      <EmptyState title="Nothing waits for you">
        <p>You have decided about everything that was read so far. What comes in from now on appears here by itself.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No claim to review" command="npx reckoner open ./reports">
      <p>Claims come from reports. Open some, and each of their claims can be decided here.</p>
    </EmptyState>
  )
}

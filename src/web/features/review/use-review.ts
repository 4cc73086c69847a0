/** The review queue as one reader works through it: what is open, where they are, and what they decide. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { QueueItem, ReviewItemView } from '../../../api/types.ts'
import { addEntry, isStanding, type JournalEntry, type Task, undoEntry, useJournal } from '../../lib/journal.ts'
import { queueQuery, reviewItemQuery } from '../../lib/queries.ts'
import type { ReviewSearch } from '../../lib/review-search.ts'
import { readStored, writeStored } from '../../lib/theme.ts'
import { offerUndo } from '../../lib/undo.ts'

/** How many claims are asked for ahead. */
const ahead = 8
const settles: readonly string[] = ['accept', 'reject', 'correct']

/** Whether an entry settles its claim for this reader. */
function isSettling({ task, ...entry }: JournalEntry): boolean {
  return task.kind === 'decision' && settles.includes(task.input.kind) && isStanding({ task, ...entry })
}

/** The queue at work. */
export function useReview(reader: string, search: ReviewSearch) {
  const client = useQueryClient()
  const queue = useQuery({ ...queueQuery(reader, search), enabled: reader !== '' })
  const journal = useJournal()
  const [later, setLater] = useLater(reader)
  const [chosen, setChosen] = useState<string | null>(search.claim ?? null)

  const settled = useMemo(
    () => new Set(journal.filter((entry) => entry.by === reader && isSettling(entry)).map(({ claim }) => claim)),
    [journal, reader],
  )
  const waiting = queue.data?.items ?? none
  const open = useMemo(() => {
    const left = waiting.filter(({ claim }) => !settled.has(claim))
    return [...left.filter(({ claim }) => !later.includes(claim)), ...left.filter(({ claim }) => later.includes(claim))]
  }, [waiting, settled, later])
  const found = open.findIndex(({ claim }) => claim === chosen)
  const isElsewhere = chosen !== null && found < 0
  const at = Math.max(0, found)
  const current = isElsewhere && chosen ? chosen : (open[at]?.claim ?? null)
  const item = useQuery({ ...reviewItemQuery(current ?? '', reader), enabled: current !== null && reader !== '' })

  useEffect(() => {
    let isOver = false
    const next = [...open.slice(at + 1, at + 1 + ahead), ...open.slice(Math.max(0, at - 1), at)]
    // What was never seen comes before what is only asked for again.
    const isMissing = ({ claim }: QueueItem) =>
      client.getQueryData(reviewItemQuery(claim, reader).queryKey) === undefined
    const inTurn = [...next.filter(isMissing), ...next.filter((one) => !isMissing(one))]
    const fetchAhead = async () => {
      for (const { claim } of inTurn) if (!isOver) await client.prefetchQuery(reviewItemQuery(claim, reader))
    }
    void fetchAhead()
    return () => {
      isOver = true
    }
  }, [client, open, at, reader])

  const step = useCallback(
    (by: 1 | -1) => {
      const next = open[isElsewhere ? 0 : at + by]
      if (next) setChosen(next.claim)
    },
    [open, at, isElsewhere],
  )

  /** Writes a decision down and offers to take it back; a decision that settles the claim goes on to the next. */
  const decide = useCallback(
    (view: ReviewItemView, task: Task, words: string) => {
      const { claim, text } = view.view
      const next = open[isElsewhere ? 0 : at + 1] ?? open[at - 1]
      const entry = addEntry({ by: reader, claim: claim.id, about: text, words, task })
      offerUndo({
        words: `${words}: ${text}`,
        undo: async () => {
          undoEntry(entry.id)
          setChosen(claim.id)
        },
      })
      if (isSettling(entry)) setChosen(next && next.claim !== claim.id ? next.claim : null)
    },
    [reader, open, at, isElsewhere],
  )

  const takeBack = useCallback((entry: JournalEntry) => {
    undoEntry(entry.id)
    offerUndo({ words: `Taken back: ${entry.words}: ${entry.about}` })
    setChosen(entry.claim)
  }, [])

  const postpone = useCallback(() => {
    if (current === null) return
    const next = open[at + 1]
    setLater([...later.filter((claim) => claim !== current), current])
    setChosen(next ? next.claim : null)
  }, [current, open, at, later, setLater])

  const hidden = waiting.length - open.length
  return {
    reader,
    queue,
    item,
    current,
    own: useMemo(() => journal.filter((entry) => entry.by === reader), [journal, reader]),
    left: Math.max(0, (queue.data?.left ?? 0) - hidden),
    done: (queue.data?.done ?? 0) + hidden,
    choose: setChosen,
    step,
    decide,
    takeBack,
    postpone,
  }
}

/** The queue at work. */
export type Review = ReturnType<typeof useReview>

const none: readonly QueueItem[] = []

/** The claims put off, by this reader, in this browser. */
function useLater(reader: string): readonly [readonly string[], (next: readonly string[]) => void] {
  const key = `reckoner-later ${reader}`
  const [later, setLater] = useState<readonly string[]>([])
  useEffect(() => setLater((readStored(key) ?? '').split(' ').filter(Boolean)), [key])
  const keep = useCallback(
    (next: readonly string[]) => {
      setLater(next.slice(-500))
      writeStored(key, next.slice(-500).join(' '))
    },
    [key],
  )
  return [later, keep]
}

/** Sends the decisions of the journal, one at a time and in their order: nothing is lost on a cut line, nothing comes twice. */
import type { QueryClient } from '@tanstack/react-query'
import type { GroupingView } from '../../api/types.ts'
import { ApiError, sendJson } from './api.ts'
import { sendDecision, withdrawDecision } from './changes.ts'
import { changeEntry, isUnsaved, type JournalEntry, readJournal, subscribe } from './journal.ts'
import { getLine, subscribe as subscribeToLine } from './live.ts'

const lockName = 'reckoner-outbox'
const shortestWait = 1000
const longestWait = 15_000

interface Step {
  readonly entry: JournalEntry
  readonly isUndo: boolean
}

/** Sends as long as the page is open: at once, again after a pause when no answer comes, and when the line is back. */
export function followOutbox(client: QueryClient): void {
  let isBusy = false
  let wait = shortestWait
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = async () => {
    if (isBusy || nextStep() === null) return
    isBusy = true
    clearTimeout(timer)
    // Two tabs that send at once could send the same entry.
    const work = () => sendAll()
    const isDone = await (navigator.locks ? navigator.locks.request(lockName, work) : work())
    isBusy = false
    if (isDone) {
      wait = shortestWait
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'review-item' })
      if (nextStep() !== null) void run()
      return
    }
    timer = setTimeout(run, wait)
    wait = Math.min(longestWait, wait * 2)
  }
  const runNow = () => {
    wait = shortestWait
    void run()
  }
  subscribe(() => void run())
  subscribeToLine(() => {
    if (getLine() === 'open') runNow()
  })
  window.addEventListener('online', runNow)
  window.addEventListener('beforeunload', (event) => {
    // The journal is kept, but a reader should know that the server does not have it.
    if (readJournal().some(isUnsaved)) event.preventDefault()
  })
  void run()
}

/** Sends until nothing is left, or until no answer comes. */
async function sendAll(): Promise<boolean> {
  for (let step = nextStep(); step !== null; step = nextStep()) {
    const { entry, isUndo } = step
    try {
      if (isUndo) await sendUndo(entry)
      else await sendEntry(entry)
    } catch (error) {
      if (!(error instanceof ApiError) || isPassing(error)) return false
      const problem = error.message
      changeEntry(entry.id, (old) =>
        isUndo ? { ...old, isUndoSaved: true, problem } : { ...old, status: 'refused', problem },
      )
    }
  }
  return true
}

/** What is to be sent next: decisions and taking back, in the order in which they were made. */
function nextStep(): Step | null {
  const steps = readJournal()
    .filter(isUnsaved)
    .map((entry) =>
      entry.status === 'waiting'
        ? { entry, isUndo: false, at: entry.at }
        : { entry, isUndo: true, at: entry.undoneAt ?? entry.at },
    )
    .sort((a, b) => a.at - b.at)
  return steps[0] ?? null
}

async function sendEntry(entry: JournalEntry): Promise<void> {
  const { task, id, by } = entry
  const isAgain = entry.tries > 0
  changeEntry(id, (old) => ({ ...old, tries: old.tries + 1 }))
  const made =
    task.kind === 'decision'
      ? (await sendDecision(task.input)).id
      : String(
          (await sendGrouping({ ...task.asked, by, reason: task.reason, ...(isAgain && { again: true }) })).position,
        )
  changeEntry(id, (old) => ({ ...old, status: 'saved', made }))
}

async function sendUndo({ id, task, made, by }: JournalEntry): Promise<void> {
  const grounds = { by, reason: 'taken back at once' }
  if (made !== null && task.kind === 'decision') await withdrawDecision(made, grounds)
  if (made !== null && task.kind === 'grouping') {
    await sendJson<GroupingView>(`/api/v1/groupings/${made}/undo`, { ...grounds, again: true })
  }
  changeEntry(id, (old) => ({ ...old, isUndoSaved: true }))
}

const sendGrouping = (body: object) => sendJson<GroupingView>('/api/v1/groupings', body)

/** Whether asking again may help: no answer, a new session needed, a busy server. */
function isPassing({ status }: ApiError): boolean {
  return status === 0 || status === 401 || status === 403 || status === 429 || status >= 500
}

/** When what is visited next. Pure: the time comes from outside. */
import type { VisitState } from './watch-state.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A new page is visited again after an hour, six hours, a day, three days and a week: most silent edits come early. */
const REVISITS: readonly number[] = [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY]

/** A page that fails so often in a row is given up: with waits that double, after about two days, longer than hosts are down. */
export const PAGE_TRIES = 9
const LONGEST_WAIT = DAY

/** What has not been visited yet: at once. */
export function firstVisit(now: number): VisitState {
  return { marks: null, visits: 0, failures: 0, nextAt: now }
}

/** The state of a source after a visit that went well. */
export function afterVisit(
  state: VisitState,
  { now, every }: { readonly now: number; readonly every: number },
): VisitState {
  return { ...wentWell(state, now), nextAt: now + every }
}

/** The state of a page after a visit that went well; the last of its visits has none after it. */
export function afterPageVisit<State extends VisitState>(state: State, now: number): State {
  const wait = REVISITS[state.visits]
  return { ...wentWell(state, now), nextAt: wait === undefined ? null : now + wait }
}

function wentWell<State extends VisitState>(state: State, now: number): State {
  return { ...state, visits: state.visits + 1, failures: 0, visitedAt: now, trouble: null }
}

/** The state after a visit that failed: each failure doubles the wait, up to a day. */
export function afterFailure<State extends VisitState>(
  state: State,
  { now, every, reason }: { readonly now: number; readonly every: number; readonly reason: string },
): State {
  const wait = Math.min(every * 2 ** state.failures, Math.max(LONGEST_WAIT, every))
  return { ...state, failures: state.failures + 1, nextAt: now + wait, visitedAt: now, trouble: reason }
}

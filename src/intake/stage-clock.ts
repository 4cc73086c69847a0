/** Measures how long each stage of opening takes, each moment counted once. */

/** What is done with an input, in this order. */
export const OPEN_STAGES = ['unpack', 'extract', 'read', 'link', 'keep'] as const
/** One of them. */
export type OpenStage = (typeof OPEN_STAGES)[number]

/** A clock that is handed down: what runs inside something else counts for itself. */
export interface StageClock {
  run<Result>(stage: OpenStage, work: () => Result): Result
  /** Counts what the generator takes to give, not what is done with it between. */
  iterate<Item>(stage: OpenStage, items: AsyncGenerator<Item>): AsyncGenerator<Item>
  /** Milliseconds of each stage so far. */
  totals(): Readonly<Record<OpenStage, number>>
}

/** A new clock. For one job at a time: stages nest, they never run side by side. */
export function createStageClock(): StageClock {
  const totals = { unpack: 0, extract: 0, read: 0, link: 0, keep: 0 }
  const open: OpenStage[] = []
  let since = 0
  const settle = () => {
    const now = performance.now()
    const stage = open.at(-1)
    if (stage) totals[stage] += now - since
    since = now
  }
  const enter = (stage: OpenStage) => {
    settle()
    open.push(stage)
  }
  const leave = () => {
    settle()
    open.pop()
  }
  return {
    run(stage, work) {
      enter(stage)
      try {
        return work()
      } finally {
        leave()
      }
    },
    async *iterate(stage, items) {
      try {
        for (;;) {
          enter(stage)
          const next = await items.next().finally(leave)
          if (next.done) return
          yield next.value
        }
      } finally {
        await items.return(undefined)
      }
    },
    totals: () => ({ ...totals }),
  }
}

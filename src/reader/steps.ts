/**
 * Reading as steps. The code of the rules is many times what a processor keeps at hand: reports that take each step in turn share what
 * was fetched for it.
 */

/** Work that pauses between its steps, and its answer. */
export type Steps<Answer> = Generator<undefined, Answer, undefined>

/** Takes all steps of one work. */
export function runAlone<Answer>(work: Steps<Answer>): Answer {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

/** Takes the steps of several works in turns: the first of each, then the second of each. The answers are in order; `failed` answers for a work that throws. */
export function runInTurns<Answer>(
  works: readonly Steps<Answer>[],
  failed: (error: unknown, index: number) => Answer,
): readonly Answer[] {
  const answers = new Array<Answer>(works.length)
  let running = works.map((work, index) => ({ work, index }))
  while (running.length > 0)
    running = running.filter(({ work, index }) => {
      try {
        const step = work.next()
        if (step.done) answers[index] = step.value
        return !step.done
      } catch (error) {
        answers[index] = failed(error, index)
        return false
      }
    })
  return answers
}

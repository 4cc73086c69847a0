/** The ordered list of stages: what each needs and gives. The reader checks it when it is made. */

/** One stage of the cascade. */
export interface Stage {
  readonly id: string
  readonly needs: readonly string[]
  readonly gives: readonly string[]
}

/** The stages in the order they run. */
export const STAGES: readonly Stage[] = [
  { id: 'tokenize', needs: ['text'], gives: ['tokens'] },
  { id: 'segment-passages', needs: ['text'], gives: ['passages'] },
  { id: 'segment-sentences', needs: ['tokens', 'passages'], gives: ['sentences'] },
  { id: 'find-phrases', needs: ['sentences'], gives: ['phrases'] },
  { id: 'gate', needs: ['phrases'], gives: ['read-sentences'] },
  { id: 'find-dates', needs: ['read-sentences'], gives: ['dates'] },
  { id: 'find-numbers', needs: ['read-sentences', 'dates'], gives: ['numbers'] },
  { id: 'find-places', needs: ['read-sentences'], gives: ['places'] },
  { id: 'refine', needs: ['phrases', 'dates', 'numbers', 'places'], gives: ['mentions'] },
  { id: 'assemble', needs: ['mentions'], gives: ['accounts', 'claims'] },
]

/** Fails when a stage needs what no stage before it gives. */
export function checkStages(stages: readonly Stage[]): void {
  const given = new Set(['text'])
  for (const stage of stages) {
    const missing = stage.needs.find((need) => !given.has(need))
    if (missing) throw new TypeError(`stage ${stage.id} needs ${missing}, which no stage before it gives`)
    for (const gift of stage.gives) given.add(gift)
  }
}

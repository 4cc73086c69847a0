/** Small helps for charts that no library gives. */

/** Moves labels apart so that neighbours are at least `gap` from each other, keeping their order; answers in the order given. */
export function placeLabels(positions: readonly number[], gap: number): readonly number[] {
  const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position)
  const placed: number[] = []
  for (const { position } of order) placed.push(Math.max(position, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  // The whole column is moved back by what it drifted, so that labels stay as near to their lines as they can.
  const drift = mean(placed) - mean(positions)
  const answer = new Array<number>(positions.length)
  order.forEach(({ index }, i) => {
    answer[index] = (placed[i] ?? 0) - drift
  })
  return answer
}

/** At most `count` whole days spread evenly from the first to the last, both included. */
export function tickDays(first: number, last: number, count: number): readonly number[] {
  const steps = Math.max(1, Math.min(count - 1, last - first))
  return [...new Set(Array.from({ length: steps + 1 }, (_, i) => Math.round(first + ((last - first) * i) / steps)))]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
}

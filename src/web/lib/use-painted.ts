/** Whether anything of the page has been painted yet: what takes long waits for it, so that a person sees the screen come. */
import { useEffect, useState } from 'react'

const PAINT = 'first-contentful-paint'
/** Should a browser never tell of its paint, the work is done all the same. */
const LONGEST_MS = 2000

let painted: Promise<void> | null = null

/** Keeps its word when the page has been painted; at once where it is not in sight, since there it never is. */
export function whenPainted(): Promise<void> {
  painted ??= isPaintedNow() ? Promise.resolve() : waitForPaint()
  return painted
}

/** False only until the page's first paint; on every later screen it is true at once. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(isPaintedNow)
  useEffect(() => {
    if (isPainted) return
    let isHere = true
    void whenPainted().then(() => isHere && setPainted(true))
    return () => {
      isHere = false
    }
  }, [isPainted])
  return isPainted
}

function isPaintedNow(): boolean {
  return performance.getEntriesByName(PAINT).length > 0
}

function waitForPaint(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    const watch = new PerformanceObserver((list) => {
      if (list.getEntriesByName(PAINT).length > 0) done()
    })
    const timer = setTimeout(() => done(), LONGEST_MS)
    const done = () => {
      watch.disconnect()
      clearTimeout(timer)
      resolve()
    }
    document.addEventListener('visibilitychange', done, { once: true })
    watch.observe({ type: 'paint', buffered: true })
  })
}

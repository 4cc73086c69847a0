/** Whether anything of the page has been painted yet: what takes long waits for it, so that a person sees the screen come. */
import { useEffect, useState } from 'react'

const PAINT = 'first-contentful-paint'
/** A page that is not in sight is not painted: its work is done all the same. */
const LONGEST_MS = 500

/** False only until the page's first paint; on every later screen it is true at once. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(() => performance.getEntriesByName(PAINT).length > 0)
  useEffect(() => {
    if (isPainted) return
    const done = () => setPainted(true)
    const watch = new PerformanceObserver((list) => {
      if (list.getEntriesByName(PAINT).length > 0) done()
    })
    watch.observe({ type: 'paint', buffered: true })
    const timer = setTimeout(done, LONGEST_MS)
    return () => {
      watch.disconnect()
      clearTimeout(timer)
    }
  }, [isPainted])
  return isPainted
}

/** Trying refused things again, a few at a time, so that there is something to see and it can be stopped. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sendRetries } from '../../lib/health-queries.ts'
import { countOf } from '../../lib/words.ts'

const batch = 10

/** How far it is, what came of it, and how to begin and end. */
export function useRetry() {
  const client = useQueryClient()
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null)
  const [outcome, setOutcome] = useState('')
  const isStopped = useRef(false)
  const retry = async (ids: readonly string[]) => {
    isStopped.current = false
    setOutcome('')
    let [kept, done] = [0, 0]
    let trouble = ''
    setProgress({ done, of: ids.length })
    try {
      while (done < ids.length && !isStopped.current) {
        const { items } = await sendRetries(ids.slice(done, done + batch))
        kept += items.filter(({ isKept }) => isKept).length
        done = Math.min(done + batch, ids.length)
        setProgress({ done, of: ids.length })
      }
    } catch (error) {
      trouble = ` Then it stopped: ${error instanceof Error ? error.message : 'it could not be tried.'}`
    }
    await client.invalidateQueries()
    setProgress(null)
    setOutcome(`${describe(kept, done)}${trouble}`)
  }
  const stop = () => {
    isStopped.current = true
  }
  return { progress, outcome, retry, stop }
}

function describe(kept: number, done: number): string {
  return `${countOf(kept, 'report')} kept now, ${done - kept} refused still.`
}

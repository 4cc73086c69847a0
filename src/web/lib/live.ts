/** Hears from the server when the ledger moves on. One tab listens for all tabs of the browser, and goes on where it was. */
import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { ChangePulse } from '../../api/types.ts'

/** Whether the server answers: `unknown` until the first word. */
export type LineState = 'unknown' | 'open' | 'cut'

const name = 'reckoner-live'
const breath = 1200
const longestWait = 8000
const listeners = new Set<() => void>()
let line: LineState = 'unknown'
let position: number | null = null

/** Whether the server answers, followed. */
export function useLine(): LineState {
  return useSyncExternalStore(subscribe, getLine)
}

/** Calls back whenever the line opens or is cut. Gives what ends it. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the server answers. */
export function getLine(): LineState {
  return line
}

/** Follows the ledger as long as the page is open: what is shown is asked anew when it has moved on. */
export function followLedger(client: QueryClient): void {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null
  const renew = atMostEvery(breath, () => client.invalidateQueries())
  const hear = (next: { readonly line: LineState; readonly position: number | null }) => {
    const isMoved = next.position !== null && position !== null && next.position !== position
    const isBack = line === 'cut' && next.line === 'open'
    if (next.position !== null) position = next.position
    if (next.line !== line) {
      line = next.line
      for (const listener of listeners) listener()
    }
    if (isMoved || isBack) renew()
  }
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Parameters<typeof hear>[0]>) => {
      // A tab that only overhears is told nothing until something moves.
      position ??= 0
      hear(data)
    }
  }
  const tell: typeof hear = (next) => {
    hear(next)
    channel?.postMessage(next)
  }
  // Each address gives a browser six lines: were every tab to hold one, the seventh tab would never open.
  if (navigator.locks) void navigator.locks.request(name, () => listen(tell))
  else void listen(tell)
}

function listen(tell: (next: { readonly line: LineState; readonly position: number | null }) => void): Promise<never> {
  let wait = 500
  let timer: ReturnType<typeof setTimeout> | undefined
  let source: EventSource | null = null
  const connect = () => {
    clearTimeout(timer)
    source?.close()
    source = new EventSource(`/api/v1/changes/stream${position === null ? '' : `?since=${position}`}`)
    source.onmessage = ({ data }: MessageEvent<string>) => {
      wait = 500
      tell({ line: 'open', position: (JSON.parse(data) as ChangePulse).position })
    }
    source.onerror = () => {
      source?.close()
      tell({ line: 'cut', position: null })
      timer = setTimeout(connect, wait)
      wait = Math.min(longestWait, wait * 2)
    }
  }
  connect()
  window.addEventListener('online', connect)
  window.addEventListener('offline', () => source?.onerror?.(new Event('error')))
  return new Promise<never>(() => {})
}

/** The first call at once, those that come too soon after it as one at the end of the pause. */
function atMostEvery(ms: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isDue = false
  const run = () => {
    isDue = false
    work()
    timer = setTimeout(() => {
      timer = null
      if (isDue) run()
    }, ms)
  }
  return () => {
    if (timer === null) run()
    else isDue = true
  }
}

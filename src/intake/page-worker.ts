/** The worker thread that takes pages apart: a page that runs away or eats memory ends the thread and nothing else. */
import { parentPort } from 'node:worker_threads'
import { readPageParts } from './page-parts.ts'

parentPort?.on('message', ({ html, address }: { readonly html: string; readonly address: string | null }) => {
  parentPort?.postMessage(readPageParts(html, address))
})

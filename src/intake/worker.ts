/** The worker thread that takes pages and documents apart: one that runs away or eats memory ends the thread and nothing else. */
import { parentPort } from 'node:worker_threads'
import { readPdfParts } from './documents/pdf-parts.ts'
import { readPageParts } from './page-parts.ts'
import type { WorkerTask } from './worker-task.ts'

parentPort?.on('message', async (task: WorkerTask) => {
  parentPort?.postMessage(
    task.kind === 'page' ? readPageParts(task.html, task.address) : await readPdfParts(task.bytes),
  )
})

/** Shows how far the reading is: a bar that redraws itself in a terminal, a line now and then elsewhere. */
import { SingleBar } from 'cli-progress'
import type { OpenProgress } from '../app/open-reports.ts'
import { type Io, showText } from './io.ts'

/** A progress display on stderr. */
export interface ProgressDisplay {
  show(progress: OpenProgress): void
  stop(): void
}

/** Makes the display that suits the terminal. The first claim is printed as soon as there is one. */
export function createProgress(io: Io): ProgressDisplay {
  const display = io.canRedraw ? createBar() : createLines(io)
  let hasShownClaim = false
  return {
    show(progress) {
      if (progress.firstClaim && !hasShownClaim) {
        hasShownClaim = true
        const { text, speakerText, sentence } = progress.firstClaim
        display.clear()
        io.tell(showText(`first claim: ${text} | ${speakerText}\n  “${sentence.replace(/\s+/g, ' ')}”`))
      }
      display.show(progress)
    },
    stop: () => display.stop(),
  }
}

interface Display extends ProgressDisplay {
  clear(): void
}

function createBar(): Display {
  const bar = new SingleBar({
    format: 'reading {bar} {value}/{total} files · {claims} claims · {incidents} incidents',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    stream: process.stderr,
  })
  let isStarted = false
  return {
    show({ done, total, claims, incidents }) {
      if (!isStarted) bar.start(total, done, { claims, incidents })
      isStarted = true
      bar.setTotal(total)
      bar.update(done, { claims, incidents })
    },
    clear: () => void (isStarted && process.stderr.write('\r\u001b[2K')),
    stop: () => void (isStarted && bar.stop()),
  }
}

function createLines(io: Io): Display {
  let shown = -1
  return {
    show({ done, total, claims, incidents }) {
      const step = Math.floor((done * 10) / Math.max(1, total))
      if (step === shown) return
      shown = step
      io.tell(`reading: ${done}/${total} files, ${claims} claims, ${incidents} incidents`)
    },
    clear: () => undefined,
    stop: () => undefined,
  }
}

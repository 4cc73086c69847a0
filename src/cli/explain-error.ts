/** What to tell a person when something fails: what happened, what is safe, what to type next, the code. */
import type { ErrorCode } from '../model/index.ts'

/** What is safe and what to type next. */
interface Advice {
  readonly safe: string
  readonly next: string
}

const NOTHING_CHANGED = 'Nothing was changed.'
const KEPT = 'Everything reported as read is kept.'

const ADVICE: Readonly<Record<ErrorCode, Advice>> = {
  'account-unknown': { safe: NOTHING_CHANGED, next: 'reckoner incidents' },
  'address-refused': { safe: NOTHING_CHANGED, next: 'Save the page to a file and open that: reckoner open page.html' },
  'address-unreachable': { safe: KEPT, next: 'Check the network, then run the same command again.' },
  'claim-unknown': { safe: NOTHING_CHANGED, next: 'reckoner incidents   (then: reckoner show <incident>)' },
  'date-invalid': { safe: NOTHING_CHANGED, next: 'Write days as 2023-12-03.' },
  'decision-unknown': { safe: NOTHING_CHANGED, next: 'reckoner review list' },
  'evidence-mismatch': { safe: `${KEPT} The reading was refused.`, next: 'Report this with the file that caused it.' },
  'file-binary': { safe: NOTHING_CHANGED, next: 'Open the text, HTML or Markdown version of it.' },
  'file-empty': { safe: NOTHING_CHANGED, next: 'Check that the file holds text.' },
  'file-malformed': { safe: NOTHING_CHANGED, next: 'Check the file in an editor.' },
  'file-too-large': { safe: NOTHING_CHANGED, next: 'Split the file into one report a file.' },
  'incident-unknown': { safe: NOTHING_CHANGED, next: 'reckoner incidents' },
  'ledger-locked': { safe: KEPT, next: 'Wait for the other reckoner to finish, then run the same command again.' },
  'ledger-tampered': { safe: 'The file was not touched.', next: 'reckoner verify' },
  'ledger-unwritable': {
    safe: KEPT,
    next: 'Free some space or check the rights of the folder; run the command again.',
  },
  'ledger-version': {
    safe: 'The ledger was not touched.',
    next: 'Install the Reckoner that wrote it, or a newer one.',
  },
  'lexicon-malformed': { safe: NOTHING_CHANGED, next: 'Install Reckoner again: npm ci' },
  'option-invalid': { safe: NOTHING_CHANGED, next: 'Add --help to the command to see what it takes.' },
  'path-missing': { safe: NOTHING_CHANGED, next: 'Check the path. To try the sample: npm start' },
  'path-unreadable': { safe: NOTHING_CHANGED, next: 'Check the rights of the file.' },
  'port-taken': { safe: NOTHING_CHANGED, next: 'reckoner serve --port 0   (takes any free port)' },
  'position-conflict': { safe: KEPT, next: 'Run the same command again.' },
  'refusal-unknown': { safe: NOTHING_CHANGED, next: 'reckoner refused' },
  'report-unknown': { safe: NOTHING_CHANGED, next: 'reckoner incidents   (then: reckoner show <incident>)' },
  'series-unknown': { safe: NOTHING_CHANGED, next: 'reckoner series' },
}

/** The four lines a person sees. */
export function explainError(code: ErrorCode, message: string): string {
  const { safe, next } = ADVICE[code]
  return [`error: ${message}`, `  safe: ${safe}`, `  next: ${next}`, `  code: ${code}`].join('\n')
}

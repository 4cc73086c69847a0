/** What each error and note means and what to do. */
import type { ErrorCode } from '../../src/model/index.ts'

/** Error codes with what to do. */
export const ERROR_NOTES: Readonly<Record<ErrorCode, string>> = {
  'account-unknown': 'An account was named that the ledger does not hold. Open its report first.',
  'address-refused':
    'The address is not a public http(s) page. Private networks, other schemes, ports and documents are refused.',
  'address-unreachable': 'The page did not answer. Check the address and the network.',
  'claim-unknown': 'No claim has this id at this position.',
  'date-invalid': 'A date is none. Write it like 2023-12-04.',
  'decision-unknown': 'No decision has this id at this position.',
  'evidence-mismatch':
    'A reading, or a claim that a person adds, quotes words that are not in the stored text. Nothing was recorded.',
  'file-binary': 'The file is no text. Save its text and open that.',
  'file-empty': 'The file holds nothing.',
  'file-malformed': 'The file or line is not of its format.',
  'file-too-large': 'The file is over the limit of 20 MB.',
  'incident-unknown': 'No incident has this id at this position.',
  'ledger-locked': 'Another process is writing. Wait for it, then try again.',
  'ledger-tampered': 'The file was changed or damaged. Keep a copy, run verify, restore a backup.',
  'ledger-unwritable': 'The disk is full or the folder cannot be written. What was acknowledged is safe.',
  'ledger-version': 'A newer Reckoner wrote this ledger. Update.',
  'lexicon-malformed': 'A data file of the lexicon has a bad line; the message names it.',
  'option-invalid': 'An option has a value that is not understood; the message says what was expected.',
  'path-missing': 'Nothing is at this path.',
  'path-unreadable': 'The path may not be read.',
  'port-taken': 'Another program listens on this port. Choose another with --port.',
  'position-conflict': 'Another process appended meanwhile. Try again.',
  'refusal-unknown': 'Nothing refused has this id, or it was kept since. See reckoner refused.',
  'report-unknown': 'No report has this id at this position.',
  'series-unknown': 'No series has this id at this position.',
}

/** Note codes: what intake and the reader say beside a report. */
export const NOTE_NOTES: Readonly<Record<string, string>> = {
  'archived-copy': 'A table says where an archived copy of the report is kept, and its hash.',
  'archived-copy-differs':
    'The archived copy beside the table does not give the hash that the table states: one of them was changed.',
  captured: 'The report comes from a web capture; the note says when it was captured and from where.',
  'date-invalid': 'The stated day of publication is no date; the report is kept without one.',
  'date-missing': 'No day of publication is stated; weekdays in the text cannot be dated.',
  'language-not-read': 'The report is kept and counted, but its language is not read.',
  'number-near-harm-unread': 'A number near words of harm became no claim: look at it yourself.',
  'partly-read': 'The page is past a limit; its text was taken without telling article and furniture apart.',
  'reader-failed': 'The reader failed on this text; the report is kept unread.',
  'reading-refused': 'A reading was refused since its evidence was not in the text.',
  'summary-only': 'The feed gives a summary of the report, not its text.',
}

/** Commands worth knowing, for help pages and empty states. */

/** Each command as typed, and what it does. */
export const COMMAND_EXAMPLES: readonly { readonly example: string; readonly words: string }[] = [
  {
    example: 'reckoner open ./articles',
    words: 'Read a folder, file or address into the ledger. Run it again to resume.',
  },
  { example: 'reckoner read report.txt', words: 'Print what the reader finds in one report. Nothing is kept.' },
  { example: 'reckoner incidents --country IQ', words: 'List incidents, newest first.' },
  { example: 'reckoner show inc_…', words: 'Show an incident, report or claim with every sentence.' },
  {
    example: 'reckoner tally --against us-military --where IQ,SY --since 2023-10-17',
    words: 'Count under a named rule.',
  },
  { example: 'reckoner series', words: 'Show the running totals that others publish.' },
  {
    example: 'reckoner review reject clm_… --code misread --why "another day" --by Ada',
    words: 'Decide about a claim or an incident; every decision can be taken back.',
  },
  {
    example: 'reckoner merge inc_… inc_… --because "one strike, two datelines" --by Ada',
    words: 'Find that two incidents are one; also split, move and undo.',
  },
  { example: 'reckoner export --format csv --out incidents.csv', words: 'Write a file and its manifest.' },
  { example: 'reckoner verify', words: 'Check the whole history, offline.' },
  { example: 'reckoner serve', words: 'Open the desk in a browser.' },
]

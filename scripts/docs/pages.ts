/** The generated reference pages: file name to content. */
import { readFileSync } from 'node:fs'
import { COUNTING_RULES } from '../../src/counting/rules/index.ts'
import { RULE_NOTES } from '../../src/reader/rule-notes.ts'
import { apiPage } from './api-page.ts'
import { commandsPage } from './commands-page.ts'
import { ERROR_NOTES, NOTE_NOTES } from './error-notes.ts'
import { page, table } from './page.ts'

/** All pages. */
export async function buildPages(root: string): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['commands.md', await commandsPage()],
    ['api.md', apiPage()],
    [
      'reading-rules.md',
      page(
        'Reading rules',
        'Every claim names the rule that read it; `reckoner read FILE --trace` prints them.',
        table(['rule', 'reads'], Object.entries(RULE_NOTES)),
      ),
    ],
    [
      'counting-rules.md',
      page(
        'Counting rules',
        'The same claims, counted in different ways. The rule is printed with every number.',
        table(
          ['rule', 'what it does'],
          COUNTING_RULES.map(({ id, title, words }) => [id, `${title}. ${words}`]),
        ),
      ),
    ],
    [
      'events.md',
      page('Events', 'What the ledger holds, in the order it happened.', table(['event', 'meaning'], eventsOf(root))),
    ],
    [
      'errors.md',
      page(
        'Errors',
        'Each error names what was found, what was expected and what to do.',
        table(['code', 'meaning'], Object.entries(ERROR_NOTES)),
      ),
    ],
    [
      'notes.md',
      page(
        'Notes',
        'What is said beside a report without stopping anything.',
        table(['code', 'meaning'], Object.entries(NOTE_NOTES)),
      ),
    ],
  ])
}

/** Event types with the first sentence of their doc comments. */
export function eventsOf(root: string): readonly (readonly [string, string])[] {
  const text = readFileSync(`${root}src/ledger/events.ts`, 'utf8')
  return [...text.matchAll(/\/\*\* ([^\n]*?) \*\/\nexport interface (\w+) \{\n\s+readonly type: '/g)].map((match) => [
    match[2] as string,
    match[1] as string,
  ])
}

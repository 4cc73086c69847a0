/** Tells which news agency a byline, a dateline or a closing line credits. */

const AGENCIES: readonly (readonly [name: string, pattern: string])[] = [
  ['AFP', 'AFP|Agence France-Presse'],
  ['Reuters', 'Reuters'],
  ['AP', 'AP|(?:The )?Associated Press'],
  ['dpa', 'dpa'],
  ['Xinhua', 'Xinhua'],
  ['Anadolu', 'Anadolu(?: Agency)?|AA'],
  ['EFE', 'EFE'],
  ['ANSA', 'ANSA'],
  ['TASS', 'TASS'],
  ['Kyodo', 'Kyodo(?: News)?'],
  ['UPI', 'UPI'],
  ['PTI', 'PTI'],
  ['ANI', 'ANI'],
]
/** Letters alone are too common in prose: in a byline they must stand as a word, in capitals as the agency writes them. */
const IN_BYLINE = AGENCIES.map(([name, pattern]) => [name, new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`)] as const)
/** "BAGHDAD (Reuters) - ..." and "Baghdad, Dec 3 (AFP) ..." open a text. */
const IN_DATELINE = AGENCIES.map(
  ([name, pattern]) => [name, new RegExp(`\\((?:${pattern})\\)\\s*[-–—:.]?\\s`)] as const,
)
/** "© 2023 AFP", "With reporting from Reuters", "(AFP)" close it. */
const AT_END = AGENCIES.map(
  ([name, pattern]) =>
    [
      name,
      new RegExp(
        `^(?:[([]?(?:${pattern})[)\\]]?|(?:source|sources|credit|agencies|via)\\s*:\\s*(?:${pattern})|.{0,60}(?:©|copyright|with (?:inputs?|reporting|material|files|information) (?:from|by)|contributed)\\W.{0,40}(?<!\\w)(?:${pattern})(?!\\w).{0,60})$`,
        'i',
      ),
    ] as const,
)

/** The agency that a byline or a credit names; null when it names none. */
export function findAgencyInByline(byline: string | null): string | null {
  return byline ? (IN_BYLINE.find(([, pattern]) => pattern.test(byline))?.[0] ?? null) : null
}

/** The agency credited in a text's dateline or closing lines; null when there is none. */
export function findAgencyInText(text: string): string | null {
  const lines = text.split('\n', 4000).filter((line) => line.trim() !== '')
  for (const line of lines.slice(0, 8)) {
    const found = IN_DATELINE.find(([, pattern]) => pattern.test(line.slice(0, 90)))
    if (found) return found[0]
  }
  for (const line of lines.slice(-4)) {
    const found = line.length < 160 ? AT_END.find(([, pattern]) => pattern.test(line.trim())) : undefined
    if (found) return found[0]
  }
  return null
}

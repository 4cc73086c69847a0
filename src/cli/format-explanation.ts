/** What each stage saw in a sentence, for people. */
import type { ExplainedSentence } from '../app/read-report.ts'

type Bold = (text: string) => string

/** One block for the sentence, a paragraph for each stage; stages that saw nothing say so. */
export function formatExplanation(sentence: ExplainedSentence, bold: Bold): string {
  const { number, passage, isRead, tokens, mentions, attributions, frames, kinds, claims, notes } = sentence
  const kept = mentions.filter(({ dropped }) => dropped === null)
  const dropped = mentions.filter((mention) => mention.dropped !== null)
  return [
    bold(`Sentence ${number} (${passage})`),
    `“${oneLine(sentence.words)}”`,
    ...(isRead ? [] : ['The gate let it go by: no word of attack, harm, weapon or speech. No claim is read from it.']),
    ...part(bold('Tokens'), [tokens.join(' | ')]),
    ...part(
      bold('Mentions kept'),
      kept.map(({ kind, words, as, rule }) => `${kind.padEnd(11)} “${oneLine(words)}” = ${as} by ${rule}`),
    ),
    ...part(
      bold('Mentions let go'),
      dropped.map(({ kind, words, dropped: why, rule }) => `${kind.padEnd(11)} “${oneLine(words)}” by ${rule}: ${why}`),
    ),
    ...part(
      bold('Who says what'),
      attributions.map(
        ({ speaker, cue, stance, content }) =>
          `${oneLine(speaker)} (${cue}, ${stance}): ${content.map((words) => `“${oneLine(words)}”`).join(' … ')}`,
      ),
    ),
    ...part(
      bold('Happenings'),
      frames.map(({ type, role, outcome, dates, places, parties, harms }) =>
        [
          `${type ?? 'no kind'} (${role}, ${outcome})`,
          ...dates.map((date) => `when ${date}`),
          ...places.map((place) => `where ${place}`),
          ...parties,
          ...harms,
        ].join('; '),
      ),
    ),
    ...part(
      bold('Kind of happening, suggested'),
      kinds.map(({ kind, score, signs }) => {
        const codes = kind.subEventType ? ` (${kind.eventType}: ${kind.subEventType})` : ''
        return `${kind.id}${codes}, score ${Math.round(score * 10) / 10}, by ${signs.join(', ')}`
      }),
    ),
    ...part(bold('Claims'), claims),
    ...part(bold('Not understood'), notes),
  ].join('\n')
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return [title, ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${oneLine(line)}`))]
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ')
}

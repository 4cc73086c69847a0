/** Explains what each stage saw in the sentences of a report. */
import { formatClaim, formatDate, formatPlace, type Span } from '../../../model/index.ts'
import type {
  ExplainedFrame,
  ExplainedMention,
  ReadingFacts,
  SentenceExplanation,
  SentenceFacts,
} from '../../explanation.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { runAlone } from '../../steps.ts'
import { readFrames } from '../assemble/read-frames.ts'
import type { Frame } from '../frames/frame.ts'
import { findAttributions } from '../speakers/find-attributions.ts'

/** Explains every sentence of a report, in order. */
export function explainSentences(
  sentences: readonly SentenceFacts[],
  reading: ReadingFacts,
): readonly SentenceExplanation[] {
  const read = sentences.filter(({ isRead }) => isRead).map(({ scan }) => scan)
  const { frames } = runAlone(readFrames(read, ({ index }) => (sentences[index] as SentenceFacts).scan))
  return sentences.map((sentence) => explainSentence(sentence, frames, reading))
}

function explainSentence(
  { scan, found, isRead }: SentenceFacts,
  frames: readonly Frame[],
  { claims, notes }: ReadingFacts,
): SentenceExplanation {
  const { sentence, ctx } = scan
  const { tokens, text } = ctx
  const isInside = (span: Span) => span.from >= sentence.from && span.to <= sentence.to
  return {
    number: sentence.index + 1,
    from: sentence.from,
    to: sentence.to,
    words: text.slice(sentence.from, sentence.to),
    passage: ctx.passages[sentence.passage]?.kind ?? 'paragraph',
    isRead,
    tokens: Array.from({ length: sentence.last - sentence.first }, (_, i) => tokens.raw(sentence.first + i)),
    mentions: [...found].sort((a, b) => a.from - b.from || b.to - a.to).map((mention) => explainMention(mention, scan)),
    attributions: findAttributions(scan).map(({ speaker, cue, stance, content }) => ({
      speaker: scan.text(speaker.first, speaker.last),
      cue: text.slice(cue.from, cue.to),
      stance,
      content: content.map(({ first, last }) => scan.text(first, last)),
    })),
    frames: frames.filter((frame) => frame.scan.sentence.index === sentence.index).map(explainFrame),
    claims: claims
      .filter(({ evidence }) => isInside(evidence))
      .map((claim) => `${formatClaim(claim)} by ${claim.rule}`),
    notes: notes.flatMap(({ span, message, code }) =>
      span && isInside(span) ? [`“${text.slice(span.from, span.to)}”: ${message} (${code})`] : [],
    ),
  }
}

function explainMention(mention: Mention, scan: SentenceScan): ExplainedMention {
  const { kind, rule, from, to } = mention
  const winner = scan.mentions.includes(mention) ? null : winnerOver(mention, scan)
  const dropped = scan.mentions.includes(mention)
    ? null
    : winner
      ? `inside the ${winner.kind} “${scan.ctx.text.slice(winner.from, winner.to)}”`
      : 'taken by a longer name'
  return { kind, rule, from, to, words: scan.ctx.text.slice(from, to), as: meaningOf(mention), dropped }
}

function winnerOver({ first, last }: Mention, { mentions }: SentenceScan): Mention | undefined {
  return mentions.find((one) => one.kind !== 'quote' && one.first <= first && last <= one.last)
}

function meaningOf({ data }: Mention): string {
  switch (data.kind) {
    case 'number':
      return `${data.min ?? ''}..${data.max ?? ''} ${data.qualifier}${data.isMore ? ' more' : ''}`
    case 'date':
      return `${formatDate(data.value)} ${data.use}`
    case 'place':
      return `${formatPlace(data.value)}${data.isInsideName ? ' (part of another name: never where a deed was done)' : ''}`
    case 'party':
      return data.party
    case 'nationality':
      return data.country
    case 'agent':
      return data.status
    case 'weapon':
      return data.weapon
    case 'deed':
      return `${data.type}, ${data.form}${data.isWeak ? ', needs company' : ''}`
    case 'harm':
      return `${data.harm}, ${data.form}`
    case 'cue':
      return `${data.stance}, ${data.form}`
    case 'speaker':
      return data.speaker
    case 'stop':
      return data.topic
    default:
      return data.kind
  }
}

function explainFrame(frame: Frame): ExplainedFrame {
  return {
    type: frame.type,
    role: frame.role,
    outcome: frame.outcome,
    dates: frame.dates.map(({ data }) => formatDate(data.value)),
    places: frame.places.map(({ data }) => formatPlace(data.value)),
    parties: frame.roles.map(({ role, value }) => `${role} ${value.party ?? `“${value.words}”`}`),
    harms: frame.harms.map(
      ({ attribute, rule, first, last }) => `${attribute} “${frame.scan.text(first, last)}” by ${rule}`,
    ),
  }
}

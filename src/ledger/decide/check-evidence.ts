/** The ledger's one promise: what a claim quotes stands in the stored text, character for character. */
import { type AnyClaim, hasWithin, type Reading, ReckonerError, type Span } from '../../model/index.ts'

/** Throws `evidence-mismatch` unless every span of the reading lies in the text and every quote is exactly its slice. */
export function checkEvidence(reading: Reading, text: string): void {
  const accounts = new Map(reading.accounts.map((account) => [account.id, account]))
  for (const account of reading.accounts) {
    if (account.report !== reading.report)
      refuse(`account ${account.id} names report ${account.report}, not ${reading.report}`)
    checkSpan(account.span, text, `account ${account.id}`)
  }
  for (const claim of reading.claims) {
    if (!accounts.has(claim.account))
      refuse(`claim ${claim.id} names account ${claim.account}, which the reading lacks`)
    checkClaim(claim, text)
  }
  const claims = new Set(reading.claims.map((claim) => claim.id))
  for (const account of reading.accounts) {
    const missing = account.claims.find((id) => !claims.has(id))
    if (missing) refuse(`account ${account.id} lists claim ${missing}, which the reading lacks`)
  }
  for (const passage of reading.passages) checkSpan(passage, text, `a ${passage.kind}`)
  for (const note of reading.notes) if (note.span) checkSpan(note.span, text, `note ${note.code}`)
}

/** Throws `evidence-mismatch` unless the words, the sentence, the speaker and the relays of the claim stand in the text. */
export function checkClaim({ id, evidence, attribution }: AnyClaim, text: string): void {
  const { speaker, relays, cue } = attribution
  checkQuote(evidence, evidence.quote, text)
  if (evidence.quote === '') refuse(`claim ${id} quotes no words`)
  checkSpan(evidence.sentence, text, `the sentence of claim ${id}`)
  if (!hasWithin(evidence.sentence, evidence)) refuse(`the evidence of claim ${id} is not inside its sentence`)
  if (speaker.span && speaker.words !== null) checkQuote(speaker.span, speaker.words, text)
  else if (speaker.span || speaker.words !== null) {
    refuse(`the speaker of claim ${id} needs both words and a span, or neither (the publisher itself)`)
  }
  for (const relay of relays) checkQuote(relay.span, relay.words, text)
  if (cue) checkSpan(cue, text, `the cue of claim ${id}`)
}

function checkQuote(span: Span, quote: string, text: string): void {
  checkSpan(span, text, `"${shorten(quote)}"`)
  const found = text.slice(span.from, span.to)
  if (found !== quote) refuse(`characters ${span.from}-${span.to} are "${shorten(found)}", not "${shorten(quote)}"`)
}

function checkSpan({ from, to }: Span, text: string, what: string): void {
  const isInside = Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to <= text.length
  if (!isInside) refuse(`characters ${from}-${to} of ${what} are not inside the text (0-${text.length})`)
}

function shorten(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}

function refuse(message: string): never {
  throw new ReckonerError('evidence-mismatch', message)
}

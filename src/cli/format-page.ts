/** Pages as text: the same views that the desk shows. */
import type { CaptureView, ClaimPageView, ClaimView, IncidentView, ReportView, SeriesView } from '../app/views.ts'

type Bold = (text: string) => string

/** An incident: figures, what the claims disagree on, and each origin with its claims and sentences. */
export function formatIncident(view: IncidentView, bold: Bold): string {
  const { figures, disagreements, originGroups, by, against, reports, origins, accounts, related } = view
  return [
    ...(view.redirectedFrom ? [`${view.redirectedFrom} was merged into ${view.id}`] : []),
    bold(view.title),
    `${view.id} · ${count(origins, 'origin')}, ${count(reports, 'report')}`,
    view.reopenedAt ? `reopened ${view.reopenedAt.slice(0, 10)}: an account came after it was settled` : '',
    by.length > 0 ? `by: ${by.join(' / ')}` : '',
    against.length > 0 ? `against: ${against.join(' / ')}` : '',
    ...figures.map((figure) => `${figure.attribute}: ${figure.text}${figure.isKnown ? ` (rule ${figure.rule})` : ''}`),
    ...(disagreements.length > 0 ? ['', bold('What they disagree on')] : []),
    ...disagreements.map(({ attribute, words }) => `  ${attribute}: ${words}`),
    ...(related.length > 0 ? ['', bold('Related incidents, counted for themselves')] : []),
    ...related.map(formatRelated),
    ...originGroups.flatMap(({ title, reasons, apart, claims, reports: told }) => [
      '',
      bold(title),
      `  ${accounts.flatMap(({ id, report }) => (told.some((one) => one.id === report) ? [id] : [])).join(' ')}`,
      ...reasons.map((reason) => `  one origin because: ${reason}`),
      ...apart.map((reason) => `  kept apart from ${reason}`),
      ...figuresFirst(claims).map(formatClaimLine),
    ]),
  ]
    .filter((line, i) => line !== '' || i > 3)
    .join('\n')
}

/** A report: what is known of it, its claims by account, and what was not understood. */
export function formatReport(view: ReportView, bold: Bold): string {
  const { accounts, bytesHash, captures, claimViews, notes } = view
  return [
    bold(view.title ?? view.sourceName),
    [view.id, view.publisher, view.publishedOn, view.address ?? view.sourceName].filter(Boolean).join(' · '),
    `bytes ${bytesHash}`,
    ...(captures.length > 0 ? ['', bold('How it came in'), ...captures.flatMap(formatCapture)] : []),
    ...accounts.flatMap((account) => [
      '',
      bold(`${account.title} (${account.role})`),
      ...(account.incident ? [`  ${account.incident}`] : account.series ? [`  ${account.series}`] : []),
      ...claimViews.filter(({ claim }) => claim.account === account.id).map(formatClaimLine),
    ]),
    ...(notes.length > 0 ? ['', bold('Notes'), ...notes.map(({ code, message }) => `  ${message} (${code})`)] : []),
  ].join('\n')
}

function formatCapture({ words, bytesHash, redirects, headers }: CaptureView): readonly string[] {
  return [
    `  ${words}`,
    `    bytes ${bytesHash}`,
    ...redirects.map(({ status, from, to }) => `    ${status} ${from} -> ${to}`),
    ...headers.map(({ name, value }) => `    ${name}: ${value}`),
  ]
}

/** A claim: its sentence in its surroundings, where it belongs, and its rivals. */
export function formatClaimPage(view: ClaimPageView, bold: Bold): string {
  return [
    bold(`${view.text} | ${view.speakerText}, ${view.stance}`),
    [view.claim.id, view.publisher, view.publishedOn, view.report].filter(Boolean).join(' · '),
    ...(view.incident ? [`incident ${view.incident}`] : []),
    ...(view.series ? [`series ${view.series}`] : []),
    `read by rule ${view.claim.rule}, ${view.claim.basis}`,
    '',
    view.context,
    ...(view.rivals.length > 0 ? ['', bold('What other reports say'), ...view.rivals.map(formatClaimLine)] : []),
  ].join('\n')
}

/** A series: a line for each speaker's totals by day, and its warnings. */
export function formatSeries(view: SeriesView, bold: Bold): string {
  return [
    bold(view.title),
    `${view.id} · ${count(view.reports, 'report')}`,
    ...view.speakers.flatMap(({ name, points, warnings }) => [
      `  ${name}`,
      ...points.map(
        ({ on, text, publisher }) => `    ${on ?? 'undated'}  ${text}${publisher ? `  (${publisher})` : ''}`,
      ),
      ...warnings.map((warning) => `    warning: ${warning}`),
    ]),
  ].join('\n')
}

function formatRelated({ incident, title, status, score, reasons, decision }: IncidentView['related'][number]): string {
  const why = decision
    ? `${status} by ${decision.by}: ${decision.reason}`
    : `proposed (${score.toFixed(2)}): ${reasons.map(({ words }) => words).join('; ')}`
  return `  ${title} | ${incident} | ${why}`
}

/** What people look for first stands first: who was harmed, then the rest as it stands in the reports. */
function figuresFirst(claims: readonly ClaimView[]): readonly ClaimView[] {
  const isFigure = ({ claim }: ClaimView) => claim.value.kind === 'count'
  return [...claims.filter(isFigure), ...claims.filter((claim) => !isFigure(claim))]
}

function formatClaimLine({ text, speakerText, stance, isSuperseded, sentence, from, to, claim }: ClaimView): string {
  const marked = `${sentence.slice(0, from)}[${sentence.slice(from, to)}]${sentence.slice(to)}`.replace(/\s+/g, ' ')
  return `  ${text}${isSuperseded ? ' (superseded)' : ''} | ${speakerText}, ${stance} | ${claim.id}\n    “${marked}”`
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** The method page: what this desk counts and how, from its settings, its ledger and the program's own rules. */
import { SPEAKER_ORDER } from '../counting/rules/hierarchy.ts'
import { COUNTING_RULES, getRule } from '../counting/rules/index.ts'
import { VAGUE_CODINGS } from '../counting/rules/lowest.ts'
import { getCounts, listDecisions, listReports } from '../ledger/index.ts'
import { GRADE_WORDS, GRADES } from '../model/index.ts'
import type { DeskSettings } from './desk-settings.ts'
import { getAgreement } from './review.ts'
import { stateAt } from './state-at.ts'
import { latestReader } from './status.ts'
import type { MethodView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** The method as of a position. */
export function getMethod(workspace: Workspace, { asOf }: { readonly asOf?: number | undefined } = {}): MethodView {
  const state = stateAt(workspace, asOf)
  const desk = workspace.desk()
  const { hash, position } = workspace.ledger.head()
  return {
    title: `How ${desk.name ?? 'this desk'} counts`,
    sections: [
      { title: 'Definitions', lines: DEFINITIONS },
      { title: 'What is counted', lines: [...desk.inclusion, ...INCLUSION] },
      { title: 'The counting rule', lines: ruleLines(desk) },
      {
        title: 'Grades',
        lines: GRADES.map(
          (grade) =>
            `${grade}: ${GRADE_WORDS[grade]} (suggested by the claims; a person can give another, with a reason)`,
        ),
      },
      { title: 'Sources', lines: sourceLines(workspace, asOf) },
      { title: 'Review', lines: reviewLines(workspace, asOf) },
      { title: 'Known gaps', lines: [...desk.gaps, ...gapLines(workspace, asOf)] },
      {
        title: 'Version',
        lines: [
          `Reckoner ${workspace.version}, reader ${latestReader(state) ?? 'none yet'}`,
          `ledger position ${state.position}${state.lastAt ? `, last change ${state.lastAt}` : ''}`,
          `head ${hash}@${position}`,
          desk.hash ? `settings desk.yaml, SHA-256 ${desk.hash}` : 'no desk.yaml: the presets of the program',
        ],
      },
    ],
    asOf: state.position,
  }
}

const DEFINITIONS: readonly string[] = [
  'A claim is one value of one attribute, said by one speaker, in one exact stretch of one report.',
  'An incident holds what several reports say of one happening. Reports that copy each other are one origin.',
  'A running total that others quote is no incident and never enters a sum.',
  'Zero is a stated zero; where nobody gave a figure it is “not stated”, and counted apart.',
]

const INCLUSION: readonly string[] = [
  'Incidents that were threatened, foiled or denied by all who speak of them are listed and not counted.',
  'Denied and retracted figures, parts of other figures, and figures their speaker replaced are not counted.',
  'What the side that did it says of the harm is shown apart from what everybody else says.',
]

function ruleLines(desk: DeskSettings): readonly string[] {
  const rule = getRule(desk.rule)
  const order = [...new Set([...(desk.hierarchy ?? []), ...SPEAKER_ORDER])].join(', ')
  const codings = Object.entries({ ...VAGUE_CODINGS, ...desk.codings }).map(([word, coding]) =>
    typeof coding === 'number'
      ? `${word} ${coding}`
      : `${word} ${coding.small} (${coding.large} where ten or more were harmed)`,
  )
  return [
    `${rule.title}: ${rule.words}`,
    `Where a reviewer’s decision is asked for and none was made: ${getRule(desk.fallback ?? 'range').title.toLowerCase()}.`,
    `Order of speakers: ${order}.`,
    `Vague words under “lowest”: ${codings.join(', ')}.`,
    `Other rules that can be chosen: ${COUNTING_RULES.filter(({ id }) => id !== rule.id)
      .map(({ title }) => title.toLowerCase())
      .join(', ')}.`,
  ]
}

function sourceLines(workspace: Workspace, asOf: number | undefined): readonly string[] {
  const state = stateAt(workspace, asOf)
  const { reports, unread, publishers } = getCounts(state)
  const byPublisher = new Map<string, number>()
  for (const { report } of listReports(state)) {
    const name = report.publisher ?? 'publisher not stated'
    byPublisher.set(name, (byPublisher.get(name) ?? 0) + 1)
  }
  const named = [...byPublisher]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, n]) => `${name} (${n})`)
  return [
    `${reports} reports of ${publishers} publishers, ${unread} of them not read.`,
    ...(named.length > 0 ? [named.join(', ')] : []),
  ]
}

function reviewLines(workspace: Workspace, asOf: number | undefined): readonly string[] {
  const desk = workspace.desk()
  const decisions = listDecisions(stateAt(workspace, asOf))
  const people = [...new Set([...desk.reviewers, ...decisions.map(({ decision }) => decision.by)])]
  const [all] = getAgreement(workspace, { asOf }).fields
  const kappa =
    all?.kappa === null || all === undefined
      ? 'no kappa yet'
      : `Cohen’s kappa ${all.kappa.toFixed(2)} on ${all.pairs} pairs`
  return [
    desk.readers === 2
      ? 'Two people read each claim without seeing what the other decided; they must agree.'
      : 'One person decides about a claim.',
    `Reviewers: ${people.join(', ') || 'none yet'}. ${decisions.length} decisions, ${decisions.filter(({ withdrawn }) => withdrawn).length} of them taken back; ${kappa}.`,
  ]
}

function gapLines(workspace: Workspace, asOf: number | undefined): readonly string[] {
  const { unread, refused, reports } = getCounts(stateAt(workspace, asOf))
  return [
    ...(unread > 0
      ? [`${unread} of ${reports} reports are in a language that is not read, or could not be read.`]
      : []),
    ...(refused > 0 ? [`${refused} files or addresses were refused.`] : []),
    'Only what the reports opened here tell is counted: what nobody reported, or nobody opened, is not known.',
  ]
}

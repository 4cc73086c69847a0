import { useState } from 'react'
import type { ReviewItemView } from '../../../api/types.ts'
import { REJECT_CODES } from '../../../model/review.ts'
import { type CommandId, type Handlers, PICKS, useCommands } from '../../lib/commands.ts'
import { useLit } from '../../lib/use-lit.ts'
import { unhyphen } from '../../lib/words.ts'
import { ClaimContext } from './claim-context.tsx'
import { ClaimFields } from './claim-fields.tsx'
import { ReviewActions } from './review-actions.tsx'
import { type OpenPanel, ReviewPanel } from './review-panel.tsx'
import type { Review } from './use-review.ts'
import { WhereItStands } from './where-it-stands.tsx'

interface Props {
  readonly view: ReviewItemView
  readonly review: Review
}

const ranks = {
  differs: 'accounts differ on this',
  inferred: 'worked out, not stated in these words',
  newest: 'newest first',
} as const

/** One claim: its sentence in the middle, what was read of it, where it stands, and the keys that decide. */
export function ReviewClaim({ view, review }: Props) {
  const [panel, setPanel] = useState<OpenPanel>(null)
  const { lit, fieldOf } = useLit()
  const toggle = (name: Exclude<OpenPanel, null>) => setPanel((old) => (old === name ? null : name))
  const { claim } = view.view
  const act = makeActions({ view, review, close: () => setPanel(null) })
  const own = lastStanding(review)
  const isPlaced = view.incident !== null
  const handlers: Handlers = {
    accept: act.accept,
    reject: () => toggle('reject'),
    later: review.postpone,
    edit: () => toggle('edit'),
    move: isPlaced ? () => toggle('move') : undefined,
    new: isPlaced && view.accounts.length > 1 ? act.makeNew : undefined,
    split: isPlaced && view.accounts.length > 2 ? () => toggle('split') : undefined,
    flag: () => toggle('flag'),
    undo: own ? () => review.takeBack(own) : undefined,
    next: () => review.step(1),
    previous: () => review.step(-1),
    ...picksOf(panel, view, act),
  }
  useCommands(handlers)
  return (
    <>
      <p className="label" data-rank={view.rank}>
        {ranks[view.rank]}
      </p>
      <div className="mt-1 grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,13rem)_minmax(0,1fr)]">
        <ClaimFields view={view} fieldOf={fieldOf} />
        <div className="order-first min-w-0 lg:order-none">
          <ClaimContext view={view} lit={lit} />
          <ReviewActions handlers={handlers} panel={panel} />
          <ReviewPanel
            key={`${claim.id} ${panel}`}
            panel={panel}
            view={view}
            act={act}
            onClose={() => setPanel(null)}
          />
        </div>
      </div>
      <WhereItStands view={view} />
    </>
  )
}

/** What can be done with a claim. */
export interface ReviewActs {
  readonly accept: () => void
  readonly reject: (code: (typeof REJECT_CODES)[number]) => void
  readonly correct: (value: string, reason: string) => void
  readonly move: (incident: string, title: string, reason: string) => void
  readonly makeNew: () => void
  readonly split: (accounts: readonly string[], reason: string) => void
  readonly flag: (note: string) => void
}

function makeActions({ view, review, close }: Props & { readonly close: () => void }): ReviewActs {
  const { id } = view.view.claim
  const by = review.reader
  const done = (task: Parameters<Review['decide']>[1], words: string) => {
    close()
    review.decide(view, task, words)
  }
  const incident = view.incident?.id ?? ''
  return {
    accept: () => done({ kind: 'decision', input: { kind: 'accept', target: id, by } }, 'Accepted'),
    reject: (code) =>
      done(
        { kind: 'decision', input: { kind: 'reject', target: id, by, code, reason: unhyphen(code) } },
        `Rejected (${unhyphen(code)})`,
      ),
    correct: (value, reason) =>
      done({ kind: 'decision', input: { kind: 'correct', target: id, by, value, reason } }, `Corrected to ${value}`),
    move: (to, title, reason) =>
      done(
        { kind: 'grouping', asked: { kind: 'move', account: view.account, incident: to }, reason },
        `Moved to ${title}`,
      ),
    makeNew: () =>
      done(
        {
          kind: 'grouping',
          asked: { kind: 'split', incident, accounts: [view.account] },
          reason: 'it tells of another happening',
        },
        'Made an incident of its own',
      ),
    split: (accounts, reason) =>
      done({ kind: 'grouping', asked: { kind: 'split', incident, accounts }, reason }, `Split ${accounts.length} off`),
    flag: (note) => done({ kind: 'decision', input: { kind: 'note', target: id, by, reason: note } }, 'Flagged'),
  }
}

/** The numbered choices of the panel that is open. */
function picksOf(panel: OpenPanel, view: ReviewItemView, act: ReviewActs): Handlers {
  const choices: (readonly [CommandId, () => void])[] = []
  if (panel === 'reject') {
    for (const [i, code] of REJECT_CODES.entries()) choices.push([PICKS[i] as CommandId, () => act.reject(code)])
  }
  if (panel === 'move') {
    for (const [i, { incident, reasons }] of view.likely.entries()) {
      choices.push([PICKS[i] as CommandId, () => act.move(incident.id, incident.title, reasonOf(reasons))])
    }
  }
  return Object.fromEntries(choices)
}

/** Why an account belongs to a likely incident, as the reason of a move. */
export function reasonOf(reasons: ReviewItemView['reasons']): string {
  const why = reasons.filter(({ score }) => score > 0).map(({ words }) => words)
  return why.length > 0 ? `the same happening: ${why.join('; ')}` : 'the same happening'
}

function lastStanding({ own }: Review) {
  return own.findLast(({ undoneAt, status }) => undoneAt === null && status !== 'refused')
}

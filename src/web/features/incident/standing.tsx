import { Link } from '@tanstack/react-router'
import type { IncidentView } from '../../../api/types.ts'
import { formatInstant } from '../../lib/dates.ts'

interface Props {
  readonly incident: IncidentView
  readonly mergedFrom: string | null
  readonly asOf: number | undefined
}

/** What a reader must know before anything else: a merge that led here, a late account, a view of an earlier day. */
export function Standing({ incident, mergedFrom, asOf }: Props) {
  const notes = [
    mergedFrom && (
      <>
        You asked for <code>{mergedFrom}</code>: a person merged it into this incident.
      </>
    ),
    incident.reopenedAt && (
      <>An account came in after a person had settled this incident ({formatInstant(incident.reopenedAt)}).</>
    ),
    asOf !== undefined && (
      <>
        Shown as it stood at position <span className="figure">{asOf}</span>.{' '}
        <Link to="/incidents/$id" params={{ id: incident.id }} search={{}} className="link">
          See it as it stands now
        </Link>
      </>
    ),
  ].filter(Boolean)
  if (notes.length === 0) return null
  return (
    <div
      role="status"
      className="mt-3 max-w-[60rem] space-y-1 border-s-4 border-(--accent) bg-(--accent-soft) px-4 py-2 text-sm"
    >
      {notes.map((note, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the notes are always these three, in this order
        <p key={i}>{note}</p>
      ))}
    </div>
  )
}

/** When the incident was opened and last changed. */
export function Changes({ incident: { history } }: { readonly incident: IncidentView }) {
  const [first] = history
  const last = history.at(-1)
  if (!first || !last) return null
  return (
    <>
      <span>
        opened <time dateTime={first.at}>{formatInstant(first.at)}</time>
      </span>
      <span>
        last change <time dateTime={last.at}>{formatInstant(last.at)}</time>, position{' '}
        <span className="figure">{last.position}</span>
      </span>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportView, VersionChange, VersionView, WordChange } from '../../../api/types.ts'
import { formatInstant } from '../../lib/dates.ts'
import { versionsQuery } from '../../lib/queries.ts'
import { HARM_WORDS } from '../../lib/words.ts'

/** Characters of unchanged text that are shown on either side of a change. */
const around = 120

/** The versions kept of the page, each with the words and figures that it changed. Nothing when there is one only. */
export function ReportVersions({ report }: { readonly report: ReportView }) {
  const { data } = useQuery(versionsQuery(report.id))
  const versions = data?.items ?? []
  if (versions.length < 2) return null
  return (
    <section aria-labelledby="versions-title" className="head mt-12 max-w-[42rem]">
      <h2 id="versions-title" className="serif text-xl font-semibold">
        {versions.length} versions of this page
      </h2>
      <ol className="mt-2">
        {versions.map((version, i) => (
          <Version key={version.id} version={version} number={i + 1} isShown={version.id === report.id} />
        ))}
      </ol>
    </section>
  )
}

interface VersionProps {
  readonly version: VersionView
  readonly number: number
  readonly isShown: boolean
}

function Version({ version: { id, title, keptAt, change }, number, isShown }: VersionProps) {
  return (
    <li className="rule-top py-3 first:border-t-0">
      <p className="text-sm">
        <span className="figure text-(--ink-3)">{number}.</span>{' '}
        {isShown ? (
          <strong>
            <bdi>{title ?? 'Untitled'}</bdi> <span className="font-normal text-(--ink-2)">(shown above)</span>
          </strong>
        ) : (
          <Link to="/reports/$id" params={{ id }} className="link">
            <bdi>{title ?? 'Untitled'}</bdi>
          </Link>
        )}
        <span className="label">kept {formatInstant(keptAt)}</span>
      </p>
      {change && <Change change={change} />}
    </li>
  )
}

function Change({ change: { words, figures } }: { readonly change: VersionChange }) {
  const [isWhole, setWhole] = useState(false)
  return (
    <div className="mt-2">
      {figures.length > 0 ? (
        <ul className="figure text-sm">
          {figures.map(({ attribute, before, after }) => (
            <li key={attribute + before + after}>
              {HARM_WORDS[attribute]}: <bdi>{before}</bdi> <span aria-hidden="true">→</span>
              <span className="sr-only">became</span> <strong>{after}</strong>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-(--ink-2)">No figure changed.</p>
      )}
      <p dir="auto" className="serif mt-2 leading-7 whitespace-pre-line">
        {words.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches are in the order of the text and never move
          <Stretch key={i} change={one} isWhole={isWhole} place={placeOf(i, words.length)} />
        ))}
      </p>
      <button type="button" className="button no-print mt-2" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? 'Only what changed' : 'The whole text'}
      </button>
    </div>
  )
}

type Place = 'first' | 'between' | 'last'

function placeOf(i: number, count: number): Place {
  return i === 0 ? 'first' : i === count - 1 ? 'last' : 'between'
}

interface StretchProps {
  readonly change: WordChange
  readonly isWhole: boolean
  readonly place: Place
}

function Stretch({ change: { kind, words, isFigure }, isWhole, place }: StretchProps) {
  if (kind === 'same') return <bdi className="text-(--ink-2)">{isWhole ? words : shorten(words, place)}</bdi>
  const look = `${kind === 'added' ? 'diff-added' : 'diff-removed'} ${isFigure ? 'diff-figure' : ''}`
  const note = `${kind}${isFigure ? ', a figure' : ''}: `
  const body = (
    <>
      <span className="sr-only">{note}</span>
      <bdi>{words}</bdi>
    </>
  )
  return kind === 'added' ? <ins className={look}>{body}</ins> : <del className={look}>{body}</del>
}

/** Unchanged words far from any change are left out. */
function shorten(words: string, place: Place): string {
  const before = place === 'last' ? '' : words.slice(-around)
  const after = place === 'first' ? '' : words.slice(0, around)
  return words.length <= before.length + after.length ? words : `${after} … ${before}`
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DeskView } from '../../../api/types.ts'
import { takeStep, useFirstSteps } from '../../lib/first-steps.ts'

interface Step {
  readonly key: string
  readonly isDone: boolean
  readonly words: ReactNode
  readonly why: ReactNode
}

/** What to do first, ticked off as it is done; gone when all is done or when it is hidden. */
export function FirstTenMinutes({ desk }: { readonly desk: DeskView }) {
  const taken = useFirstSteps()
  const steps = stepsOf(desk, taken)
  const left = steps.filter(({ isDone }) => !isDone).length
  if (left === 0 || taken.has('hidden')) return null
  return (
    <aside aria-labelledby="first-title" className="head self-start">
      <h2 id="first-title" className="serif text-xl font-semibold">
        First 10 minutes
      </h2>
      <ol className="mt-2 text-sm">
        {steps.map(({ key, isDone, words, why }) => (
          <li key={key} className="rule-top grid grid-cols-[1.5rem_minmax(0,1fr)] py-2 first:border-t-0">
            <span aria-hidden="true" className="text-(--accent)">
              {isDone ? '✓' : '○'}
            </span>
            <span className={isDone ? 'text-(--ink-3)' : ''}>
              <span className="font-semibold">{words}</span>
              {isDone ? <span className="sr-only">, done</span> : <span className="block text-(--ink-2)">{why}</span>}
            </span>
          </li>
        ))}
      </ol>
      <button type="button" className="button mt-3" onClick={() => takeStep('hidden')}>
        Hide this list
      </button>
    </aside>
  )
}

function stepsOf({ done }: DeskView, taken: ReadonlySet<string>): readonly Step[] {
  return [
    {
      key: 'open',
      isDone: done.reports > 0,
      words: 'Open reports',
      why: (
        <>
          In a terminal: <code>npx reckoner open ./reports</code>
        </>
      ),
    },
    {
      key: 'incident',
      isDone: taken.has('incident'),
      words: (
        <Link to="/explore" search={{}} className="link">
          Open an incident
        </Link>
      ),
      why: 'What each speaker said, and how many origins stand behind it.',
    },
    {
      key: 'report',
      isDone: taken.has('report'),
      words: (
        <Link to="/reports" search={{}} className="link">
          Follow a figure to its sentence
        </Link>
      ),
      why: 'Every number leads back to the words it was read from.',
    },
    {
      key: 'decide',
      isDone: done.decisions > 0,
      words: (
        <Link to="/review" search={{}} className="link">
          Decide about a claim
        </Link>
      ),
      why: 'One key accepts it, and one takes that back.',
    },
    {
      key: 'tallies',
      isDone: taken.has('tallies'),
      words: (
        <Link to="/tallies" search={{}} className="link">
          Count under another rule
        </Link>
      ),
      why: 'The same claims, counted in six ways.',
    },
    {
      key: 'head',
      isDone: taken.has('head'),
      words: 'Witness the ledger',
      why: 'Copy its head at the foot of the page and keep it elsewhere.',
    },
  ]
}

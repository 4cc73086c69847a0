import { useState } from 'react'
import type { IncidentView, NamedGroup, NamedPerson, NamedVerdict } from '../../../api/types.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import { countOf } from '../../lib/words.ts'
import { NamedSpellings } from './named-spellings.tsx'
import type { PersonChoice } from './person-dialog.tsx'
import { type Undoable, UndoDialog } from './undo-dialog.tsx'

interface Props {
  readonly incident: IncidentView
  /** Null where the incident is shown as it once stood. */
  readonly onPerson: ((choice: PersonChoice) => void) | null
}

/** The victims that the reports name. Spellings that sound alike are proposed as one person; only a person joins them. */
export function NamedPeople({ incident, onPerson }: Props) {
  const [undone, setUndone] = useState<Undoable | null>(null)
  const { named } = incident
  if (named.length === 0) return null
  const people = named.reduce((sum, group) => sum + group.people.length, 0)
  const proposed = named.filter((group) => group.people.length > 1).length
  return (
    <section aria-labelledby="named-title" className="head mt-12">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="named-title" className="serif text-xl font-semibold">
          Named victims
        </h2>
        {onPerson && proposed > 0 && (
          <button
            type="button"
            className="button no-print"
            onClick={() => onPerson({ one: null, other: null, verdict: 'same' })}
          >
            Decide who is who <KeyCap command="person" />
          </button>
        )}
      </div>
      <p className="mt-1 text-sm text-(--ink-2)">
        {countOf(people, 'name')} as the reports write {people === 1 ? 'it' : 'them'}
        {proposed > 0 && `; ${countOf(proposed, 'proposal')} that several are one person`}. Names are counted nowhere,
        and the public profile of exports leaves them out.
      </p>
      <ul className="mt-2 text-sm">
        {named.map((group) => (
          <GroupLines
            key={group.people[0]?.names[0]?.words}
            group={group}
            incident={incident}
            onPerson={onPerson}
            onUndo={setUndone}
          />
        ))}
      </ul>
      {undone && <UndoDialog entry={undone} onClose={() => setUndone(null)} />}
    </section>
  )
}

interface LineProps extends Props {
  readonly onUndo: (entry: Undoable) => void
}

function GroupLines({ group, incident, onPerson, onUndo }: LineProps & { readonly group: NamedGroup }) {
  const [lead] = group.people
  if (!lead) return null
  if (group.people.length === 1) {
    return (
      <li className="rule-top py-2 first:border-t-0">
        <PersonLine person={lead} incident={incident} onUndo={onPerson && onUndo} />
      </li>
    )
  }
  return (
    <li className="my-2 border border-dashed border-(--line-2) px-3 py-2">
      <p className="font-semibold">
        <span aria-hidden="true">? </span>Perhaps one person: {countOf(group.spellings, 'spelling')}
      </p>
      <ul>
        {group.people.map((person) => (
          <li
            key={person.names[0]?.words}
            className="rule-top flex flex-wrap items-start gap-x-4 gap-y-2 py-2 first:border-t-0"
          >
            <PersonLine person={person} incident={incident} onUndo={onPerson && onUndo} />
            {onPerson && person !== lead && <Verdicts one={lead} other={person} onPerson={onPerson} />}
          </li>
        ))}
      </ul>
    </li>
  )
}

interface VerdictProps {
  readonly one: NamedPerson
  readonly other: NamedPerson
  readonly onPerson: (choice: PersonChoice) => void
}

function Verdicts({ one, other, onPerson }: VerdictProps) {
  const [a, b] = [one.names[0], other.names[0]]
  if (!a || !b) return null
  return (
    <span className="no-print flex flex-wrap gap-2">
      <button
        type="button"
        data-row=""
        className="button"
        aria-label={`Same person: ${a.words} and ${b.words}`}
        onClick={() => onPerson({ one: a, other: b, verdict: 'same' })}
      >
        Same person
      </button>
      <button
        type="button"
        className="button"
        aria-label={`Two people: ${a.words} and ${b.words}`}
        onClick={() => onPerson({ one: a, other: b, verdict: 'different' })}
      >
        Two people
      </button>
    </span>
  )
}

interface PersonLineProps {
  readonly person: NamedPerson
  readonly incident: IncidentView
  readonly onUndo: ((entry: Undoable) => void) | null
}

function PersonLine({ person, incident, onUndo }: PersonLineProps) {
  return (
    <div className="min-w-0 flex-1 basis-64">
      <NamedSpellings names={person.names} claims={incident.claims} />
      {[...person.joined, ...person.apart].map((one) => (
        <VerdictLine key={one.decision.id} verdict={one} onUndo={onUndo} />
      ))}
    </div>
  )
}

function VerdictLine({
  verdict: { one, other, verdict, decision },
  onUndo,
}: {
  readonly verdict: NamedVerdict
  readonly onUndo: PersonLineProps['onUndo']
}) {
  const words = `${one} and ${other}: ${verdict === 'same' ? 'one person' : 'two people'}`
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 text-(--ink-2)">
      <span>
        <span aria-hidden="true">{verdict === 'same' ? '✓ ' : '≠ '}</span>
        <bdi>{words}</bdi>. <bdi>{decision.by}</bdi>: <bdi>{decision.reason}</bdi>
      </span>
      {onUndo && (
        <button
          type="button"
          className="button no-print"
          aria-label={`Take back: ${words}`}
          onClick={() =>
            onUndo({ words, by: decision.by, position: decision.position, undo: { kind: 'decision', id: decision.id } })
          }
        >
          Take back
        </button>
      )}
    </p>
  )
}

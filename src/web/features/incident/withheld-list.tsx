import { useState } from 'react'
import type { IncidentView, WithheldItem } from '../../../api/types.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import { useCommands } from '../../lib/commands.ts'
import { countOf } from '../../lib/words.ts'
import { ReleaseDialog } from './release-dialog.tsx'
import { type Undoable, UndoDialog } from './undo-dialog.tsx'

interface Props {
  readonly incident: IncidentView
  /** False where the incident is shown as it once stood. */
  readonly canChange: boolean
}

/** What each is, and what stands in its place. */
const kinds: { readonly [K in WithheldItem['kind']]: string } = {
  victim: 'name of a victim: withheld from the public',
  witness: 'witness who speaks: “a witness” for partners and the public',
  relative: 'relative who speaks: “a relative” for partners and the public',
  home: 'home: its place is given within ten kilometres to the public',
}

/** What files for others leave out of this incident. Each can be released by itself, with a reason, and withheld again. */
export function WithheldList({ incident, canChange }: Props) {
  const [releasing, setReleasing] = useState<WithheldItem | null>(null)
  const [undone, setUndone] = useState<Undoable | null>(null)
  const { withheld } = incident
  const held = withheld.filter(({ release }) => release === null)
  const canRelease = canChange && held.length > 0
  const releaseOne = (item: WithheldItem | undefined) => item && setReleasing(item)
  useCommands({ release: canRelease ? () => releaseOne(held[0]) : undefined })
  if (withheld.length === 0) return null
  const released = withheld.length - held.length
  return (
    <section aria-labelledby="withheld-title" className="head mt-12">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="withheld-title" className="serif text-xl font-semibold">
          Withheld from others
        </h2>
        {canRelease && (
          <button type="button" className="button no-print" onClick={() => releaseOne(held[0])}>
            Release one <KeyCap command="release" />
          </button>
        )}
      </div>
      <p className="mt-1 text-sm text-(--ink-2)">
        Files saved for partners and for the public leave these out, so that nobody comes to harm by them.{' '}
        {released > 0 && `${countOf(released, 'one')} of ${withheld.length} released. `}
        Release one only when those whom it concerns agree. This page and files for our own use show everything.
      </p>
      <ul className="mt-2 text-sm">
        {withheld.map((item) => (
          <li
            key={`${item.kind} ${item.words}`}
            className="rule-top flex flex-wrap items-start gap-x-4 gap-y-1 py-2 first:border-t-0"
          >
            <div className="min-w-0 flex-1 basis-64">
              <bdi className="font-semibold">{item.words}</bdi>{' '}
              <span className="text-(--ink-2)">({kinds[item.kind]})</span>
              {item.release && (
                <p className="text-(--ink-2)">
                  <span aria-hidden="true">✓ </span>Released by <bdi>{item.release.by}</bdi>:{' '}
                  <bdi>{item.release.reason}</bdi>
                </p>
              )}
            </div>
            {canChange && (
              <Choice item={item} onRelease={() => setReleasing(item)} onUndo={(entry) => setUndone(entry)} />
            )}
          </li>
        ))}
      </ul>
      {releasing && <ReleaseDialog items={held} first={releasing} onClose={() => setReleasing(null)} />}
      {undone && <UndoDialog entry={undone} onClose={() => setUndone(null)} />}
    </section>
  )
}

interface ChoiceProps {
  readonly item: WithheldItem
  readonly onRelease: () => void
  readonly onUndo: (entry: Undoable) => void
}

function Choice({ item: { words, release }, onRelease, onUndo }: ChoiceProps) {
  if (release === null)
    return (
      <button type="button" className="button no-print" aria-label={`Release: ${words}`} onClick={onRelease}>
        Release
      </button>
    )
  const { by, position, id } = release
  return (
    <button
      type="button"
      className="button no-print"
      aria-label={`Withhold again: ${words}`}
      onClick={() => onUndo({ words: `the release of ${words}`, by, position, undo: { kind: 'decision', id } })}
    >
      Withhold again
    </button>
  )
}

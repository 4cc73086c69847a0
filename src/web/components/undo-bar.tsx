import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useCommands } from '../lib/commands.ts'
import { offerUndo, type UndoOffer, useUndoOffer } from '../lib/undo.ts'
import { KeyCap } from './key-cap.tsx'

const seconds = 10

/** Says what was done and offers to take it back for ten seconds, or by `z`; it waits while it is pointed at or focused. */
export function UndoBar() {
  const offer = useUndoOffer()
  const client = useQueryClient()
  const [isHeld, setHeld] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    if (!offer || isHeld) return
    setFailure(null)
    const timer = setTimeout(() => offerUndo(null), seconds * 1000)
    return () => clearTimeout(timer)
  }, [offer, isHeld])
  const takeBack = async ({ undo }: UndoOffer) => {
    if (!undo) return
    try {
      await undo()
      setHeld(false)
      offerUndo({ words: 'Taken back. Both stand in the history.' })
      await client.invalidateQueries()
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : 'It could not be taken back.')
    }
  }
  useCommands(offer?.undo ? { undo: () => takeBack(offer) } : {})
  return (
    <div role="status" className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-20 flex justify-center px-4">
      {offer && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only holds the offer while it is looked at
        <div
          className="pointer-events-auto flex max-w-full items-center gap-4 border border-(--ink) bg-(--raised) px-4 py-2 text-sm"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <bdi className="min-w-0">{failure ?? offer.words}</bdi>
          {offer.undo && !failure && (
            <button type="button" className="button" onClick={() => takeBack(offer)}>
              Undo <KeyCap command="undo" />
            </button>
          )}
        </div>
      )}
    </div>
  )
}

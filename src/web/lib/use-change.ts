/** A change of the ledger: asked for, shown everywhere, and offered to be taken back. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { offerUndo, type UndoOffer } from './undo.ts'

/** How a change is made and taken back. */
export interface Change<Input, Made> {
  readonly run: (input: Input) => Promise<Made>
  /** The words that say it is done, and what takes it back; null: nothing is said. */
  readonly undo: (made: Made, input: Input) => UndoOffer | null
}

/** The change as a mutation: afterwards every screen asks anew. */
export function useChange<Input, Made>({ run, undo }: Change<Input, Made>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: async (made: Made, input: Input) => {
      offerUndo(undo(made, input))
      await client.invalidateQueries()
    },
  })
}

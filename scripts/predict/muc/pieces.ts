/** What the deeds of a sentence were done to, piece by piece, and the events that the pieces make. */
import type { HarmAttribute } from '../../../src/model/index.ts'
import { eachMurder } from './each-murder.ts'
import type { Human } from './humans.ts'
import type { Kind } from './kinds.ts'

/** Something a deed was done to, with the kind that the deed's own word gives. */
export interface Piece {
  readonly first: number
  readonly last: number
  readonly kind: Kind | null
  readonly human: Human | null
  readonly thing: string | null
  /** By a deed that no bomb does: "the murder of", "shot". */
  readonly isMurdered?: boolean
  /** Which noun of killing or kidnapping tells of them: "the murder of". */
  readonly noun?: number
}

/** A range of tokens, half-open. */
export interface Spot {
  readonly first: number
  readonly last: number
}

/** The range alone. */
export function spot({ first, last }: Spot): Spot {
  return { first, last }
}

/** "was shot and killed": the second verb says what became of the one whom the first told of. */
export function heedHarm(pieces: Piece[], { first, last }: Spot, harm: HarmAttribute | null): void {
  const i = pieces.findIndex((one) => one.human !== null && one.first < last && first < one.last)
  const piece = pieces[i]
  if (!piece?.human || harm === null) return
  if (piece.human.effect === 'abducted' && harm === 'killed')
    pieces[i] = { ...piece, human: { ...piece.human, isDead: true } }
  if (piece.human.effect !== null) return
  pieces[i] = { ...piece, human: { ...piece.human, effect: harm } }
}

/** An event as the pieces give it. */
export interface PieceEvent {
  readonly kind: Kind
  readonly isGeneralKind: boolean
  readonly humans: readonly Human[]
  readonly things: readonly string[]
}

/** The events that pieces make: pieces of several kinds are told apart; the dead and wounded go with a bomb unless murdered, and otherwise make an attack of their own. */
export function divide(pieces: readonly Piece[], main: Kind | null): readonly PieceEvent[] {
  const hasBomb = pieces.some((piece) => piece.kind === 'BOMBING')
  const kindIn = ({ kind, isMurdered }: Piece) => kind ?? (hasBomb && isMurdered ? 'ATTACK' : null)
  const kinds = [...new Set(pieces.flatMap((piece) => kindIn(piece) ?? []))]
  const isKilling = (piece: Piece) => piece.kind === null && piece.human?.effect === 'killed'
  if (kinds.length === 1 && kinds[0] !== 'BOMBING' && pieces.some(isKilling)) kinds.push('ATTACK')
  const only = main ?? kinds[0] ?? null
  if (kinds.length < 2)
    return eachMurder(pieces).map((own) => ({ kind: only ?? 'ATTACK', isGeneralKind: only === null, ...held(own) }))
  const rest = kinds.includes('BOMBING') ? 'BOMBING' : kinds.includes('ATTACK') ? 'ATTACK' : kinds[0]
  return kinds.flatMap((kind) =>
    eachMurder(pieces.filter((piece) => (kindIn(piece) ?? rest) === kind)).map((own) => ({
      kind,
      isGeneralKind: false,
      ...held(own),
    })),
  )
}

function held(pieces: readonly Piece[]): Pick<PieceEvent, 'humans' | 'things'> {
  return {
    humans: pieces.flatMap((piece) => piece.human ?? []),
    things: pieces.flatMap((piece) => piece.thing ?? []),
  }
}

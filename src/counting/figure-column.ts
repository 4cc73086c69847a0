/** The figures of many incidents under one rule, and their ends as a column of numbers. */
import type { Figure } from './types.ts'

/** Figures by the incident's place in the list, each put there when it was first worked out. */
export interface FigureColumn {
  get(at: number): Figure | undefined
  set(at: number, figure: Figure): void
  /** Adds the figure at this place to a sum. */
  addTo(sum: FigureSum, at: number): void
}

/** A sum of figures: an unknown minimum adds nothing, an open best or maximum leaves the sum open. */
export interface FigureSum {
  /** How many figures that hold a number were added. */
  known: number
  min: number
  best: number | null
  max: number | null
}

const ENDS = 3

/** Makes an empty column for so many incidents. */
export function createFigureColumn(length: number): FigureColumn {
  const figures = new Array<Figure | undefined>(length).fill(undefined)
  const known = new Uint8Array(length)
  const ends = new Float64Array(length * ENDS)
  return {
    get: (at) => figures[at],
    set(at, figure) {
      figures[at] = figure
      known[at] = figure.isKnown ? 1 : 0
      ends.set([figure.min ?? 0, figure.best ?? Number.NaN, figure.max ?? Number.NaN], at * ENDS)
    },
    addTo(sum, at) {
      if (known[at] === 0) return
      sum.known += 1
      sum.min += ends[at * ENDS] as number
      sum.best = addOpen(sum.best, ends[at * ENDS + 1] as number)
      sum.max = addOpen(sum.max, ends[at * ENDS + 2] as number)
    },
  }
}

/** The sum of nothing. */
export function emptySum(): FigureSum {
  return { known: 0, min: 0, best: 0, max: 0 }
}

/** The ends of a sum: all null when nothing was added. */
export function endsOf({ known, min, best, max }: FigureSum): Pick<Figure, 'min' | 'best' | 'max'> {
  return known === 0 ? { min: null, best: null, max: null } : { min, best, max }
}

/** The sum and one more end; NaN: it is open. */
export function addOpen(sum: number | null, end: number): number | null {
  return sum === null || Number.isNaN(end) ? null : sum + end
}

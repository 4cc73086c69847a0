/** Which kind of words of a sentence is lit: that of the field pointed at or focused, else the one that was pressed. */
import { useState } from 'react'
import type { Family } from './families.ts'

/** What is lit, and what makes a button the field of a kind of words. */
export interface Lit {
  readonly lit: Family | null
  fieldOf(family: Family): {
    readonly 'aria-pressed': boolean
    onClick(): void
    onMouseEnter(): void
    onMouseLeave(): void
    onFocus(): void
    onBlur(): void
  }
}

/** Words are lit while their field is pointed at or has the focus; a press keeps them lit, another lets them go. */
export function useLit(): Lit {
  const [pointed, setPointed] = useState<Family | null>(null)
  const [kept, setKept] = useState<Family | null>(null)
  return {
    lit: pointed ?? kept,
    fieldOf: (family) => ({
      'aria-pressed': kept === family,
      onClick: () => setKept((old) => (old === family ? null : family)),
      onMouseEnter: () => setPointed(family),
      onMouseLeave: () => setPointed(null),
      onFocus: () => setPointed(family),
      onBlur: () => setPointed(null),
    }),
  }
}

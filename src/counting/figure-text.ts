/** Figures in print: `5`, `5–8`, `5 or more`, `up to 7`, `0`, `not stated`. */
import type { CountValue } from '../model/index.ts'

/** The text of a number or range; a null end is open. */
export function formatFigure(min: number | null, max: number | null): string {
  if (min === null && max === null) return 'not stated'
  if (min === null) return `up to ${group(max)}`
  if (max === null) return `${group(min)} or more`
  return min === max ? group(min) : `${group(min)}–${group(max)}`
}

/** A claimed count in plain words: `at least 5`, `none`, `"dozens"`. */
export function describeCount(count: Pick<CountValue, 'min' | 'max' | 'qualifier' | 'words'>): string {
  const { min, max, qualifier, words } = count
  switch (qualifier) {
    case 'none':
      return 'none'
    case 'at-least':
      return `at least ${group(min)}`
    case 'more-than':
      return `more than ${group(min)}`
    case 'up-to':
      return `up to ${group(max)}`
    case 'fewer-than':
      return `fewer than ${group(max)}`
    case 'about':
      return `about ${group(min ?? max)}`
    case 'vague':
      return `“${words}”`
    case 'some':
      return 'some'
    default:
      return formatFigure(min, max)
  }
}

/** Digits in groups of three; years never come here. */
export function group(value: number | null): string {
  return value === null ? '?' : String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

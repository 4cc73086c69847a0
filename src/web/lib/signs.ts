import { formatNumber } from './words.ts'

/** A figure in signs: `5`, `≥ 5`, `≤ 7`, `6–8`; null when neither end is known. */
export function toSigns(min: number | null, max: number | null): string | null {
  if (min !== null && max !== null) return min === max ? formatNumber(min) : `${formatNumber(min)}–${formatNumber(max)}`
  if (min !== null) return `≥ ${formatNumber(min)}`
  return max === null ? null : `≤ ${formatNumber(max)}`
}

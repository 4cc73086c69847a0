/** How fast each stage of a large run was. */
import type { OpenSummary } from '../app/open-reports.ts'

const WORDS: Readonly<Record<keyof OpenSummary['stages'], string>> = {
  unpack: 'find and unpack',
  extract: 'extract',
  read: 'read',
  link: 'link',
  keep: 'write',
}

/** "35.1 reports a second. By stage: extract 257/s (5.3 s), ...": each stage by its own time. */
export function formatStages({ stages, kept }: Pick<OpenSummary, 'stages' | 'kept'>): string {
  const names = Object.keys(WORDS) as (keyof typeof WORDS)[]
  const rates = names.map((stage) => {
    const seconds = Math.max(stages[stage], 1) / 1000
    return `${WORDS[stage]} ${Math.round(kept / seconds)}/s (${seconds.toFixed(1)} s)`
  })
  const all = names.reduce((sum, stage) => sum + stages[stage], 0) / 1000
  return `${(kept / Math.max(all, 0.001)).toFixed(1)} reports a second. By stage: ${rates.join(', ')}`
}

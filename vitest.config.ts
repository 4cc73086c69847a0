import { defineConfig } from 'vitest/config'
import { ClosingLine } from './test/closing-line.ts'

/** Tests that compare times or watch memory: nothing else runs while they do. */
const MEASURING = [
  'src/counting/count.test.ts',
  'src/intake/fetch/fetch-page.test.ts',
  'src/intake/formats.test.ts',
  'src/intake/hostile.test.ts',
  'src/intake/pages-hostile.test.ts',
  'src/intake/publication-date.test.ts',
  'src/linker/link.test.ts',
  'src/linker/origins.test.ts',
  'src/reader/**/find-{dates,numbers,places}.test.ts',
  'src/reader/english/kinds/suggest-kinds.test.ts',
  'src/reader/linear.test.ts',
  'test/bench.test.ts',
  'test/explore-engine.test.ts',
  'test/browser/budgets.test.ts',
  'test/browser/many-incidents.test.ts',
]

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A busy machine takes longer than the second that is usual.
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
    setupFiles: ['test/setup.ts'],
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: MEASURING,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: MEASURING, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
})

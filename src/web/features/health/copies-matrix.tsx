import type { CopyPair } from '../../../api/types.ts'
import { countOf, formatNumber } from '../../lib/words.ts'

interface Props {
  readonly pairs: readonly CopyPair[]
  readonly chosen: CopyPair | null
  readonly onChoose: (pair: CopyPair) => void
}

const most = 16

/** Publishers by publishers: who repeats stands at the side, who is repeated above. */
export function CopiesMatrix({ pairs, chosen, onChoose }: Props) {
  const copied = inOrder(pairs, ({ copied: name }) => name).slice(0, most)
  const copiers = inOrder(pairs, ({ copier }) => copier).slice(0, most)
  const isCut = pairs.some((pair) => !copied.includes(pair.copied) || !copiers.includes(pair.copier))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section tabIndex={0} aria-label="Publishers by publishers" className="relative mt-3 overflow-x-auto">
        <table className="text-sm">
          <caption className="sr-only">Reports of a row that repeat one of a column</caption>
          <thead>
            <tr>
              <td className="pe-4 align-bottom text-xs text-(--ink-3)">
                <span aria-hidden="true">↓ repeats →</span>
              </td>
              {copied.map((name) => (
                <th key={name} scope="col" className="w-10 pb-1 align-bottom font-normal">
                  <span className="mx-auto block max-h-36 overflow-hidden text-start text-[13px] whitespace-nowrap [writing-mode:vertical-rl] rotate-180">
                    <bdi>{name}</bdi>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {copiers.map((copier) => (
              <tr key={copier} className="rule-top">
                <th scope="row" className="max-w-44 truncate pe-4 text-start font-normal sm:max-w-72">
                  <bdi>{copier}</bdi>
                </th>
                {copied.map((name) => {
                  const pair = pairs.find((one) => one.copier === copier && one.copied === name)
                  return (
                    <td key={name} className="p-0.5 text-center text-(--ink-3)">
                      {pair ? (
                        <button
                          type="button"
                          data-row=""
                          className="button figure w-9 px-0"
                          aria-pressed={pair === chosen}
                          aria-label={`${copier} repeats ${name}: ${countOf(pair.reports, 'report')}`}
                          onClick={() => onChoose(pair)}
                        >
                          {formatNumber(pair.reports)}
                        </button>
                      ) : (
                        <span aria-hidden="true">·</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {isCut && <p className="label mt-1">Only the {most} with most copies are drawn; the list holds every pair.</p>}
    </>
  )
}

/** The names with most reports first. */
function inOrder(pairs: readonly CopyPair[], nameOf: (pair: CopyPair) => string): readonly string[] {
  const sums = new Map<string, number>()
  for (const pair of pairs) sums.set(nameOf(pair), (sums.get(nameOf(pair)) ?? 0) + pair.reports)
  return [...sums].sort(([, a], [, b]) => b - a).map(([name]) => name)
}

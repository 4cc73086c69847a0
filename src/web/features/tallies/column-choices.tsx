import { useState } from 'react'
import { guessColumns, LIST_PARTS } from './list-columns.ts'

interface Props {
  readonly header: readonly string[]
  readonly name: string
}

const dateFormats = [
  ['iso', '2023-12-03'],
  ['day-month-year', '03/12/2023, day first'],
  ['month-day-year', '12/03/2023, month first'],
  ['words', '3 December 2023'],
] as const

/** Which column says what: guessed from the names, every guess can be changed. */
export function ColumnChoices({ header, name }: Props) {
  const [isKnown, setKnown] = useState(false)
  const guessed = guessColumns(header)
  return (
    <>
      <label className="mt-3 flex min-h-6 items-center gap-2 text-sm">
        <input
          type="checkbox"
          name="layout"
          value="known"
          className="size-4 accent-(--accent)"
          checked={isKnown}
          onChange={({ target }) => setKnown(target.checked)}
        />
        It is in the layout of UCDP GED, ACLED or the Gun Violence Archive: no mapping is needed
      </label>
      {!isKnown && (
        <>
          <fieldset className="mt-3">
            <legend className="text-sm font-semibold">Which column says what</legend>
            <div className="mt-1 grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5">
              {LIST_PARTS.map(({ part, words }) => (
                <label key={part} className="min-w-0">
                  <span className="label">{words}</span>
                  <select name={`column ${part}`} className="field" defaultValue={guessed[part] ?? ''}>
                    <option value="">in none</option>
                    {header.map((column) => (
                      <option key={column}>{column}</option>
                    ))}
                  </select>
                </label>
              ))}
            </div>
          </fieldset>
          <div className="mt-3 grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
            <label>
              <span className="label">Call it</span>
              <input name="list-name" className="field" required maxLength={120} defaultValue={name} dir="auto" />
            </label>
            <label>
              <span className="label">Days are written</span>
              <select name="date-format" className="field">
                {dateFormats.map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="label">Country, if no column says it</span>
              <input name="country" className="field" maxLength={60} placeholder="Iraq" />
            </label>
            <label>
              <span className="label">A 0 of theirs means</span>
              <select name="zero-is" className="field">
                <option value="zero">zero</option>
                <option value="unknown">zero, or that nobody knows</option>
              </select>
            </label>
          </div>
        </>
      )}
    </>
  )
}

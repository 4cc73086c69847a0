import { MEASURES, readTallySearch, type TallySearch } from '../../lib/tally-search.ts'

interface Props {
  readonly search: TallySearch
  readonly onCount: (search: TallySearch) => void
}

/** What to count: a measure, and who, where and when. */
export function OwnCountForm({ search, onCount }: Props) {
  return (
    <form
      className="no-print mt-4 grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-[repeat(6,minmax(0,1fr))_auto]"
      onSubmit={(event) => {
        event.preventDefault()
        const values = Object.fromEntries(new FormData(event.currentTarget))
        onCount(readTallySearch({ ...values, rule: search.rule }))
      }}
    >
      <label>
        <span className="label">Count</span>
        <select name="measure" className="field" defaultValue={search.measure ?? 'attacks'}>
          {MEASURES.map((measure) => (
            <option key={measure}>{measure}</option>
          ))}
        </select>
      </label>
      <Text name="against" label="Against" hint="US military" value={search.against} />
      <Text name="by" label="By" hint="anybody" value={search.by} />
      <Text name="where" label="Where (codes or places)" hint="IQ, SY" value={search.where} />
      <Day name="since" label="Since" value={search.since} />
      <Day name="until" label="Until" value={search.until} />
      <button type="submit" className="button button-strong">
        Count
      </button>
    </form>
  )
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
}

function Text({ name, label, hint, value }: FieldProps & { readonly hint: string }) {
  return (
    <label>
      <span className="label">{label}</span>
      <input name={name} className="field" dir="auto" placeholder={hint} defaultValue={value ?? ''} maxLength={120} />
    </label>
  )
}

function Day({ name, label, value }: FieldProps) {
  return (
    <label>
      <span className="label">{label}</span>
      <input type="date" name={name} className="field" defaultValue={value ?? ''} />
    </label>
  )
}

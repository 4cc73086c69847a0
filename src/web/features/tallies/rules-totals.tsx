import type { RulesView } from '../../../api/types.ts'
import { toSigns } from '../../lib/signs.ts'
import type { TallySearch } from '../../lib/tally-search.ts'
import { countOf } from '../../lib/words.ts'

interface Props {
  readonly view: RulesView
  readonly apart: string | undefined
  readonly onChange: (change: Partial<TallySearch>) => void
}

/** The heads of the table: each rule with its total, and how many incidents make it differ from the one chosen. */
export function RulesTotals({ view, apart, onChange }: Props) {
  const { rules, from, counted, differing, total } = view
  const base = rules.find(({ id }) => id === from)
  return (
    <thead>
      <tr className="align-top">
        <th scope="col" className="w-[26%] pe-4 text-start text-xs font-normal text-(--ink-2)">
          {apart ? `${countOf(total, 'incident')} shown of ${counted}` : `${countOf(counted, 'incident')} counted`}
          <span className="no-print mt-1 block">
            <button
              type="button"
              className="button"
              aria-pressed={apart === 'any'}
              disabled={differing === 0}
              onClick={() => onChange({ apart: apart === 'any' ? '' : 'any' })}
            >
              {differing === 0 ? 'The rules agree on all' : `Only the ${differing} where rules differ`}
            </button>
          </span>
        </th>
        {rules.map((rule) => (
          <th
            key={rule.id}
            scope="col"
            className={`px-2 text-start font-normal ${rule.id === from ? 'border-t-4 border-(--accent) pt-1' : 'border-t-2 border-(--ink) pt-1.5'}`}
          >
            <button
              type="button"
              aria-pressed={rule.id === from}
              title={rule.words}
              onClick={() => onChange({ rule: rule.id })}
              className="block min-h-6 w-full text-start text-xs font-semibold hover:underline"
            >
              {rule.title}
            </button>
            <span className="sr-only">{rule.text}</span>
            <span aria-hidden="true" className="figure block text-2xl leading-tight font-semibold whitespace-nowrap">
              <bdi dir="ltr">{toSigns(rule.min, rule.max) ?? rule.text}</bdi>
            </span>
            <Difference rule={rule} base={base} apart={apart} onChange={onChange} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface DifferenceProps extends Pick<Props, 'apart' | 'onChange'> {
  readonly rule: RulesView['rules'][number]
  readonly base: RulesView['rules'][number] | undefined
}

/** What a rule makes of the total, and the button that shows the incidents which cause it. */
function Difference({ rule, base, apart, onChange }: DifferenceProps) {
  if (rule === base) return <span className="label">compared with</span>
  if (rule.apart === 0) return <span className="label">the same</span>
  const isOn = apart === rule.id
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className={`link min-h-6 text-start text-xs ${isOn ? 'font-semibold' : ''}`}
      onClick={() => onChange({ apart: isOn ? '' : rule.id })}
    >
      {differenceOf(rule, base)}from {countOf(rule.apart, 'incident')}
    </button>
  )
}

/** "−3 to +12 ": how the ends of the total move; nothing where an end is open. */
function differenceOf(rule: RulesView['rules'][number], base: RulesView['rules'][number] | undefined): string {
  const change = (a: number | null, b: number | null | undefined) =>
    a === null || b === null || b === undefined ? null : a - b
  const sign = (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '±0')
  const [low, high] = [change(rule.min, base?.min), change(rule.max, base?.max)]
  // The same sum of other parts, or a sum whose ends are open.
  if ((low ?? 0) === 0 && (high ?? 0) === 0) return low === null && high === null ? '' : 'the same sum '
  if (low === null || high === null || low === high) return `${sign(low ?? high ?? 0)} `
  return `${sign(low)} / ${sign(high)} `
}

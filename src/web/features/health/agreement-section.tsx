import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AgreementView } from '../../../api/types.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { TwinTable } from '../../components/twin-table.tsx'
import { agreementQuery } from '../../lib/health-queries.ts'
import { attributeWords, capitalise, countOf, formatNumber } from '../../lib/words.ts'
import { HealthSection } from './health-section.tsx'

const columns = [
  { name: 'Field' },
  { name: 'Pairs', isNumber: true },
  { name: 'Alike', isNumber: true },
  { name: 'Kappa', isNumber: true },
  { name: 'Where they differ' },
]
const shown = 12

/** How far readers who did not see each other's decisions agree beyond chance, and the claims to talk about. */
export function AgreementSection() {
  const query = useQuery(agreementQuery())
  const { data } = query
  return (
    <HealthSection
      query={query}
      id="agreement"
      title="Agreement of readers"
      words="Pairs of decisions by two people about one claim. Kappa is 1 where they always agree and 0 where they agree as often as chance would. The claims they differ on are the ones to talk about."
    >
      {data?.claims === 0 && (
        <EmptyState title="No claim was decided by two people yet">
          <p>
            With the line <code>readers: 2</code> in <code>desk.yaml</code> of the ledger’s folder, each claim waits for
            two people, and nobody sees what the other decided.
          </p>
        </EmptyState>
      )}
      {data && data.claims > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        <section tabIndex={0} aria-label="Agreement field by field" className="relative overflow-x-auto">
          <TwinTable caption="Agreement field by field" columns={columns}>
            {data.fields.map((field) => (
              <FieldRow key={field.field} field={field} />
            ))}
          </TwinTable>
          <p className="label mt-2">{countOf(data.claims, 'claim')} decided by several people.</p>
        </section>
      )}
    </HealthSection>
  )
}

function FieldRow({
  field: { field, pairs, agreed, kappa, differ },
}: {
  readonly field: AgreementView['fields'][number]
}) {
  const rest = differ.length - shown
  return (
    <tr className="rule-top align-baseline">
      <th scope="row" className="pe-3 text-start font-normal">
        {field === 'all' ? 'All fields' : capitalise(attributeWords(field))}
      </th>
      <td className="figure pe-3 text-end">{formatNumber(pairs)}</td>
      <td className="figure pe-3 text-end">{agreed === null ? '·' : `${Math.round(agreed * 100)} %`}</td>
      <td className="figure pe-3 text-end">{kappa === null ? 'nothing varies' : kappa.toFixed(2)}</td>
      <td>
        {field === 'all'
          ? countOf(differ.length, 'claim')
          : differ.slice(0, shown).map((claim, i) => (
              <Link
                key={claim}
                to="/review"
                search={{ claim }}
                className="link me-3 inline-block min-h-6"
                aria-label={`${attributeWords(field)}: claim ${i + 1} they differ on`}
              >
                {i + 1}
              </Link>
            ))}
        {field !== 'all' && rest > 0 && `and ${formatNumber(rest)} more`}
      </td>
    </tr>
  )
}

import type { ReportView } from '../../../api/types.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { Captures } from './captures.tsx'

/** Where the report came from and the hash of its bytes. Addresses are text: opening one would tell its owner. */
export function ReportFacts({ report }: { readonly report: ReportView }) {
  const { address, retells, sourceName, bytesHash, id } = report
  return (
    <section aria-labelledby="facts-title" className="head">
      <h2 id="facts-title" className="text-sm font-semibold">
        As kept
      </h2>
      <dl className="mt-2 text-sm">
        <Fact name="Address" value={address} what="the address" />
        {retells && retells !== address && (
          <Fact name="Retells" value={retells} what="the address of the report it retells" />
        )}
        {retells && retells === address && (
          <div className="rule-top grid grid-cols-[5rem_minmax(0,1fr)] items-start gap-x-3 py-2">
            <dt className="text-(--ink-3)">Retells</dt>
            <dd className="text-xs leading-5 text-(--ink-2)">the page at this address, in other words</dd>
          </div>
        )}
        <Fact name="File" value={sourceName} what="the file name" />
        <Fact name="SHA-256" value={bytesHash} what="the hash" />
        <Fact name="Report" value={id} what="the report’s id" />
      </dl>
      <Captures report={report} />
    </section>
  )
}

function Fact({ name, value, what }: { readonly name: string; readonly value: string | null; readonly what: string }) {
  return (
    <div className="rule-top grid grid-cols-[5rem_minmax(0,1fr)] items-start gap-x-3 py-2">
      <dt className="text-(--ink-3)">{name}</dt>
      <dd className="flex items-start justify-between gap-3 text-xs leading-5 wrap-anywhere">
        {value ? <bdi>{readable(value)}</bdi> : 'not stated'}
        {value && <CopyButton text={value} what={what} />}
      </dd>
    </div>
  )
}

/** An address with its letters as they are read: %D9%85 is shown as م; it is copied as it was kept. */
function readable(value: string): string {
  try {
    return decodeURI(value)
  } catch {
    return value
  }
}

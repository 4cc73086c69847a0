/** The bytes of a report as a person may look at them: as a file to save, or as plain text that nothing obeys. */
import { decodeText } from '../intake/decode-text.ts'
import { getReport } from '../ledger/index.ts'
import { ReckonerError, type ReportId } from '../model/index.ts'
import { stateAt } from './state-at.ts'
import type { SourceView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** So many characters of a source are shown; the file holds all. */
export const SOURCE_SHOWN = 200_000

/** The raw bytes as text. What is no text (a PDF, an archive) has none. Throws `report-unknown` and `ledger-tampered`. */
export function getReportSource(workspace: Workspace, id: ReportId): SourceView {
  const { report } = getReport(stateAt(workspace), id)
  const blob = workspace.ledger.getBlob(report.bytesHash)
  if (!blob) throw new ReckonerError('ledger-tampered', `the bytes ${report.bytesHash} of ${id} are not in the ledger`)
  const { bytes, mediaType } = blob
  const facts = { mediaType, size: bytes.length, bytesHash: report.bytesHash }
  if (bytes.subarray(0, 8192).includes(0)) return { ...facts, text: null, isCut: false }
  const text = decodeText(bytes)
  return { ...facts, text: text.slice(0, SOURCE_SHOWN), isCut: text.length > SOURCE_SHOWN }
}

import { useMemo, useState } from 'react'
import type { ReportView, Span } from '../../../api/types.ts'
import { ChangeDialog } from '../../components/change-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { sendClaim, type TypedClaim, withdrawClaim } from '../../lib/changes.ts'
import { readPerson } from '../../lib/person.ts'
import { useChange } from '../../lib/use-change.ts'
import { ClaimFields, type ClaimFieldValues, firstFields } from './claim-fields.tsx'
import { findWords, sentencesOf } from './sentences.ts'
import { WordsField } from './words-field.tsx'

interface Props {
  readonly report: ReportView
  /** The words marked in the text; null: they are typed. */
  readonly words: Span | null
  readonly onClose: () => void
}

/** Makes a claim of words that the reader passed over: marked in the text, or chosen by sentence and typed. */
export function AddClaimDialog({ report, words, onClose }: Props) {
  const sentences = useMemo(() => sentencesOf(report), [report])
  const [sentence, setSentence] = useState(() => startOf(sentences, words))
  const [typed, setTyped] = useState(words ? report.text.slice(words.from, words.to) : '')
  const [fields, setFields] = useState<ClaimFieldValues>(() => firstFields(report))
  const chosen = sentences[sentence]
  const isMarked = words !== null && typed.trim() === report.text.slice(words.from, words.to)
  const span = isMarked ? words : chosen ? findWords(report.text, typed, chosen) : null
  const isSpeakerFound = fields.speaker.trim() === '' || report.text.includes(fields.speaker.trim())
  const add = useChange({
    run: (claim: TypedClaim) => sendClaim(claim),
    undo: (made) => ({
      words: `Added: ${made.claim.text}.`,
      undo: () => withdrawClaim(made.claim.claim.id, { by: readPerson(), reason: 'undone' }),
    }),
  })
  return (
    <ChangeDialog
      title="Add a claim"
      words="It stands beside those that were read, signed by you, and counts from now on. Its words are checked against the text."
      verb="Add the claim"
      reasonName="Why it is added"
      isWide
      canSubmit={span !== null && isSpeakerFound && (fields.incident !== 'other' || fields.otherIncident !== null)}
      onSubmit={(grounds) =>
        add.mutateAsync({
          ...toClaim(fields),
          ...(span ?? { from: 0, to: 0 }),
          quote: span ? report.text.slice(span.from, span.to) : '',
          report: report.id,
          ...grounds,
        })
      }
      onClose={onClose}
    >
      <FormField name="Sentence">
        {(field) => (
          <select
            {...field}
            className="field"
            dir="auto"
            value={sentence}
            onChange={({ target }) => setSentence(Number(target.value))}
          >
            {sentences.map(({ from, to }, i) => (
              <option key={from} value={i}>
                {`${i + 1}. ${report.text.slice(from, Math.min(to, from + 160))}${to - from > 160 ? '…' : ''}`}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <WordsField text={report.text} sentence={chosen ?? null} span={span} typed={typed} onType={setTyped} />
      <ClaimFields report={report} fields={fields} onChange={setFields} isSpeakerFound={isSpeakerFound} />
    </ChangeDialog>
  )
}

function startOf(sentences: readonly Span[], words: Span | null): number {
  if (!words) return 0
  return Math.max(
    0,
    sentences.findIndex(({ from, to }) => from < words.to && to > words.from),
  )
}

function toClaim({ attribute, value, of, speaker, speakerKind, stance, ...fields }: ClaimFieldValues) {
  const incident = fields.incident === 'other' ? fields.otherIncident : fields.incident
  return {
    attribute,
    value: value.trim(),
    stance,
    ...(of.trim() && { of: of.trim() }),
    ...(speaker.trim() && { speaker: speaker.trim(), speakerKind }),
    ...(incident !== null && incident !== 'new' && { incident }),
  }
}

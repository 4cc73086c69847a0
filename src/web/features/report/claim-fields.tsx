import { useId } from 'react'
import type { ClaimInput, IncidentId, ReportView, SpeakerKind, Stance } from '../../../api/types.ts'
import { SPEAKER_KINDS } from '../../../model/claim.ts'
import { ATTRIBUTES, INCIDENT_TYPES } from '../../../model/values.ts'
import { FormField } from '../../components/form-field.tsx'
import { IncidentPicker } from '../../components/incident-picker.tsx'
import { TextField } from '../../components/text-field.tsx'
import { attributeWords, capitalise, speakerKindWords, unhyphen } from '../../lib/words.ts'

type Added = ClaimInput['attribute']

/** What is typed of a claim beside its words. `incident`: an id, `other` (then `otherIncident` says which), or `new`. */
export interface ClaimFieldValues {
  readonly attribute: Added
  readonly value: string
  readonly of: string
  readonly speaker: string
  readonly speakerKind: SpeakerKind
  readonly stance: Stance
  readonly incident: string
  readonly otherIncident: string | null
}

const attributes = ATTRIBUTES.filter((one): one is Added => one !== 'total')
const ordered = [...attributes].sort((a, b) => rankOf(a) - rankOf(b))
const stances: readonly Stance[] = ['states', 'confirms', 'claims', 'denies', 'accuses', 'suspects']

/** The fields before anything is typed: killed, in the publisher's voice, of the report's first incident. */
export function firstFields(report: ReportView): ClaimFieldValues {
  const incident = report.accounts.find((account) => account.incident !== null)?.incident ?? 'other'
  return {
    attribute: 'killed',
    value: '',
    of: '',
    speaker: '',
    speakerKind: 'other',
    stance: 'states',
    incident,
    otherIncident: null,
  }
}

interface Props {
  readonly report: ReportView
  readonly fields: ClaimFieldValues
  readonly onChange: (fields: ClaimFieldValues) => void
  readonly isSpeakerFound: boolean
}

/** What the words say: attribute, value, speaker, and the incident they tell of. */
export function ClaimFields({ report, fields, onChange, isSpeakerFound }: Props) {
  const listId = useId()
  const set = (part: Partial<ClaimFieldValues>) => onChange({ ...fields, ...part })
  const speakers = speakersOf(report)
  const isKnownSpeaker = fields.speaker.trim() === '' || speakers.includes(fields.speaker.trim())
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField name="What it is about">
        {(field) => (
          <select
            {...field}
            className="field"
            value={fields.attribute}
            onChange={({ target }) => set({ attribute: target.value as Added, value: '' })}
          >
            {ordered.map((one) => (
              <option key={one} value={one}>
                {capitalise(attributeWords(one))}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField name="Value" hint={hintOf(fields.attribute)}>
        {(field) =>
          fields.attribute === 'type' ? (
            <select
              {...field}
              className="field"
              required
              value={fields.value}
              onChange={({ target }) => set({ value: target.value })}
            >
              <option value="">choose</option>
              {INCIDENT_TYPES.map((one) => (
                <option key={one} value={one}>
                  {unhyphen(one)}
                </option>
              ))}
            </select>
          ) : (
            <input
              {...field}
              className="field"
              dir="auto"
              required
              maxLength={200}
              value={fields.value}
              onChange={({ target }) => set({ value: target.value })}
            />
          )
        }
      </FormField>
      {rankOf(fields.attribute) === 0 && (
        <TextField
          name="Who was counted"
          hint="soldiers, children; may stay empty"
          maxLength={200}
          value={fields.of}
          onChange={(value) => set({ of: value })}
        />
      )}
      <FormField
        name="Speaker"
        hint={isSpeakerFound ? 'as in the text; empty: the publisher itself' : '✗ does not stand in the report'}
      >
        {(field) => (
          <>
            <input
              {...field}
              className="field"
              dir="auto"
              list={listId}
              maxLength={400}
              aria-invalid={!isSpeakerFound}
              value={fields.speaker}
              onChange={({ target }) => set({ speaker: target.value })}
            />
            <datalist id={listId}>
              {speakers.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </>
        )}
      </FormField>
      {!isKnownSpeaker && (
        <FormField name="What the speaker is">
          {(field) => (
            <select
              {...field}
              className="field"
              value={fields.speakerKind}
              onChange={({ target }) => set({ speakerKind: target.value as SpeakerKind })}
            >
              {SPEAKER_KINDS.filter((kind) => kind !== 'publisher').map((kind) => (
                <option key={kind} value={kind}>
                  {speakerKindWords(kind)}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
      <FormField name="How it is said">
        {(field) => (
          <select
            {...field}
            className="field"
            value={fields.stance}
            onChange={({ target }) => set({ stance: target.value as Stance })}
          >
            {stances.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField name="Incident">
        {(field) => (
          <select
            {...field}
            className="field"
            value={fields.incident}
            onChange={({ target }) => set({ incident: target.value })}
          >
            {incidentsOf(report).map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            <option value="other">Another incident of the ledger</option>
            <option value="new">A new incident</option>
          </select>
        )}
      </FormField>
      {fields.incident === 'other' && (
        <div className="sm:col-span-2">
          <IncidentPicker
            label="Which incident"
            near={{ id: '' as IncidentId, first: report.publishedOn, last: report.publishedOn }}
            chosen={fields.otherIncident}
            onChoose={(otherIncident) => set({ otherIncident })}
          />
        </div>
      )}
    </div>
  )
}

function incidentsOf({ accounts }: ReportView): readonly (readonly [string, string])[] {
  const found = new Map<string, string>()
  for (const { incident, title } of accounts) if (incident && !found.has(incident)) found.set(incident, title)
  return [...found]
}

function speakersOf({ claimViews }: ReportView): readonly string[] {
  return [...new Set(claimViews.flatMap(({ claim }) => claim.attribution.speaker.words ?? []))]
}

function rankOf(attribute: Added): number {
  return ['killed', 'injured', 'missing', 'abducted'].includes(attribute) ? 0 : 1
}

function hintOf(attribute: Added): string {
  switch (attribute) {
    case 'when':
      return '2023-12-03, or 2023-12-03..2023-12-05'
    case 'where':
      return 'the name of the place'
    case 'by':
    case 'against':
      return 'the name of the party'
    case 'type':
    case 'weapon':
    case 'found':
      return ''
    case 'damage':
      return 'none, some, minor, major or destroyed'
    case 'victim':
      return 'killed, injured, missing or abducted, and the age if told: killed, 34'
    default:
      return '5, 5-8, 5+ (at least), <=7 (up to) or ~50'
  }
}

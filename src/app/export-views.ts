/** What exports are made of: the incidents, their claims, and the same incidents as event tables want them. */
import type { Head } from '../ledger/events.ts'
import type { RedactionProfile } from '../model/index.ts'
import type { ClaimView, IncidentRow, ReportRow } from './views.ts'

/** What a side of an incident is. `civilians`: the claims say so, or the party is no armed one. */
export type ActorKind = 'state' | 'armed-group' | 'civilians'

/** A party of an incident as event tables name it; `kind` null where nothing says what it is. */
export interface EventActor {
  readonly name: string
  readonly kind: ActorKind | null
  /** ISO country code of its home. */
  readonly country: string | null
}

/** An incident with what the layouts of public event tables ask for. */
export interface EventRecord {
  readonly row: IncidentRow
  readonly by: readonly EventActor[]
  readonly against: readonly EventActor[]
  /** Words of the codebook; `isSuggested`: from the words of the reports, since no claim says. Null: nothing speaks for any. */
  readonly kind: { readonly eventType: string; readonly subEventType: string; readonly isSuggested: boolean } | null
  readonly areCivilians: boolean
  readonly sources: readonly Pick<ReportRow, 'publisher' | 'title' | 'publishedOn'>[]
  readonly speakers: readonly string[]
  /** Instant of the last event of the ledger about it. */
  readonly changedAt: string
}

/** What an export is made of, and what its manifest says. */
export interface ExportSource {
  readonly incidents: readonly IncidentRow[]
  /** The claims of these incidents, made one by one. */
  claims(): Iterable<ClaimView>
  /** These incidents for the layouts of public event tables, made one by one. */
  events(): Iterable<EventRecord>
  readonly words: string
  readonly asOf: number
  readonly head: Head
  readonly rule: string
  readonly version: string
  readonly reader: string
  /** For whom it is. */
  readonly profile: RedactionProfile
  /** What is left out for them, in words. */
  readonly withheld: string
}

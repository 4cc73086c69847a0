/** Gives a place to the happenings that name none: that of the main one, or the country that the report speaks of. */
import type { PlaceValue, RuleId } from '../../../model/index.ts'
import type { Mention, Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { valueOfCountry } from '../places/value-of-place.ts'
import { datelinePlace, isCapital } from './dateline-place.ts'
import type { Frame } from './frame.ts'
import { type FrameGroup, join } from './merge-frames.ts'
import { placesOf } from './places-of.ts'
import type { ScanSentence } from './scan-sentence.ts'
import { settingFrame } from './setting-frame.ts'
import { homeOfSpeaker } from './speaker-home.ts'
import { isResumed } from './told-anew.ts'

const RULE = 'place-of-report' as RuleId
const REACH = 20

interface Named {
  readonly scan: SentenceScan
  readonly mention: Mention<'place'>
}

/** What happened besides the main thing without a place of its own was most likely in the same country; news of the same day in the same place. */
export function inheritPlaces(
  groups: readonly FrameGroup[],
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): void {
  const main = groups.find((group) => group.role === 'main')
  if (main) inheritDay(main, groups)
  const open = groups.filter((group) => group.place === null && group.role !== 'hypothetical')
  if (open.length === 0) return
  for (const group of open) {
    const home = homeOfSpeaker(group.frames)
    if (home) join(group, home)
  }
  const told = (main && namedIn(main.frames, main.place)) ?? countryOf(sentences.slice(0, REACH).map(scanOf))
  if (main?.place === null) takeDateline(main, told, scanOf)
  const named = (main && namedIn(main.frames, main.place)) ?? told
  if (!named) return
  for (const group of open.filter(({ place }) => place === null)) {
    const isBeside = group.role === 'other' || group.frames.some(isInSamePlace)
    const mention = isBeside ? named.mention : countryMention(named)
    if (mention) join(group, settingFrame(named.scan, { dates: [], places: [mention] }))
  }
}

// "GUAYAQUIL (Reuters) - Gunmen killed eight people": written where it was; but from a capital about the whole country.
function takeDateline(main: FrameGroup, told: Named | null, scanOf: ScanSentence): void {
  const [frame] = main.frames
  const line = frame && datelinePlace(frame.scan.ctx, scanOf)
  if (!frame || !line || main.role !== 'main') return
  const { country } = line.mention.data.value
  if (told && (told.mention.data.value.country !== country || isCapital(line.mention, frame.scan.ctx))) return
  const mention = { ...line.mention, rule: DATELINE, data: { ...line.mention.data, isInsideName: false } }
  join(main, settingFrame(line.scan, { dates: [], places: [mention] }))
}

const DATELINE = 'place-of-dateline' as RuleId

// "Elsewhere in the strip a strike has left six dead": news without a day, below news with one, is of that day.
function inheritDay(main: FrameGroup, groups: readonly FrameGroup[]): void {
  const told = main.frames.find((frame) => frame.dates[0]?.data.value === main.date && main.date?.precision === 'day')
  const [date] = told?.dates ?? []
  if (!told || !date) return
  for (const group of groups)
    if (group.role === 'other' && group.date === null && group.frames.every(canBeOfDay))
      join(group, settingFrame(told.scan, { dates: [date], places: [] }))
}

const SPAN = wordClass(/^(days|weeks|months|years|previous|previously)$/)

// "The Damascus church bombing", "some weeks before": known from before, or long back.
function canBeOfDay({ scan, speechDates }: Frame): boolean {
  return (
    speechDates.length === 0 &&
    !scan.hasWord(SPAN) &&
    !isResumed(
      scan,
      scan.of('deed').filter(({ data }) => data.form === 'noun'),
    )
  )
}

const GROUND = wordClass(
  /^(district|area|town|city|village|place|compound|camp|quarter|neighbou?rhood|suburb|spot|site|province|region|county|road|base|capital)$/,
)

// "Two weeks ago a raid in the same district", "on the city's trains": where the main thing was.
function isInSamePlace({ scan, isTitle }: Frame): boolean {
  if (isTitle) return false
  for (let i = scan.sentence.first; i + 1 < scan.sentence.last; i++) {
    if (scan.word(i) === 'same' && scan.is(i + 1, GROUND)) return true
    if (scan.word(i) === 'the' && scan.is(i + 1, GROUND) && scan.word(i + 2) === "'s") return true
  }
  return false
}

function namedIn(frames: readonly Frame[], place: PlaceValue | null): Named | null {
  for (const frame of frames)
    for (const mention of frame.places) if (mention.data.value === place) return { scan: frame.scan, mention }
  return null
}

/** The country named most, also inside names and as a people: "the Turkish interior ministry". */
function countryOf(scans: readonly SentenceScan[]): Named | null {
  const counts = new Map<string, { count: number; named: Named }>()
  const count = (country: string, named: Named, weight: number) => {
    const known = counts.get(country)
    if (known) known.count += weight
    else counts.set(country, { count: weight, named })
  }
  for (const scan of scans) {
    const own = new Set(placesOf(scan))
    for (const mention of scan.of('place'))
      if (mention.data.value.country) count(mention.data.value.country, { scan, mention }, own.has(mention) ? 1 : 0.7)
    for (const people of scan.of('nationality')) {
      const named = { scan, mention: ofCountry(scan, people, people.data.country) }
      count(people.data.country, named, 0.7)
    }
    for (const one of scan.of('party')) {
      const country = scan.ctx.lexicon.parties.get(one.data.party)?.country
      if (country) count(country, { scan, mention: ofCountry(scan, one, country) }, 0.5)
    }
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count)
  return best?.named ?? null
}

function ofCountry(
  scan: SentenceScan,
  one: Mention<'nationality'> | Mention<'party'>,
  country: string,
): Mention<'place'> {
  const value = valueOfCountry(country, scan.ctx.lexicon.countryNames, scan.text(one.first, one.last))
  return { ...one, kind: 'place', rule: RULE, data: { kind: 'place', value, isInsideName: true } }
}

function countryMention({ scan, mention }: Named): Mention<'place'> | null {
  const { country, words } = mention.data.value
  if (!country) return null
  return {
    ...mention,
    rule: RULE,
    data: { ...mention.data, value: valueOfCountry(country, scan.ctx.lexicon.countryNames, words) },
  }
}

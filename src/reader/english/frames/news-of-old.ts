/** Keeps what a report is about in its news, however long ago it happened: "The bombing of Oct. 14 killed 512 people, a committee said on Saturday". */
import { daysBetween } from '../../find/calendar.ts'
import { writtenOn } from '../dates/written-on.ts'
import { compareDates } from './compare-frames.ts'
import { findBackground } from './find-background.ts'
import { changeFrame, dateOf, type Frame } from './frame.ts'

/** The frames of the body, the first as news where the title tells the same figure or kind of deed and only its day is old. */
export function newsOfOld(body: readonly Frame[], titles: readonly Frame[]): readonly Frame[] {
  const own = onlyDeed(body, titles) ?? leadOfAnalysis(body, titles)
  if (own) return body.map((frame) => (frame === own ? changeFrame(frame, { role: 'news' }) : frame))
  const [lead] = body
  if (lead?.role !== 'background' || lead.type === null || lead.harms.length === 0) return body
  if (findBackground(lead.scan, null, lead.scan.of('deed')) !== 'news') return body
  const isOfTitle = titles.some((title) => title.role === 'news' && title.harms.some((harm) => isToldBy(lead, harm)))
  return isOfTitle ? [changeFrame(lead, { role: 'news' }), ...body.slice(1)] : body
}

/** Sentences from the head on that tell what a report goes on about. */
const HEAD = 3

// "They look into a fatal shooting last month ... He was shot dead on August 29": the one day told of, where nothing newer is counted.
function onlyDeed(body: readonly Frame[], titles: readonly Frame[]): Frame | null {
  const first = body.find((frame) => frame.role !== 'news' && dateOf(frame)?.precision !== 'month')
  if (first?.role !== 'background' || first.type === null || dateOf(first)?.precision !== 'day') return null
  if (first.isPast || first.isOther || findBackground(first.scan, null, first.scan.of('deed')) !== 'news') return null
  const others = [...titles, ...body].filter((frame) => frame !== first)
  const news = others.filter(({ role }) => role === 'news')
  const isNewer = (frame: Frame) => frame.harms.length > 0 || compareDates(dateOf(frame), dateOf(first)) < 0
  if (news.some(isNewer)) return null
  const isHead = (frame: Frame) => frame.isTitle || frame.scan.sentence.index < HEAD
  return others.some((frame) => isHead(frame) && frame.type === first.type) ? first : null
}

/** What an analysis may look back on, and what belongs to one deed, in days. */
const MONTH = 31
const ONE_DEED = 5

// "When shots were heard in Macomia on 10 May ...": an analysis, weeks later, that counts the dead of that day and tells of no newer one.
function leadOfAnalysis(body: readonly Frame[], titles: readonly Frame[]): Frame | null {
  const [lead] = body
  if (lead?.role !== 'background' || lead.type === null || lead.scan.sentence.index >= HEAD) return null
  const date = dateOf(lead)
  const written = writtenOn(lead.scan.ctx, lead.scan.sentence)
  if (date?.precision !== 'day' || date.last === null || written?.length !== 10 || lead.places.length === 0) return null
  if (lead.isPast || lead.isOther || findBackground(lead.scan, null, lead.scan.of('deed')) !== 'news') return null
  if (daysBetween(date.last, written) > MONTH) return null
  const rest = [...titles, ...body.slice(1)].filter(({ role }) => role === 'news')
  if (rest.some((frame) => isOfOtherDay(frame, date.last as string) || frame.isTitle)) return null
  return rest.some(({ harms }) => harms.some(({ group }) => group.number !== null)) ? lead : null
}

function isOfOtherDay(frame: Frame, day: string): boolean {
  const last = dateOf(frame)?.last
  return last != null && daysBetween(day, last) > ONE_DEED
}

function isToldBy({ harms }: Frame, { attribute, group }: Frame['harms'][number]): boolean {
  const isSame = (own: Frame['harms'][number]) => own.attribute === attribute && own.group.min === group.min
  return group.number !== null && (group.min ?? 0) >= 2 && harms.some(isSame)
}

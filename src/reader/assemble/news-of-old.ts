/** Keeps what a report is about in its news, however long ago it happened: "The bombing of Oct. 14 killed 512 people, a committee said on Saturday". */
import { findBackground } from './find-background.ts'
import type { Frame } from './frame.ts'

/** The frames of the body, the first as news where the title tells the same figure or kind of deed and only its day is old. */
export function newsOfOld(body: readonly Frame[], titles: readonly Frame[]): readonly Frame[] {
  const [lead] = body
  if (lead?.role !== 'background' || lead.type === null || lead.harms.length === 0) return body
  if (findBackground(lead.scan, null, lead.scan.of('deed')) !== 'news') return body
  const isOfTitle = titles.some((title) => title.role === 'news' && title.harms.some((harm) => isToldBy(lead, harm)))
  return isOfTitle ? [{ ...lead, role: 'news' }, ...body.slice(1)] : body
}

function isToldBy({ harms }: Frame, { attribute, group }: Frame['harms'][number]): boolean {
  const isSame = (own: Frame['harms'][number]) => own.attribute === attribute && own.group.min === group.min
  return group.number !== null && (group.min ?? 0) >= 2 && harms.some(isSame)
}

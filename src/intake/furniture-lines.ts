/** Tells lines of an article from lines around it: calls to read on, credits of pictures, dates, sign-ups. */
import type { Block } from './block-text.ts'
import { isDateLine } from './publication-date.ts'

/** Short lines that begin so lead elsewhere: "Read more: Rockets hit base". */
const LEADS =
  /^(?:read (?:more|also|next|on)|see (?:also|more)|also (?:read|on)|more (?:on|from|stories)|don[’']t miss|related\b|recommended\b|you (?:may|might) (?:also )?like|continue reading|story continues|most (?:read|popular)|trending|listen\b|watch\b|advert(?:isement)?\b|share (?:this|on)|like this story|sign (?:up|in)\b|subscribe\b|follow (?:us|@?\w+ on)|get (?:the latest|breaking|our|\S+ on the go)|want more|have a tip|click here|download (?:our|the)|tags?:|tags\s|topics?:|filed under|editor[’']s note|leggi anche|leer m[aá]s|lire aussi|mehr zum|leia (?:mais|também)|photos?:|video:|image:|gallery:|in pictures)/i
/** Lines that are nothing but a label. */
const LABELS =
  /^(?:by|caption|close|open|print|email|comments?|\d+ comments?|advert|analysis|opinion|live story|live|mena|breaking( news)?|latest( news)?|warning|photos?|videos?|image|gallery|sponsored|menu|share|tweet|whatsapp|facebook|twitter|loading\W*|\d+ min(?:ute)?s? read|published .{1,12} ago)$/i
/** "(AP Photo/...)", "(Image: Getty)" at the end of a short line. A bare "(Reuters)" ends prose too, so it is none. */
const CREDIT_END =
  /[([](?:[^()[\]]{0,60}\b)?(?:images?|photos?|photographs?|pictures?|pics?|credit|getty|shutterstock|istock|alamy|epa)\b[^()[\]]{0,120}[)\]]\.?$/i
const CREDIT_LINE =
  /^(?:[^.!?]|\b[A-Z]\.){0,80}(?:\||\/|©|via)\s*(?:getty|reuters|afp|ap|epa|shutterstock|bloomberg)\b[^.!?]{0,60}$/i
const ADDRESS_LINE = /^(?:https?:\/\/\S+|www\.\S+|\S+@\S+\.\w+|(?:twitter|facebook)\.com\/\S+)$/i

const MORE =
  /^(?:more|related|other|further|most|recommended|latest|top|also)\b.*\b(?:stories|articles|news|posts|coverage|reading|headlines|popular|read)$/i

/** Whether a line belongs to the page rather than to its article. Long lines never do, except credits of pictures. */
export function isFurniture({ words, linked, tag }: Block): boolean {
  if (words.length > 400) return false
  if (LABELS.test(words) || ADDRESS_LINE.test(words)) return true
  if (words.length < 80 && isDateLine(words)) return true
  if (CREDIT_LINE.test(words) || CREDIT_END.test(words)) return true
  if ((words.length < 200 || linked > 0.5 * words.length) && LEADS.test(words) && !isProse(words)) return true
  // "GUNMEN ATTACK CONVOY": a whole line of link without the end of a sentence names another page.
  return (
    linked > 0.9 * words.length && words.length < 200 && tag !== 'LI' && tag !== 'TD' && !/[.!?]["”’)]*$/.test(words)
  )
}

/** Whether a short line heads a list of other pages: "More great stories". */
export function isMoreLabel({ words }: Block): boolean {
  return words.length < 60 && MORE.test(words) && !/[.!?]$/.test(words)
}

/** "Related attacks killed four, police said." is prose; "Subscribe to our newsletter." is not. */
function isProse(words: string): boolean {
  return (
    /[.!?]["”’)]*$/.test(words) &&
    words.length > 60 &&
    !/\b(?:newsletters?|inbox|twitter|facebook|app|click|emails?|subscribe|alerts)\b/i.test(words)
  )
}

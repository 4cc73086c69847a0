/** Opens a text for one finder alone: real tokens and sentences, no lexicon. For tests and for trying a rule. */
import type { Lexicon } from '../../model/index.ts'
import type { ReadingContext } from '../mention.ts'
import { makeTables } from '../reading-tables.ts'
import { segmentSentences } from '../segment/sentences.ts'
import { Vocabulary } from '../vocabulary.ts'
import { markWord } from './mark-word.ts'
import { BOUNDARY_WORDS } from './words/boundary-words.ts'

const NO_LEXICON: Lexicon = {
  version: '0',
  parties: new Map(),
  places: [],
  placeNames: new Map(),
  peopleNames: new Set(),
  capitals: new Map(),
  hosts: new Map(),
  countryNames: new Map(),
  phrases: [],
  furniture: { equals: new Set(), startsWith: [] },
}

/** The whole text as one paragraph, cut into sentences; `publishedOn` is an ISO day or null. */
export function openText(text: string, publishedOn: string | null): ReadingContext {
  const { tokens, kinds, classes } = makeTables(text, new Vocabulary(markWord))
  const isAllCaps = text === text.toUpperCase() && text !== text.toLowerCase()
  const passages = [{ kind: 'paragraph' as const, from: 0, to: text.length }]
  const sentences = segmentSentences(tokens, passages, { isAllCaps, words: BOUNDARY_WORDS })
  const note = () => undefined
  return {
    text,
    tokens,
    kinds,
    classes,
    lexicon: NO_LEXICON,
    publishedOn,
    isAllCaps,
    passages,
    sentences,
    note,
    trace: undefined,
  }
}

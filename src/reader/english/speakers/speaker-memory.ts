/** The speakers named so far in a report: whom "he", "the official" and "Singh" stand for. */
import type { Speaker } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import type { SpeakerGroup } from './speaker-group.ts'

interface Remembered {
  readonly speaker: Speaker
  readonly head: string
}

interface Named {
  readonly speaker: Speaker
  /** The words of its name, once somebody asks. */
  words: ReadonlySet<string> | null
}

/** Speakers of one kind that a short name is looked for among: the last ones, each name once. */
const MOST = 30

// "They" are not the reports that said so before.
const PAPER = /^(reports?|statements?|tally|tallies|figures|count|data|rumours|rumors|accounts?|sources say)$/

/** Remembers speakers in the order of the text. Each look takes the same time however many there are. */
export class SpeakerMemory {
  private last: Speaker | undefined
  private subject: { readonly speaker: () => Speaker | null; readonly sentence: number } | undefined
  /** Those not yet in the tables: most reports never ask for them. */
  private fresh: Remembered[] = []
  private readonly byName = new Map<string, Speaker>()
  private readonly byHead = new Map<string, Named[]>()

  /** Remembers a speaker and the last noun of its words ("official"). */
  add(speaker: Speaker, head: string): void {
    if (!PAPER.test(head)) this.last = speaker
    this.subject = undefined
    this.fresh.push({ speaker, head })
  }

  /** Remembers whom a sentence without a speaker is about: "The command does not go that far." */
  addSubject(speaker: () => Speaker | null, sentence: number): void {
    this.subject = { speaker, sentence }
  }

  /** Whom a pronoun, a surname or a short name stands for. */
  find(group: SpeakerGroup, sentence: number): Speaker | undefined {
    if (group.isPronoun && !group.isSurname) {
      const isSubject = this.subject?.sentence === sentence - 1 && !/^(i|we)$/i.test(group.words)
      return (isSubject ? this.subject?.speaker() : null) ?? this.last
    }
    for (const one of this.fresh) this.index(one)
    this.fresh = []
    if (group.isSurname) return this.byName.get(group.words)
    const own = wordsOf(group.words)
    return this.byHead.get(group.head)?.findLast((one) => isNamedSo(one, own))?.speaker
  }

  private index({ speaker, head }: Remembered): void {
    const name = speaker.words ?? ''
    if (/[ ,]/.test(name)) for (const word of name.split(/[ ,]+/)) this.byName.set(word, speaker)
    const alike = this.byHead.get(head) ?? []
    this.byHead.set(head, alike)
    const before = alike.findIndex((one) => one.speaker.words === speaker.words)
    if (before >= 0) alike.splice(before, 1)
    else if (alike.length === MOST) alike.shift()
    alike.push({ speaker, words: null })
  }
}

function isNamedSo(one: Named, own: readonly string[]): boolean {
  one.words ??= new Set(wordsOf(one.speaker.words ?? ''))
  const { words } = one
  return own.every((word) => words.has(word))
}

/** A speaker as the words of its noun group give it. */
export function toSpeaker(scan: SentenceScan, group: SpeakerGroup): Speaker {
  const { words, kind, party, isNamed, first, last } = group
  return { words, span: scan.span(first, last), kind, party, isNamed }
}

// "the US official" is "a US military official": all its words but the article stand in the longer name.
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '' && word !== 'the' && word !== 'a' && word !== 'an')
}

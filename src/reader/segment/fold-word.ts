/** Folds words, so that a word has one form however it is written. */

/** The word lowered, without accents, with plain quotes and hyphens: what the lexicon's phrases are made of. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (isAscii(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
    .replace(/[\u2018\u2019\u02bc\u02bb`]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u201c\u201d]/g, '"')
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false
  return true
}

/** The key under which a place name stands in `Lexicon.placeNames`. */

/** The name lowered, without accents, apostrophes and dots, hyphens and blanks as one blank: "Deir ez-Zor" is "deir ez zor", "U.S." is "us". */
export function placeNameKey(name: string): string {
  if (isWords(name)) return name.toLowerCase()
  let key = ''
  const folded = isPlain(name) ? name : fold(name)
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    if (code === 39 || code === 46 || code === 96) continue
    if (code === 32 || code === 45 || code === 47 || code === 44) {
      if (key !== '' && key.charCodeAt(key.length - 1) !== 32) key += ' '
      continue
    }
    key += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : folded[i]
  }
  return key.endsWith(' ') ? key.slice(0, -1) : key
}

/** Whether there are only letters without marks, in words one blank apart: most names are. */
function isWords(name: string): boolean {
  let before = 32
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    if (!isLetter && (code !== 32 || before === 32)) return false
    before = code
  }
  return before !== 32
}

function isPlain(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 127) return false
  return true
}

const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ə: 'a',
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200b-\u200f\u02b0-\u02ff\u2018\u2019]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[ıłøđðþæœßə]/g, (letter) => LETTERS[letter] ?? letter)
}

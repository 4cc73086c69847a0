/** How a name sounds in whatever letters it was written down: consonants apart from the vowels between them. */

/** One part of a name: its consonants, and the vowels before, between and behind them. `slots` is one longer than `bones`. */
export interface NamePart {
  readonly written: string
  readonly bones: string
  readonly slots: readonly string[]
}

const ARTICLES = new Set('al el ad ar as ash at az an ez ed er es et ul ur ud bin ben ibn bint ould abou'.split(' '))
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^ye|^je(?=[rlvz])/g, 'e'],
  [/tch|tsch|tsh/g, 'X'],
  [/dzh|dj/g, 'j'],
  [/sch|sh|ch/g, 'X'],
  [/zh/g, 'j'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/kh|gh/g, 'k'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/[qgc]/g, 'k'],
  [/z/g, 's'],
  [/ff$|w$/g, 'v'],
  [/^w|(?<=[aeiou])w(?=[aeiou])/g, 'v'],
  [/oo|ou|ow|uw/g, 'u'],
  [/ee|ie|iy|yy|ii/g, 'i'],
  [/(?<=[aeiou])h$/g, ''],
]
const VOWEL = /[aeiouyw'’ʼ`]/

/** The parts of a name: without articles and "son of"; "Abd al-Rahman", "Abdul Rahman" and "Abdelrahman" are two parts alike. */
export function soundsOf(name: string): readonly NamePart[] {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ıłøđ]/g, (letter) => ({ ı: 'i', ł: 'l', ø: 'o', đ: 'd' })[letter] ?? letter)
  const words = plain.split(/[\s\-\u2010-\u2015.]+/).flatMap(withoutServant)
  return words.filter((word) => word.length > 1 && !ARTICLES.has(word)).map(partOf)
}

// "abdelkarim", "abdurrahman": "servant of" and whose.
function withoutServant(word: string): readonly string[] {
  const found =
    /^abd(?:[aeou](?:l|r(?=r)|s(?=s)|n(?=n)|d(?=d)|t(?=t))?)?$|^abd(?:[aeou](?:l+|(?=rr|ss|nn|dd|tt)[rsndt]))(?=[a-z]{3})/.exec(
      word,
    )
  if (!found) return [word]
  const rest = word.slice(found[0].length)
  return rest === '' ? ['abd'] : ['abd', rest]
}

function partOf(written: string): NamePart {
  let word = written
  for (const [pattern, letters] of SPELLINGS) word = word.replace(pattern, letters)
  let bones = ''
  const slots = ['']
  for (let i = 0; i < word.length; i++) {
    const letter = word[i] as string
    const isGlide = letter === 'y' && i === 0
    if (VOWEL.test(letter) && !isGlide) slots[slots.length - 1] += /[a-z]/.test(letter) ? letter : ''
    else if (letter !== word[i - 1]) {
      bones += letter
      slots.push('')
    }
  }
  return { written, bones, slots }
}

/** How far two vowels are apart: 0 for "a" and "e", 1 for "a" and "u". Nothing beside a vowel is a weak sign. */
function vowelGap(one: string, other: string): number {
  const [a, b] = [toneOf(one), toneOf(other)]
  if (a === b) return 0
  if (a === '' || b === '') return 0.3
  const pair = [a, b].sort().join('')
  return pair === 'ae' || pair === 'ei' || pair === 'ou'
    ? 0
    : pair === 'eu' || pair === 'eo'
      ? 0.5
      : pair === 'iu'
        ? 0.7
        : 1
}

function toneOf(vowels: string): string {
  if (vowels === '') return ''
  if (/^(ay|ai|ei|ey|y)/.test(vowels)) return 'i'
  if (/^(aw|au)/.test(vowels)) return 'u'
  const first = vowels[0] as string
  return first === 'w' ? 'u' : first
}

/** Whether two parts are one name as far as their sound tells: the same consonants, and not too many vowels apart. */
export function soundAlike(one: NamePart, other: NamePart): boolean {
  if (one.written === other.written) return true
  if (one.bones !== other.bones || one.bones === '') return false
  let gap = 0
  let vowels = 0
  for (let i = 0; i < one.slots.length; i++) {
    const [a, b] = [one.slots[i] as string, other.slots[i] as string]
    if (a !== '' || b !== '') vowels++
    // "Karimi" and "Karimy", "Abdallah" and "Abdalla": how a name ends is the least sure.
    if (i < one.slots.length - 1) gap += vowelGap(a, b)
  }
  return gap < 0.4 * Math.max(1, vowels)
}

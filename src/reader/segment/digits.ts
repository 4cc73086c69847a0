/** Decimal digits of all scripts that write numbers by place: Arabic-Indic, Devanagari, Thai, full-width and the others of Unicode. */

/** Where the digits 0 to 9 of each script stand in Unicode's first plane. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
]
/** For each UTF-16 code the value of the digit plus one, 0 for what is none: looked up for every character of a text. */
const VALUES = new Uint8Array(0x10000)
for (const zero of ZEROS) for (let value = 0; value < 10; value++) VALUES[zero + value] = value + 1

/** Whether a UTF-16 code is a decimal digit. */
export function isDigit(code: number): boolean {
  return VALUES[code] !== 0
}

/** A word with the digits of any script as 0-9, sign for sign. */
export function plainDigits(word: string): string {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) > 127) return word.replace(/\p{Nd}/gu, plainDigit)
  }
  return word
}

function plainDigit(digit: string): string {
  const value = VALUES[digit.charCodeAt(0)] as number
  return value === 0 ? digit : String(value - 1)
}

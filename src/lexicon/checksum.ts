/** A quick checksum of a data file's text: SHA-256 of the gazetteer would take longer than reading it. */

/** 64 bits of the text's character codes as 16 hex digits: two FNV-1a hashes from different starts. Tells versions apart, guards nothing. */
export function checksum(text: string): string {
  let one = 0x811c9dc5
  let other = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ code, 0x01000193) + i
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

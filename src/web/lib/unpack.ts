/** Packed columns as the API sends them: base64 of little-endian numbers, as typed arrays. */
import type { PackedColumn } from '../../api/types.ts'

/** The bytes of a packed column. */
export function unpackBytes(packed: PackedColumn): Uint8Array<ArrayBuffer> {
  // Newer engines do it themselves, many times faster.
  const native = Uint8Array as unknown as { readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }
  if (native.fromBase64) return native.fromBase64(packed)
  const text = atob(packed)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** A column of whole numbers of four bytes. */
export function unpack32(packed: PackedColumn): Int32Array {
  return new Int32Array(unpackBytes(packed).buffer)
}

/** A column of whole numbers of two bytes. */
export function unpack16(packed: PackedColumn): Uint16Array {
  return new Uint16Array(unpackBytes(packed).buffer)
}

/** `count` bytes from a place on, as hex digits. */
export function toHex(bytes: Uint8Array, from: number, count: number): string {
  let hex = ''
  for (let i = from; i < from + count; i++) hex += (bytes[i] ?? 0).toString(16).padStart(2, '0')
  return hex
}

/** Hex digits as bytes; what is no pair of digits ends it. */
export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16))
}

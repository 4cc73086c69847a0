/** Names inside archives: labels for people, never places to write to. */
import { extname } from 'node:path'

/** A name without what could mislead a reader of lists: control and direction characters, drive letters, ways up. */
export function labelOf(name: string): string {
  const parts = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.join('/').slice(-300) || 'unnamed'
}

/** Companions of saved pages, and what systems add by themselves: they hold no report. */
export function isPassedOver(name: string): boolean {
  const parts = name.split('/')
  return (
    parts.some((part) => part.startsWith('.') || part === '__MACOSX' || part.endsWith('_files')) || name.endsWith('/')
  )
}

/** The ending that tells the kind: `.warc` and `.tar` also when packed. */
export function extensionOf(name: string): string {
  const lower = name.toLowerCase()
  if (/\.warc\.gz$/.test(lower)) return '.warc'
  if (/\.(tar\.gz|tgz)$/.test(lower)) return '.tgz'
  return extname(lower)
}

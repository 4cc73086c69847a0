/** The front door: a file, a folder of files, or one address, in a fixed order. Bad content is refused with a reason, and the rest goes on. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { ReckonerError } from '../model/index.ts'
import { extensionOf } from './archives/entry-name.ts'
import type { FetchedPage } from './fetch/fetch-page.ts'
import { createPoliteFetcher, type PoliteFetcher } from './fetch/polite-fetch.ts'
import { type KnownFacts, noteOf } from './make-report.ts'
import { type FollowAddress, takeIn } from './take-in.ts'
import type { IntakeOptions, IntakeResult } from './types.ts'

/** Files that hold no report although their ending might say so. */
const PASSED_OVER = /^(readme|license|changelog)(\.\w+)?$/i

/** Everything at a path, in the order of names. Throws `path-missing`, `path-unreadable`, `address-refused`, `address-unreachable`. */
export async function* intakePath(path: string, options: IntakeOptions = {}): AsyncGenerator<IntakeResult> {
  const fetcher = createPoliteFetcher(options)
  const door = { ...options, fetcher, follow: (address: string) => followAddress(address, { ...options, fetcher }) }
  const isFolder = !isAddress(path) && (await checkPath(path))
  for (const file of isFolder ? await listFiles(path) : [path]) {
    options.onInput?.()
    if (isAddress(path)) yield* intakeAddress(path, door)
    else yield* intakeFile(file, isFolder ? relative(path, file) : basename(path), door)
  }
}

/** How many files and addresses the paths hold: an archive or a table counts once. Throws as `intakePath`. */
export async function countInputs(paths: readonly string[]): Promise<number> {
  let count = 0
  for (const path of paths) count += !isAddress(path) && (await checkPath(path)) ? (await listFiles(path)).length : 1
  return count
}

/** Whether a path is a web address. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

/** Whether the path is a folder. */
async function checkPath(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ReckonerError(
        'path-missing',
        `found nothing at "${path}"; expected a file, a folder or an http(s) address. Check the spelling, or give the whole path`,
      )
    }
    throw new ReckonerError(
      'path-unreadable',
      `"${path}" cannot be read (${code ?? 'unknown error'}). Check who may read it`,
    )
  }
}

// Links are not followed: they can lead out of the folder, or round in it.
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const files: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.') || PASSED_OVER.test(entry.name)) continue
    const path = join(folder, entry.name)
    // The pictures and styles of a saved page stand in a folder beside it.
    if (entry.isDirectory() && entry.name.endsWith('_files')) continue
    // A folder that cannot be listed stands in the list itself, and is refused in its turn.
    if (entry.isDirectory()) files.push(...(await listFiles(path).catch(() => [path])))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

interface Door extends IntakeOptions {
  readonly fetcher: PoliteFetcher
  readonly follow: FollowAddress
}

async function* intakeFile(path: string, sourceName: string, door: Door): AsyncGenerator<IntakeResult> {
  const source = { content: { path }, sourceName, extension: extensionOf(path) }
  yield* withOrigin(takeIn(source, door), resolve(path))
}

async function* intakeAddress(address: string, door: Door): AsyncGenerator<IntakeResult> {
  let page: FetchedPage
  try {
    page = await door.fetcher.fetch(address)
  } catch (error) {
    const isContent =
      error instanceof ReckonerError && (error.code === 'file-too-large' || error.code === 'file-binary')
    if (!isContent) throw error
    yield refusePage(address, error)
    return
  }
  yield* withOrigin(takePage(page, { ...door, sourceName: address }), address)
}

/** A refusal says what to open to try again; an address behind a table says its own. */
async function* withOrigin(results: AsyncGenerator<IntakeResult>, origin: string): AsyncGenerator<IntakeResult> {
  for await (const result of results)
    yield result.kind === 'refused' && result.origin === undefined ? { ...result, origin } : result
}

/** How a fetched page is taken in. `facts` is what is known of it from outside. */
export interface PageDoor extends IntakeOptions {
  readonly sourceName: string
  readonly facts?: KnownFacts
  readonly follow?: FollowAddress
}

/** Takes in a fetched page. Addresses that it lists are refused unless `follow` is given. */
export async function* takePage(
  { address, bytes, mediaType, charset, capture }: FetchedPage,
  { sourceName, facts, follow = refuseFurther, ...options }: PageDoor,
): AsyncGenerator<IntakeResult> {
  const extension = mediaType === 'text/html' ? '.html' : extensionOf(new URL(address).pathname)
  const known = { ...facts, address }
  const source = { content: { bytes }, sourceName, extension, mediaType, charset, facts: known, capture }
  yield* takeIn(source, { ...options, follow })
}

/** An address that a table lists: one that fails is refused, and the others go on. A table behind it is not followed further. */
async function* followAddress(
  address: string,
  door: IntakeOptions & { readonly fetcher: PoliteFetcher },
): AsyncGenerator<IntakeResult> {
  try {
    yield* intakeAddress(address, { ...door, follow: refuseFurther })
  } catch (error) {
    if (!(error instanceof ReckonerError)) throw error
    yield refusePage(address, error)
  }
}

async function* refuseFurther(address: string): AsyncGenerator<IntakeResult> {
  const words = `found a list of addresses behind an address; expected a report. Open ${address.slice(0, 200)} itself`
  yield { kind: 'refused', sourceName: address, bytesHash: null, note: noteOf('address-refused', words) }
}

function refusePage(address: string, { code, message }: ReckonerError): IntakeResult {
  return { kind: 'refused', sourceName: address, bytesHash: null, note: noteOf(code, message), origin: address }
}

/** A real Chromium for the browser tests: the system's when there is one, else the one inside a registry package. */
import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM = [
  process.env.RECKONER_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Launches it without any network of its own. */
export async function launchBrowser(): Promise<Browser> {
  const system = SYSTEM.find((path) => path && existsSync(path))
  if (system) return chromium.launch({ executablePath: system, args: QUIET })
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [
      ...sparticuz.args.filter(
        (arg) =>
          !/^--(headless|single-process|no-zygote|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content)/.test(
            arg,
          ),
      ),
      ...QUIET,
    ],
  })
}

/** The browser to test with, or why there is none. */
export type FoundBrowser =
  | { readonly browser: Browser; readonly whyNone: null }
  | { readonly browser: null; readonly whyNone: string }

/** Launches a browser. On a build server (`CI` set) a machine without one fails; elsewhere its tests are skipped, and say why. */
export async function findBrowser(): Promise<FoundBrowser> {
  try {
    return { browser: await launchBrowser(), whyNone: null }
  } catch (error) {
    if (process.env.CI) throw error
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0]
    const whyNone = `no Chromium could be launched here (RECKONER_CHROMIUM names one): ${reason}`
    process.stderr.write(`browser tests skipped: ${whyNone}\n`)
    return { browser: null, whyNone }
  }
}

/** The title of a group of browser tests: a skipped one carries its reason. */
export function titleOf(title: string, { whyNone }: FoundBrowser): string {
  return whyNone === null ? title : `${title} [skipped: ${whyNone}]`
}

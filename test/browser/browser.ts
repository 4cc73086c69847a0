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

/** Launches it without any network of its own. */
export async function launchBrowser(): Promise<Browser> {
  const system = SYSTEM.find((path) => path && existsSync(path))
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  if (system) return chromium.launch({ executablePath: system, args: quiet })
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((arg) => !/^--(headless|single-process|no-zygote)/.test(arg)), ...quiet],
  })
}

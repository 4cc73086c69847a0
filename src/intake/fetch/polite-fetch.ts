/** Fetching with manners: robots.txt is asked first, and a host is left in peace between two requests. */
import robots from 'robots-parser'
import { ReckonerError } from '../../model/index.ts'
import type { IntakeOptions } from '../types.ts'
import { type FetchedPage, type FetchOptions, fetchPage, USER_AGENT } from './fetch-page.ts'
import { createHostBudget } from './host-budget.ts'

interface Robot {
  isDisallowed(address: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}

// The package states its types as those of a module, and is a function.
const robotsParser = robots as unknown as (address: string, rules: string) => Robot

/** Fetches pages one after the other, politely. */
export interface PoliteFetcher {
  /** The page, when its host lets robots read it. Throws as `fetchPage`; `address-refused` also when robots.txt says no. */
  fetch(address: string, options?: Pick<FetchOptions, 'marks'>): Promise<FetchedPage>
}

/** The clock it waits by: the real one unless told. */
export interface PoliteClock {
  now(): number
  wait(milliseconds: number): Promise<void>
}

const REAL_CLOCK: PoliteClock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

const INTERVAL = 1000
const LONGEST_INTERVAL = 30_000
const ROBOTS_AGE = 24 * 3_600_000
/** After this a host whose server failed is asked again. */
const FAILING_AGE = 10 * 60_000

interface HostState {
  readonly robot: Robot | null
  readonly askedAt: number
}

/** A fetcher with a memory of the hosts it visited. */
export function createPoliteFetcher(options: IntakeOptions = {}, clock: PoliteClock = REAL_CLOCK): PoliteFetcher {
  const hosts = new Map<string, HostState>()
  const lastVisit = new Map<string, number>()
  const budget = createHostBudget(options.hostBudget ?? null)

  async function visit(address: string, { origin, interval, marks }: Visit): Promise<FetchedPage> {
    const wait = (lastVisit.get(origin) ?? Number.NEGATIVE_INFINITY) + interval - clock.now()
    if (wait > 0) await clock.wait(wait)
    try {
      return await fetchPage(address, { ...options, now: clock.now, ...(marks ? { marks } : {}) })
    } finally {
      lastVisit.set(origin, clock.now())
    }
  }

  async function robotOf(origin: string): Promise<Robot | null> {
    const known = hosts.get(origin)
    if (known && clock.now() - known.askedAt < ROBOTS_AGE) return known.robot
    const robot = await askRobots(`${origin}/robots.txt`, (address) => visit(address, { origin, interval: 0 }))
    hosts.set(origin, { robot: robot.rules, askedAt: clock.now() - (robot.isFailing ? ROBOTS_AGE - FAILING_AGE : 0) })
    return robot.rules
  }

  return {
    async fetch(address, { marks } = {}) {
      const origin = originOf(address)
      // What is no proper address is explained by the guard, not here.
      if (origin === null) return fetchPage(address, options)
      const robot = await robotOf(origin)
      if (robot?.isDisallowed(address, USER_AGENT) === true) {
        throw new ReckonerError(
          'address-refused',
          `robots.txt of ${origin} asks robots not to read ${address.slice(0, 200)}. Open it in a browser, save the page and open the file`,
        )
      }
      const spent = budget.check(origin)
      if (spent) {
        throw new ReckonerError(
          'address-refused',
          `${spent} at ${origin}, and host-budget allows no more in one run. Try again later with reckoner retry, or raise it in desk.yaml`,
        )
      }
      const asked = (robot?.getCrawlDelay(USER_AGENT) ?? 0) * 1000
      const least = options.hostInterval ?? INTERVAL
      const startedAt = clock.now()
      let bytes = 0
      try {
        const page = await visit(address, {
          origin,
          interval: Math.min(Math.max(asked, least), LONGEST_INTERVAL),
          ...(marks ? { marks } : {}),
        })
        bytes = page.bytes.length
        return page
      } finally {
        budget.add(origin, { bytes, milliseconds: clock.now() - startedAt })
      }
    },
  }
}

interface Visit {
  readonly origin: string
  readonly interval: number
  readonly marks?: NonNullable<FetchOptions['marks']>
}

function originOf(address: string): string | null {
  try {
    return new URL(address).origin
  } catch {
    return null
  }
}

interface RobotAnswer {
  readonly rules: Robot | null
  readonly isFailing: boolean
}

/** The rules of a host. A host without rules allows everything; one whose server fails allows nothing until it is well again. */
async function askRobots(address: string, visit: (address: string) => Promise<FetchedPage>): Promise<RobotAnswer> {
  try {
    const { bytes } = await visit(address)
    return { rules: robotsParser(address, Buffer.from(bytes).toString('utf8').slice(0, 500_000)), isFailing: false }
  } catch (error) {
    const isFailing = error instanceof ReckonerError && /answered 5\d\d/.test(error.message)
    return { rules: isFailing ? robotsParser(address, 'User-agent: *\nDisallow: /') : null, isFailing }
  }
}

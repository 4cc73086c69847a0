/** The addresses of the desk. Each screen but the first is loaded when it is opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { Skeleton } from '../components/skeleton.tsx'
import { readChangesSearch } from '../lib/changes-search.ts'
import { readExploreSearch } from '../lib/explore-search.ts'
import { readIncidentViewSearch, readText } from '../lib/filters.ts'
import { readHealthSearch } from '../lib/health-search.ts'
import { readReviewSearch } from '../lib/review-search.ts'
import { readTallySearch } from '../lib/tally-search.ts'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/desk/desk-page.tsx'), 'DeskPage'),
})

const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('../features/review/review-page.tsx'), 'ReviewPage'),
})

const exploreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explore',
  validateSearch: readExploreSearch,
  component: lazyRouteComponent(() => import('../features/explore/explore-page.tsx'), 'ExplorePage'),
})

/** The list of incidents stood here once. */
const incidentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents',
  beforeLoad: ({ location }) => {
    throw redirect({
      to: '/explore',
      search: readExploreSearch(location.search as Record<string, unknown>),
      replace: true,
    })
  },
})

const incidentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents/$id',
  validateSearch: readIncidentViewSearch,
  component: lazyRouteComponent(() => import('../features/incident/incident-page.tsx'), 'IncidentPage'),
})

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: (raw: Record<string, unknown>): { readonly text?: string } => {
    const text = readText(raw.text, 200)
    return text === undefined ? {} : { text }
  },
  component: lazyRouteComponent(() => import('../features/report/reports-page.tsx'), 'ReportsPage'),
})

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('../features/report/report-page.tsx'), 'ReportPage'),
})

const talliesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tallies',
  validateSearch: readTallySearch,
  component: lazyRouteComponent(() => import('../features/tallies/tallies-page.tsx'), 'TalliesPage'),
})

const methodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/method',
  component: lazyRouteComponent(() => import('../features/method/method-page.tsx'), 'MethodPage'),
})

const changesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/changes',
  validateSearch: readChangesSearch,
  component: lazyRouteComponent(() => import('../features/changes/changes-page.tsx'), 'ChangesPage'),
})

const healthRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/health',
  validateSearch: readHealthSearch,
  component: lazyRouteComponent(() => import('../features/health/health-page.tsx'), 'HealthPage'),
})

/** The router. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    startRoute,
    reviewRoute,
    exploreRoute,
    incidentsRoute,
    incidentRoute,
    reportsRoute,
    reportRoute,
    talliesRoute,
    methodRoute,
    changesRoute,
    healthRoute,
  ]),
  defaultPreload: 'intent',
  // The bar and the lines of a screen stand while its script is on its way.
  defaultPendingComponent: Skeleton,
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
})

// Later, the screen before stays until the next has come.
const stopWaiting = router.subscribe('onResolved', () => {
  stopWaiting()
  router.update({ ...router.options, defaultPendingMs: 1000 })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

import './fonts.ts'
import './styles.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiError } from '../lib/api.ts'
import { followLedger } from '../lib/live.ts'
import { followOutbox } from '../lib/outbox.ts'
import { followTheme } from '../lib/theme.ts'
import { router } from './router.tsx'

followTheme()

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // The server is this machine: it answers with the network cable out.
      networkMode: 'always',
      // A refusal stays a refusal; only silence is worth asking again.
      retry: (count, error) => error instanceof ApiError && error.status === 0 && count < 2,
    },
    mutations: { networkMode: 'always' },
  },
})

followLedger(client)
followOutbox(client)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

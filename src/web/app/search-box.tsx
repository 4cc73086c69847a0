import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { readExploreSearch } from '../lib/explore-search.ts'
import { useMedia } from '../lib/use-media.ts'

/** Searches reports on the report pages, incidents everywhere else; the words stand in the address. */
export function SearchBox() {
  const navigate = useNavigate()
  const { pathname, current } = useRouterState({
    select: ({ location }) => ({
      pathname: location.pathname,
      current: (location.search as { readonly text?: string }).text ?? '',
    }),
    structuralSharing: true,
  })
  const isWide = useMedia('(min-width: 40rem)')
  const isReports = pathname.startsWith('/reports')
  const [text, setText] = useState(current)
  useEffect(() => setText(current), [current])
  const label = isReports ? 'Search reports' : 'Search incidents'
  const submit = () => {
    const words = text.trim()
    const search = words === '' ? {} : { text: words }
    if (isReports) navigate({ to: '/reports', search })
    else if (pathname === '/explore') {
      navigate({ to: '/explore', search: (old) => readExploreSearch({ ...old, text: words, page: '' }) })
    } else navigate({ to: '/explore', search })
  }
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <input
          id="search"
          type="search"
          className="field w-28! sm:w-60!"
          dir="auto"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label={label}
          placeholder={isWide ? label : 'Search'}
        />
      </form>
    </search>
  )
}

import { Outlet, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { UndoBar } from '../components/undo-bar.tsx'
import { stepOf, takeStep } from '../lib/first-steps.ts'
import { CommandPalette } from './command-palette.tsx'
import { ShortcutsSheet } from './shortcuts-sheet.tsx'
import { StatusLine } from './status-line.tsx'
import { TopBar } from './top-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { useWholeFocus } from './use-whole-focus.ts'

/** What stands round every screen: the bar, the screen, where the ledger stands, the command list and the sheet of keys. */
export function Shell() {
  const [open, setOpen] = useState<'sheet' | 'palette' | null>(null)
  const openSheet = useCallback(() => setOpen('sheet'), [])
  const openPalette = useCallback(() => setOpen('palette'), [])
  const close = useCallback(() => setOpen(null), [])
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  useEffect(() => {
    const step = stepOf(pathname)
    if (step) takeStep(step)
  }, [pathname])
  useShortcuts({ openSheet, openPalette })
  useWholeFocus()
  return (
    <>
      <a href="#main" className="skip button">
        Skip to the content
      </a>
      <TopBar onHelp={openSheet} onPalette={openPalette} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[100rem] px-4 pb-12 outline-none sm:px-6 lg:px-8">
        <Outlet />
      </main>
      <StatusLine />
      <UndoBar />
      <CommandPalette isOpen={open === 'palette'} onClose={close} />
      <ShortcutsSheet isOpen={open === 'sheet'} onClose={close} />
    </>
  )
}

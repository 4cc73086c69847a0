import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { UndoBar } from '../components/undo-bar.tsx'
import { ShortcutsSheet } from './shortcuts-sheet.tsx'
import { StatusLine } from './status-line.tsx'
import { TopBar } from './top-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** What stands round every screen: the bar, the screen, where the ledger stands, and the sheet of shortcuts. */
export function Shell() {
  const [isSheetOpen, setSheetOpen] = useState(false)
  useShortcuts({ openSheet: () => setSheetOpen(true) })
  return (
    <>
      <a href="#main" className="skip button">
        Skip to the content
      </a>
      <TopBar onHelp={() => setSheetOpen(true)} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[100rem] px-4 pb-12 outline-none sm:px-6 lg:px-8">
        <Outlet />
      </main>
      <StatusLine />
      <UndoBar />
      <ShortcutsSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
    </>
  )
}

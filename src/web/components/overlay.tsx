import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** A window over the screen; the rest cannot be reached until it is closed. Its content is made anew each time. */
export function Overlay({ isOpen, onClose, label, className = '', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  return (
    // Closed by its owner it has nothing to say: another window may be open by then.
    <dialog ref={dialog} onClose={() => isOpen && onClose()} aria-label={label} className={className}>
      {isOpen && children}
    </dialog>
  )
}

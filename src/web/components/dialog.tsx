import { type ReactNode, type RefObject, useEffect, useId } from 'react'

interface Props {
  readonly title: string
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly onClose: () => void
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A dialog that is open as long as it is on the page. Close it by `dialog.current.close()`: the focus goes back then. */
export function Dialog({ title, dialog, onClose, isWide, children }: Props) {
  const id = useId()
  useEffect(() => {
    if (dialog.current?.open) return
    dialog.current?.showModal()
    // A box that scrolls would take the focus before its first field does.
    dialog.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [dialog])
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={id}
      className={`max-h-[calc(100dvh-2rem)] overflow-y-auto p-5 sm:p-6 ${isWide ? 'w-[min(46rem,calc(100vw-1.5rem))]' : 'w-[min(34rem,calc(100vw-1.5rem))]'}`}
    >
      <h2 id={id} className="serif text-xl leading-snug font-semibold">
        {title}
      </h2>
      {children}
    </dialog>
  )
}

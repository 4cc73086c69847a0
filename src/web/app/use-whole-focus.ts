/** Brings what takes the focus by keyboard wholly into view inside boxes that scroll sideways: browsers stop at its edge. */
import { useEffect } from 'react'

/** Follows the focus while the desk is open. */
export function useWholeFocus(): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return
      const box = target.parentElement?.closest('.overflow-x-auto')
      if (box) target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
}

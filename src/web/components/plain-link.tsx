import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  /** A path of the desk. */
  readonly path: string
}

/** A link in a long list: an address and a click. The router's own follows every move, which hundreds of them make felt. */
export function PlainLink({ path, children, ...rest }: Props) {
  const router = useRouter()
  const follow = (event: MouseEvent) => {
    const isForAnotherTab = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (isForAnotherTab) return
    event.preventDefault()
    router.history.push(path)
  }
  return (
    <a href={path} onClick={follow} {...rest}>
      {children}
    </a>
  )
}

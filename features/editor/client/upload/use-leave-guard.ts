'use client'

import { useEffect } from 'react'
import type { Uploads } from './uploads.ts'

/** A link of the desk that is followed while pictures are on their way asks first: they would find no text to stand in. */
export function useLeaveGuard(uploads: Uploads, question: string): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      if (link?.target !== '' || event.ctrlKey || event.metaKey || link.pathname === location.pathname) return
      if (!uploads.pending || window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }

    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [uploads, question])
}

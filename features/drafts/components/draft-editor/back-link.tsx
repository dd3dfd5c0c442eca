'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { Icon } from '#features/editor/components/icon.tsx'

/** Back to the desk, within the page: the text stays at hand until it is saved. Next's own link weighs more than this. */
export function BackLink() {
  const t = useTranslations('Editor')
  const router = useRouter()

  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.push('/desk')
  }

  return (
    <a href="/desk" className="ed-back" aria-label={t('backToDesk')} title={t('backToDesk')} onClick={follow}>
      <Icon name="back" />
    </a>
  )
}

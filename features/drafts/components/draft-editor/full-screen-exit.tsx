'use client'

import { useTranslations } from 'next-intl'
import { useServices } from '#features/editor/client/services.ts'
import { shownKeys } from '#features/editor/components/shown-keys.ts'
import { useFullScreen } from './use-full-screen.ts'

/** The way back from full screen for those without a keyboard. */
export function FullScreenExit() {
  const t = useTranslations('Editor.fullScreen')
  const services = useServices()
  if (!useFullScreen(services)) return null

  return (
    <button
      type="button"
      className="ed-chip ed-full-screen-exit"
      title={`${t('leave')} (${shownKeys('Esc')})`}
      onClick={() => services.ui.set({ fullScreen: false })}
    >
      {t('leave')}
    </button>
  )
}

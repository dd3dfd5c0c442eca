'use client'

import { useTranslations } from 'next-intl'
import { Icon } from '#features/editor/components/icon.tsx'
import { PALETTE_EVENT } from '../constants.ts'

type Props = { className: string; keys: string; label?: boolean }

/** Opens the palette; `label`: with its words, where there is room. */
export function PaletteButton({ className, keys, label = false }: Props) {
  const t = useTranslations('Desk.palette')

  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts={keys}
      aria-label={t('open')}
      title={t('open')}
      className={className}
      onClick={() => document.dispatchEvent(new Event(PALETTE_EVENT))}
    >
      <Icon name="find" />
      {label && <span className="max-lg:sr-only">{t('open')}</span>}
    </button>
  )
}

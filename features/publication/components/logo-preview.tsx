'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { Notice } from '#components/notice.tsx'
import { Picture } from '#components/picture.tsx'
import type { MediaView } from '#features/media/schema.ts'
import { removeLogoAction } from '../actions.ts'

/** The grounds of readers' pages, see components/tokens.css: in the dark a logo keeps its light plate. */
const GROUNDS = ['bg-[#fdfcf9]', 'bg-[#171614]']

/** The logo as readers see it, by day and by night, and the button that takes it off. */
export function LogoPreview({ logo }: { logo: MediaView }) {
  const t = useTranslations('Desk.logo')
  const [state, submit, pending] = useActionState(removeLogoAction, null)

  return (
    <div className="flex flex-wrap items-center gap-3">
      {logo.state === 'ready' &&
        GROUNDS.map((ground, at) => (
          <div key={ground} className={`rounded-md border border-line p-3 ${ground}`}>
            <div className="rounded-sm bg-[#fdfcf9] p-1 [&_img]:h-12 [&_img]:w-auto [&_img]:max-w-48 [&_img]:object-contain">
              <Picture picture={logo} alt={at === 0 ? t('present') : ''} sizes="8rem" />
            </div>
          </div>
        ))}
      <form action={submit}>
        <Button type="submit" variant="quiet" disabled={pending}>
          {t('remove')}
        </Button>
      </form>
      {state?.ok === false && <Notice tone="problem">{t('notRemoved')}</Notice>}
    </div>
  )
}

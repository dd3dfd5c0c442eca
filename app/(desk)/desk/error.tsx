'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/button.tsx'

/** Something broke: say so, keep the details to the log, offer to try again. */
export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('Desk.error')

  return (
    <main className="mx-auto max-w-prose px-4 py-24 text-center">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <p className="mt-2 text-muted">{t('text')}</p>
      {error.digest && <p className="mt-2 text-sm text-muted">{t('code', { code: error.digest })}</p>}
      <Button className="mt-6" onClick={reset}>
        {t('retry')}
      </Button>
    </main>
  )
}

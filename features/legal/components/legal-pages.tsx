import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import type { Language } from '#prisma/generated/enums.ts'
import { startLegalPageAction } from '../actions.ts'
import { LEGAL_KINDS } from '../schema.ts'

/** Begins the pages that a publication owes its readers, each with the headings that the law asks for. */
export async function LegalPages({ language }: { language: Language }) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.legal' })
  const failed = await getTranslations({ locale: language, namespace: 'Desk' })

  return (
    <section aria-labelledby="legal_pages" className="mt-12">
      <h2 id="legal_pages" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 text-muted">{t('lead')}</p>
      <ul className="mt-3 divide-y divide-line">
        {LEGAL_KINDS.map((kind) => (
          <li key={kind} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span className="min-w-0 flex-1 basis-64">
              <span className="font-medium">{t(`${kind}.name`)}</span>
              <span className="block text-sm text-muted">{t(`${kind}.what`)}</span>
            </span>
            <ActionButton action={startLegalPageAction} values={{ kind }} problem={failed('failed')}>
              {t('begin')}
              <span className="sr-only"> : {t(`${kind}.name`)}</span>
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

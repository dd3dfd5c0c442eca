import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { DraftView } from '../schema.ts'

type Props = { draft: Pick<DraftView, 'id' | 'kind'>; language: 'fr' | 'en'; children?: ReactNode }

/** The way back from one text to the list. */
export async function EditorBar({ draft, language, children }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk' })

  return (
    <nav aria-label={t('nav.label')} className="flex min-h-11 flex-wrap items-center gap-x-6 px-4 text-sm sm:px-6">
      <Link
        href={draft.kind === 'post' ? '/desk' : '/desk/pages'}
        prefetch={false}
        className="py-2 font-medium text-muted underline-offset-4 hover:text-ink hover:underline"
      >
        ← {t(`list.${draft.kind}.title`)}
      </Link>
      {children ?? (
        <a
          href={`/desk/posts/${draft.id}/preview`}
          target="_blank"
          rel="noreferrer"
          className="py-2 font-medium text-muted underline-offset-4 hover:text-ink hover:underline"
        >
          {t('preview.open')}
        </a>
      )}
    </nav>
  )
}

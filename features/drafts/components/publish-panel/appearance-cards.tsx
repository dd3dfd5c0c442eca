'use client'

import { useTranslations } from 'next-intl'
import type { DraftView } from '#features/drafts/schema.ts'
import { slugify } from '#lib/slug.ts'
import type { DraftStore } from '../draft-editor/use-draft.ts'
import { SearchResult } from './search-result.tsx'

/** The address, and how a search engine and a network will show the text. */
export function AppearanceCards({ draft, store }: { draft: DraftView; store: DraftStore }) {
  const t = useTranslations('Editor.publishPanel')
  const { fields, saveState, queue } = store
  const slug = fields.slug || slugify(fields.title) || '…'
  const isSaved = saveState.name === 'saved'

  return (
    <section aria-labelledby="publish-looks" className="ed-publish-looks">
      <h3 id="publish-looks">{t('looks')}</h3>
      <p className="ed-publish-address">
        {t.rich('address', { address: () => <code>{`${window.location.origin}/${slug}`}</code> })}
      </p>
      <div className="ed-publish-cards">
        <figure>
          <figcaption>{t('searchResult')}</figcaption>
          <SearchResult fields={fields} store={store} />
        </figure>
        <figure>
          <figcaption>{t('socialCard')}</figcaption>
          {isSaved ? (
            // Drawn by the server, as it will be for networks.
            <picture>
              <img
                src={`/api/drafts/${draft.id}/card?version=${queue.version}`}
                width={1200}
                height={630}
                alt={t('socialAlt', { title: fields.title })}
              />
            </picture>
          ) : (
            <p className="ed-publish-help">{t('unsaved')}</p>
          )}
        </figure>
      </div>
    </section>
  )
}

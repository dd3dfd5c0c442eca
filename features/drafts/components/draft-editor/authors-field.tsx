'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Modal } from '#features/editor/components/modal.tsx'
import { AuthorAdder } from './author-adder.tsx'
import { AuthorRow } from './author-row.tsx'
import type { DraftActions } from './draft-actions.ts'
import type { Signing } from './use-authors.ts'

type AuthorsFieldProps = {
  signing: Signing
  /** False for those who see who signs, and no more. */
  editable: boolean
  actions: Pick<DraftActions, 'searchPeople' | 'createGuest'>
}

/** Who signs, in order. Changes reach the server, and readers, at once. */
export function AuthorsField({ signing, editable, actions }: AuthorsFieldProps) {
  const t = useTranslations('Editor.authors')
  const { authors, moved, leaving } = signing
  const id = useId()

  return (
    <section className="ed-form ed-authors" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('title')}</h3>
      {authors.length === 0 && <p className="ed-facts">{t('none')}</p>}
      <ol aria-label={t('list')}>
        {authors.map((author, at) =>
          editable ? (
            <AuthorRow key={author.id} author={author} at={at} signing={signing} />
          ) : (
            <li key={author.id}>{author.name}</li>
          )
        )}
      </ol>
      {editable && <AuthorAdder signing={signing} actions={actions} />}
      <p role="status" className={signing.failed ? 'ed-error' : 'ed-hidden'}>
        {signing.failed ? t('failed') : moved && t('moved', moved)}
      </p>
      {leaving && (
        <Modal title={t('leaveTitle')} onClose={signing.stay}>
          <p>{t('leaveText')}</p>
          <p className="ed-form-actions">
            <button type="button" className="ed-secondary" onClick={signing.stay}>
              {t('stay')}
            </button>
            <button type="button" className="ed-primary" onClick={() => void signing.leave()}>
              {t('leave')}
            </button>
          </p>
        </Modal>
      )}
    </section>
  )
}

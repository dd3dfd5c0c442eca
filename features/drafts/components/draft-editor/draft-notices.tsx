'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DraftView } from '#features/drafts/schema.ts'
import { copyText } from './copy-text.ts'
import type { JournalEntry } from './journal.ts'
import { RecoveredNotice } from './recovered-notice.tsx'
import { StaleDialog } from './stale-dialog.tsx'
import { type DraftStore, fieldsOf } from './use-draft.ts'
import type { Publication } from './use-publication.ts'

type DraftNoticesProps = {
  draft: DraftView
  editor: Editor
  store: DraftStore
  publication: Publication
  broken: boolean
}

/** What stands between the writer and the text: a copy to take back, somebody else's version, a refusal. */
export function DraftNotices({ draft, editor, store, publication, broken }: DraftNoticesProps) {
  const t = useTranslations('Editor')
  const { saveState, queue, journal, fields } = store
  const { recovered } = journal
  const [putOff, setPutOff] = useState<number | null>(null)
  const { problem, said, path } = publication
  const general = problem && !['title-missing', 'slug-taken', 'slug-reserved'].includes(problem) ? problem : null
  const stale = saveState.name === 'stale' ? saveState.theirs : null

  function take(copy: JournalEntry) {
    store.startFrom(copy.baseVersion, copy.baseDraft)
    editor.commands.setContent(copy.draft.doc)
    store.change(fieldsOf({ ...copy.draft, tags: copy.tags }))
    // This page keeps it from now on.
    journal.keep()
    void journal.dismiss()
  }

  async function reload() {
    queue.forget()
    await journal.forget()
    window.location.reload()
  }

  return (
    <div className="ed-notices">
      {broken && (
        <p className="ed-notice" role="alert">
          {t('broken')}
        </p>
      )}
      {!draft.may.save && <p className="ed-notice">{t('readOnly')}</p>}
      {journal.failing && <p className="ed-notice">{t('save.noJournal')}</p>}
      {recovered && (
        <RecoveredNotice copy={recovered} onTake={() => take(recovered)} onDrop={() => void journal.dismiss()} />
      )}
      {general && (
        <p className="ed-notice" data-tone="danger" role="alert">
          {t(`problem.${general}`)}
        </p>
      )}
      <p role="status" className={said ? 'ed-notice ed-toast' : undefined} data-tone="good">
        {said && t(`said.${said}`)} {said && path && <a href={path}>{t('view')}</a>}
      </p>
      {stale && putOff === stale.version && (
        <p className="ed-notice" data-tone="danger">
          {t('stale.waiting')}{' '}
          <button type="button" className="ed-link-button" onClick={() => setPutOff(null)}>
            {t('stale.decide')}
          </button>
        </p>
      )}
      {stale && putOff !== stale.version && (
        <StaleDialog
          theirs={stale}
          onCopy={() => copyText(editor, fields.title)}
          onOverwrite={() => void queue.overwrite(stale)}
          onReload={() => void reload()}
          onClose={() => setPutOff(stale.version)}
        />
      )}
    </div>
  )
}

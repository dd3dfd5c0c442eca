'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import type { DraftView, TermView } from '#features/drafts/schema.ts'
import { CompanyNotices } from './company-notices.tsx'
import { ConnectionNotices } from './connection-notices.tsx'
import type { Problem } from './draft-actions.ts'
import type { JournalEntry } from './journal.ts'
import { LateUnion } from './late-union.tsx'
import { RecoveredNotice } from './recovered-notice.tsx'
import { ReviewNotice } from './review-notice.tsx'
import { type DraftStore, fieldsOf } from './use-draft.ts'
import type { Publication } from './use-publication.ts'
import type { Turn } from './writing-turn.tsx'

type DraftNoticesProps = {
  draft: DraftView
  editor: Editor
  store: DraftStore
  publication: Publication
  onSendBack: (reason: string) => Promise<unknown>
  series: TermView[]
  broken: boolean
  turn: Turn
}

/** At the field that they are about. */
const SAID_ELSEWHERE: ReadonlySet<Problem> = new Set<Problem>([
  'title-missing',
  'slug-taken',
  'slug-reserved',
  'past',
  'no-date',
  'password-missing',
  'password-short'
])

/** What stands between the writer and the text: a copy to take back, somebody else's version, a refusal. */
export function DraftNotices(props: DraftNoticesProps) {
  const { draft, editor, store, publication, onSendBack, series, broken, turn } = props
  const t = useTranslations('Editor')
  const { journal } = store
  const { recovered } = journal
  const { problem, said, path } = publication
  const general = problem && !SAID_ELSEWHERE.has(problem) ? problem : null

  function take(copy: JournalEntry) {
    store.startFrom(copy.baseVersion, copy.baseDraft)
    editor.commands.setContent(copy.draft.doc)
    store.change(fieldsOf({ ...copy.draft, tags: copy.tags }))
    // This page keeps it from now on.
    journal.keep()
    void journal.dismiss()
  }

  return (
    <div className="ed-notices">
      {broken && (
        <p className="ed-notice" role="alert">
          {t('broken')}
        </p>
      )}
      <CompanyNotices postId={draft.id} store={store} turn={turn} />
      {!draft.may.save && turn.mine && <p className="ed-notice">{t('readOnly')}</p>}
      <ConnectionNotices store={store} />
      <ReviewNotice publication={publication} may={draft.may} onSendBack={onSendBack} />
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
      <LateUnion editor={editor} store={store} series={series} broken={broken} />
    </div>
  )
}

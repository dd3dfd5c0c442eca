'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import type { TermView } from '#features/drafts/schema.ts'
import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { copyText } from './copy-text.ts'
import { UnionDialog } from './union-dialog.tsx'
import type { DraftStore } from './use-draft.ts'
import { useUnion } from './use-union.ts'

export type UnionNoticesProps = { editor: Editor; store: DraftStore; series: TermView[]; broken: boolean }

/** Somebody else saved meanwhile: what was united, what must be chosen. */
export function UnionNotices({ editor, store, series, broken }: UnionNoticesProps) {
  const t = useTranslations('Editor.stale')
  const services = useServices()
  const media = useStore(services.media)
  const { stale, open, begin, settle, putOff, joined, dismiss } = useUnion({ editor, store, services, broken })

  return (
    <>
      <p role="status" className={joined ? 'ed-notice ed-toast' : undefined} data-tone="good">
        {joined && (joined.savedBy ? t('joined', { name: joined.savedBy }) : t('joinedOther'))}{' '}
        {joined && (
          <button type="button" className="ed-link-button" onClick={dismiss}>
            {t('dismiss')}
          </button>
        )}
      </p>
      {stale && !open && (
        <p className="ed-notice" data-tone="danger">
          {t(broken ? 'unreadable' : 'waiting')}{' '}
          {!broken && (
            <button type="button" className="ed-link-button" onClick={() => begin(stale)}>
              {t('decide')}
            </button>
          )}
        </p>
      )}
      {open && (
        <UnionDialog
          union={open}
          names={{ series, media: { ...media, ...open.theirs.media } }}
          onCopy={() => copyText(editor, store.fields.title)}
          onSettle={(choices) => settle(open, choices)}
          onClose={putOff}
        />
      )}
    </>
  )
}

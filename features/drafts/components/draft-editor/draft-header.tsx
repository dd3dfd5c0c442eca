'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { PaletteButton } from '#features/desk/palette/components/palette-button.tsx'
import type { DraftView } from '#features/drafts/schema.ts'
import { Icon } from '#features/editor/components/icon.tsx'
import { shownKeys, spokenKeys } from '#features/editor/components/shown-keys.ts'
import type { PublishPanelState } from '../publish-panel/use-publish-panel.ts'
import { BackLink } from './back-link.tsx'
import { FullScreenExit } from './full-screen-exit.tsx'
import { PublishButtons } from './publish-buttons.tsx'
import type { SaveQueue } from './save-queue.ts'
import { SaveStatus } from './save-status.tsx'
import type { DraftStore } from './use-draft.ts'
import type { PublicationSteps } from './use-publication.ts'

type DraftHeaderProps = {
  draft: DraftView
  store: DraftStore
  steps: PublicationSteps
  canSubmit: boolean
  panel: PublishPanelState
  details: { open: boolean; id: string; onToggle: () => void }
}

/** The state of the text, and what one does with it. */
export function DraftHeader({ draft, store, steps, canSubmit, panel, details }: DraftHeaderProps) {
  const t = useTranslations('Editor')
  const { queue, saveState } = store
  const format = useFormatter()
  const { status, changed, path, scheduledAt } = steps.publication

  return (
    <header className="ed-header">
      <BackLink />
      <h1 className="ed-hidden">{store.fields.title || t('untitled')}</h1>
      <span className="ed-badge" data-status={status}>
        {t(`status.${status}`)}
        {panel.isReleased && changed && ` · ${t('changed')}`}
        {scheduledAt && ` · ${format.dateTime(new Date(scheduledAt), { dateStyle: 'medium', timeStyle: 'short' })}`}
      </span>
      <SaveStatus state={saveState} queue={queue} kept={!store.journal.failing} />
      <FullScreenExit />
      <div className="ed-header-actions">
        <PaletteButton className="ed-button ed-wide-only" keys={spokenKeys('Ctrl+Shift+K')} />
        {draft.may.save && (
          <button
            type="button"
            className="ed-secondary"
            title={`${t('save.now')} (${shownKeys('Ctrl+S')})`}
            aria-keyshortcuts={spokenKeys('Ctrl+S')}
            onClick={() => void queue.saveNow()}
          >
            {t('save.now')}
          </button>
        )}
        <a
          className="ed-secondary"
          href={`/desk/posts/${draft.id}/preview`}
          target="_blank"
          rel="noopener"
          onClick={(event) => {
            if (!queue.unsaved) return
            event.preventDefault()
            void previewSaved(event.currentTarget.href, queue)
          }}
        >
          {t('preview')}
        </a>
        {path && (
          <a className="ed-secondary ed-wide-only" href={path} target="_blank" rel="noopener">
            {t('view')}
          </a>
        )}
        <PublishButtons may={draft.may} steps={steps} canSubmit={canSubmit} panel={panel} />
        <button
          type="button"
          className="ed-button"
          aria-expanded={details.open}
          aria-controls={details.id}
          aria-label={t('details.title')}
          title={t('details.title')}
          onClick={details.onToggle}
        >
          <Icon name="panel" />
        </button>
      </div>
    </header>
  )
}

/** The tab opens at the click, which browsers allow, and shows the text once it is saved. */
async function previewSaved(address: string, queue: SaveQueue): Promise<void> {
  const tab = window.open('about:blank')
  if (await queue.saveNow()) tab?.location.replace(address)
  else tab?.close()
}

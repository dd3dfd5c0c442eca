'use client'

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useId, useState } from 'react'
import { FigureSettings } from '#features/editor/components/figure-settings.tsx'
import { Icon } from '#features/editor/components/icon.tsx'
import { useServices } from '../services.ts'
import { useStore } from '../store.ts'

/** A picture with its caption, and under it what readers don't see: its alternative, credit and layout. */
export function FigureCard({ node, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const { t, media, fresh } = useServices()
  const view = useStore(media)[node.attrs.mediaId]
  const [open, setOpen] = useState(() => fresh.has(node.attrs.mediaId))
  const settingsId = useId()

  function toggle() {
    fresh.delete(node.attrs.mediaId)
    setOpen(!open)
  }

  const described = node.attrs.decorative || node.attrs.alt.trim() !== ''

  return (
    <NodeViewWrapper as="figure" className="figure-block" data-layout={node.attrs.layout}>
      <div contentEditable={false} data-drag-handle>
        {view?.src ? (
          <picture>
            <img
              src={view.src}
              alt={node.attrs.alt}
              width={view.width ?? undefined}
              height={view.height ?? undefined}
            />
          </picture>
        ) : (
          <p className="figure-missing">{t('figure.missing', { name: view?.filename ?? '' })}</p>
        )}
      </div>
      <NodeViewContent<'figcaption'>
        as="figcaption"
        data-placeholder={t('figure.caption')}
        data-empty={node.textContent === ''}
      />
      {node.attrs.credit && (
        <p contentEditable={false} className="figure-credit">
          {node.attrs.credit}
        </p>
      )}
      {editor.isEditable && (
        <div contentEditable={false} className="figure-tools">
          <button
            type="button"
            className="ed-chip"
            data-warns={!described}
            aria-expanded={open}
            aria-controls={settingsId}
            onClick={toggle}
          >
            <Icon name={described ? 'settings' : 'warning'} />
            {described ? t('figure.settings') : t('figure.altMissing')}
          </button>
          <button type="button" className="ed-chip" onClick={deleteNode}>
            <Icon name="trash" />
            {t('figure.remove')}
          </button>
        </div>
      )}
      <div id={settingsId} contentEditable={false} hidden={!open}>
        {open && <FigureSettings attrs={node.attrs} onChange={updateAttributes} />}
      </div>
    </NodeViewWrapper>
  )
}

'use client'

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useId, useState } from 'react'
import { FigureSettings } from '#features/editor/components/figure-settings.tsx'
import { Icon } from '#features/editor/components/icon.tsx'
import { PicturePlace } from '#features/editor/components/picture-place.tsx'
import { useServices } from '../services.ts'
import { useStore } from '../store.ts'

/** A picture with its caption, and under it what readers don't see: its alternative, credit and layout. */
export function FigureCard(props: NodeViewProps) {
  const { t, media } = useServices()
  const { node, deleteNode, editor } = props
  const view = useStore(media)[node.attrs.mediaId]

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
          <PicturePlace
            editor={editor}
            mediaId={node.attrs.mediaId}
            filename={view?.filename ?? ''}
            onRemove={deleteNode}
          />
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
      {editor.isEditable && view?.src && <FigureTools key={node.attrs.mediaId} {...props} />}
    </NodeViewWrapper>
  )
}

/** Made anew for each picture: the settings of one that was just sent open by themselves. */
function FigureTools({ node, updateAttributes, deleteNode }: NodeViewProps) {
  const { t, fresh } = useServices()
  const [open, setOpen] = useState(() => fresh.has(node.attrs.mediaId))
  const settingsId = useId()
  const described = node.attrs.decorative || node.attrs.alt.trim() !== ''

  function toggle() {
    fresh.delete(node.attrs.mediaId)
    setOpen(!open)
  }

  return (
    <>
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
      <div id={settingsId} contentEditable={false} hidden={!open}>
        {open && <FigureSettings attrs={node.attrs} onChange={updateAttributes} />}
      </div>
    </>
  )
}

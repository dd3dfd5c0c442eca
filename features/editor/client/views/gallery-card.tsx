'use client'

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { Icon } from '#features/editor/components/icon.tsx'
import { pickForGallery } from '../gallery/send-pictures.ts'
import { useServices } from '../services.ts'

/** Readers' pages have room for no more side by side. */
const COLUMNS = [1, 2, 3, 4]

/** Figures side by side, in as many columns as readers see on a wide screen, and the tools of the whole. */
export function GalleryCard({ node, editor, updateAttributes, deleteNode }: NodeViewProps) {
  const services = useServices()
  const { t } = services
  const columns = Math.min(node.attrs.columns, 4)
  const ids = node.children.map(({ attrs }) => String(attrs.mediaId))

  return (
    <NodeViewWrapper className="gallery-card" style={{ '--columns': columns }}>
      <NodeViewContent className="gallery-block" />
      {editor.isEditable && (
        <div contentEditable={false} className="figure-tools">
          <button type="button" className="ed-chip" onClick={() => pickForGallery(editor, services, ids)}>
            <Icon name="plus" />
            {t('gallery.add')}
          </button>
          <label className="ed-inline-field">
            {t('gallery.columns')}
            <select value={columns} onChange={(event) => updateAttributes({ columns: Number(event.target.value) })}>
              {COLUMNS.map((count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="ed-chip" onClick={deleteNode}>
            <Icon name="trash" />
            {t('gallery.remove')}
          </button>
        </div>
      )}
    </NodeViewWrapper>
  )
}

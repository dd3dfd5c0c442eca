'use client'

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { PicturePlace } from '#features/editor/components/picture-place.tsx'
import { galleryAround } from '../gallery/gallery-commands.ts'
import { useServices } from '../services.ts'
import { useStore } from '../store.ts'
import { FigureCredit } from './figure-credit.tsx'
import { FigureOptions } from './figure-options.tsx'
import { FigurePicture } from './figure-picture.tsx'

/** A picture with its caption and credit, and under it what readers don't see: its alternative and settings. */
export function FigureCard(props: NodeViewProps) {
  const { t, media } = useServices()
  const { node, editor, getPos, deleteNode } = props
  const { attrs } = node
  const view = useStore(media)[attrs.mediaId]
  const pos = getPos()
  const inGallery = pos !== undefined && galleryAround(editor.state.doc, pos) !== null
  const place = { editor, mediaId: attrs.mediaId, filename: view?.filename ?? '', onRemove: deleteNode }

  return (
    <NodeViewWrapper as="figure" className="figure-block" data-layout={inGallery ? 'gallery' : attrs.layout}>
      <div contentEditable={false} data-drag-handle>
        {view?.src ? <FigurePicture attrs={attrs} view={view} src={view.src} /> : <PicturePlace {...place} />}
      </div>
      <NodeViewContent<'figcaption'>
        as="figcaption"
        data-placeholder={t('figure.caption')}
        data-empty={node.textContent === ''}
      />
      <FigureCredit credit={attrs.credit || view?.credit} licence={attrs.licence || view?.licence} />
      {editor.isEditable && view?.src && (
        <FigureOptions key={attrs.mediaId} figure={props} ofPicture={view.alt} inGallery={inGallery} />
      )}
    </NodeViewWrapper>
  )
}

'use client'

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useId, useState } from 'react'
import { FigureSettings } from '#features/editor/components/figure-settings.tsx'
import { galleryAround } from '../gallery/gallery-commands.ts'
import { useServices } from '../services.ts'
import { useStore } from '../store.ts'
import { FigureCredit } from './figure-credit.tsx'
import { FigurePicture } from './figure-picture.tsx'
import { FigurePrompt } from './figure-prompt.tsx'
import { FigureTools } from './figure-tools.tsx'
import { useReplacement } from './use-replacement.ts'

/** A picture with its caption and credit, and under it what readers don't see: its alternative and settings. */
export function FigureCard({ node, updateAttributes, editor, getPos }: NodeViewProps) {
  const services = useServices()
  const { t, media, fresh } = services
  const { attrs } = node
  const view = useStore(media)[attrs.mediaId]
  const [open, setOpen] = useState(() => fresh.has(attrs.mediaId))
  const id = useId()
  const pos = getPos()
  const inGallery = pos !== undefined && galleryAround(editor.state.doc, pos) !== null
  // The point to keep in sight was that of the other picture.
  const { upload, replace } = useReplacement(services, (sent) =>
    updateAttributes({ mediaId: sent.id, focalX: null, focalY: null })
  )

  function toggle() {
    fresh.delete(attrs.mediaId)
    setOpen(!open)
  }

  return (
    <NodeViewWrapper as="figure" className="figure-block" data-layout={inGallery ? 'gallery' : attrs.layout}>
      <FigurePicture attrs={attrs} view={view} />
      <NodeViewContent<'figcaption'>
        as="figcaption"
        data-placeholder={t('figure.caption')}
        data-empty={node.textContent === ''}
      />
      <FigureCredit credit={attrs.credit || view?.credit} licence={attrs.licence || view?.licence} />
      {editor.isEditable && (
        <>
          {!open && <FigurePrompt attrs={attrs} ofPicture={view?.alt ?? ''} onChange={updateAttributes} />}
          {upload && (
            <p contentEditable={false} role="status" className={upload.failure ? 'ed-error' : 'figure-credit'}>
              {t(upload.failure ? `upload.failure.${upload.failure}` : 'upload.sending', { name: upload.name })}
            </p>
          )}
          <FigureTools editor={editor} getPos={getPos} settings={{ id, open, onToggle: toggle }} onReplace={replace} />
        </>
      )}
      <div id={id} className="figure-settings-place" contentEditable={false} hidden={!open}>
        {open && <FigureSettings attrs={attrs} inGallery={inGallery} onChange={updateAttributes} />}
      </div>
    </NodeViewWrapper>
  )
}

'use client'

import type { NodeViewProps } from '@tiptap/react'
import { useId, useState } from 'react'
import { LateTool } from '#features/editor/components/late-tool.tsx'
import { useServices } from '../services.ts'
import { FigurePrompt } from './figure-prompt.tsx'
import { FigureTools } from './figure-tools.tsx'
import { useReplacement } from './use-replacement.ts'

type FigureOptionsProps = {
  figure: NodeViewProps
  /** The alternative that the picture has wherever it is shown. */
  ofPicture: string
  inGallery: boolean
}

const loadSettings = () =>
  import('#features/editor/components/figure-settings.tsx').then(({ FigureSettings }) => FigureSettings)

/** What is asked and set about a picture. Made anew for each: the settings of one that was just sent open by themselves. */
export function FigureOptions({ figure, ofPicture, inGallery }: FigureOptionsProps) {
  const services = useServices()
  const { t, fresh } = services
  const { node, updateAttributes, editor, getPos } = figure
  const { attrs } = node
  const [open, setOpen] = useState(() => fresh.has(attrs.mediaId))
  const id = useId()
  // The point to keep in sight was that of the other picture.
  const { upload, replace } = useReplacement(services, (sent) =>
    updateAttributes({ mediaId: sent.id, focalX: null, focalY: null })
  )

  function toggle() {
    fresh.delete(attrs.mediaId)
    setOpen(!open)
  }

  return (
    <>
      {!open && <FigurePrompt attrs={attrs} ofPicture={ofPicture} onChange={updateAttributes} />}
      {upload && (
        <p contentEditable={false} role="status" className={upload.failure ? 'ed-error' : 'figure-credit'}>
          {t(upload.failure ? `upload.failure.${upload.failure}` : `upload.${upload.stage}`, { name: upload.name })}
        </p>
      )}
      <FigureTools editor={editor} getPos={getPos} settings={{ id, open, onToggle: toggle }} onReplace={replace} />
      <div id={id} className="figure-settings-place" contentEditable={false} hidden={!open}>
        <LateTool
          load={loadSettings}
          props={open ? { attrs, inGallery, onChange: updateAttributes } : null}
          onFail={() => setOpen(false)}
        />
      </div>
    </>
  )
}

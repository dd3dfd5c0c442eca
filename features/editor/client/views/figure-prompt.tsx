'use client'

import { type FocusEvent, useState } from 'react'
import { FigureAlternative, type FigureProps } from '#features/editor/components/figure-alternative.tsx'
import { Icon } from '#features/editor/components/icon.tsx'
import { useServices } from '../services.ts'

/** Asks what a picture says, or whether it says nothing, until one of both is chosen; stays while one writes in it. */
export function FigurePrompt({ attrs, ofPicture, onChange }: FigureProps & { ofPicture: string }) {
  const { t } = useServices()
  const [writing, setWriting] = useState(false)
  const isMissing = attrs.decorative !== true && String(attrs.alt).trim() === '' && ofPicture.trim() === ''
  if (!isMissing && !writing) return null

  /** Goes once the press that took the focus away is over: what is pressed must not move meanwhile. */
  function leave(event: FocusEvent<HTMLElement>) {
    if (event.currentTarget.contains(event.relatedTarget)) return
    const over = new AbortController()
    const done = () => {
      over.abort()
      setTimeout(() => setWriting(false))
    }
    for (const end of ['pointerup', 'keyup']) window.addEventListener(end, done, { signal: over.signal })
  }

  return (
    <fieldset
      contentEditable={false}
      className="figure-form figure-prompt"
      onFocus={() => setWriting(true)}
      onBlur={leave}
    >
      <legend className="figure-warning">
        <Icon name="warning" />
        {t('figure.altMissing')}
      </legend>
      <FigureAlternative attrs={attrs} ofPicture={ofPicture} onChange={onChange} />
    </fieldset>
  )
}

'use client'

import type { Editor } from '@tiptap/core'
import { openLink } from '#features/editor/client/blocks/keys.ts'
import { fragmentOf } from '#features/editor/client/links/address.ts'
import { type Destination, removeLink } from '#features/editor/client/links/link-commands.ts'
import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { Icon } from './icon.tsx'
import { ToolbarButton } from './toolbar-button.tsx'

/** Where the link of the caret leads today, and what one may do with it. */
export function LinkTools({ editor, link }: { editor: Editor; link: Destination }) {
  const services = useServices()
  const { t } = services

  return (
    <>
      {link.postId === null ? <LinkPreview href={link.href} words={link.href} /> : <TextPreview link={link} />}
      <ToolbarButton label={t('link.edit')} icon="settings" keys="Ctrl+K" onClick={() => openLink(editor, services)} />
      <ToolbarButton label={t('link.remove')} icon="close" onClick={() => removeLink(editor.view)} />
    </>
  )
}

/** The text that is followed; said plainly where readers would not get there. */
function TextPreview({ link }: { link: Destination }) {
  const { t, targets } = useServices()
  const target = useStore(targets.store)[link.postId ?? '']
  if (!target) return <span className="ed-link-preview">{t('link.asking')}</span>
  if (target.path !== null) return <LinkPreview href={`${target.path}${fragmentOf(link.href)}`} words={target.title} />

  return (
    <>
      {target.title !== '' && <LinkPreview href={`/desk/posts/${target.id}`} words={target.title} />}
      <span className="ed-link-warning">
        <Icon name="warning" />
        {t(target.title === '' ? 'link.gone' : 'link.unpublished')}
      </span>
    </>
  )
}

function LinkPreview({ href, words }: { href: string; words: string }) {
  return (
    <a className="ed-link-preview" href={href} target="_blank" rel="noreferrer">
      {words}
    </a>
  )
}

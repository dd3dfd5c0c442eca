'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { Icon } from '#features/editor/components/icon.tsx'
import { useServices } from '../services.ts'

/** What an import could not turn into blocks: readable, never run here, and removable. */
export function HtmlCard({ node, deleteNode }: NodeViewProps) {
  const { t } = useServices()

  return (
    <NodeViewWrapper className="ed-card html-block" contentEditable={false}>
      <p className="ed-card-title">
        <Icon name="warning" />
        {t('html.title')}
      </p>
      <p className="ed-card-help">{t('html.help', { origin: node.attrs.origin || 'html' })}</p>
      <details>
        <summary>{t('html.source')}</summary>
        <pre>{node.attrs.html}</pre>
      </details>
      <button type="button" className="ed-chip" onClick={deleteNode}>
        <Icon name="trash" />
        {t('html.remove')}
      </button>
    </NodeViewWrapper>
  )
}

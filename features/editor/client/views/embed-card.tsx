'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { Icon } from '#features/editor/components/icon.tsx'
import { useServices } from '../services.ts'

/** Something from elsewhere: nothing is fetched from there, neither here nor before a reader asks. */
export function EmbedCard({ node, updateAttributes, deleteNode }: NodeViewProps) {
  const { t } = useServices()
  const { url, provider, title, caption } = node.attrs

  return (
    <NodeViewWrapper className="ed-card embed-block" contentEditable={false}>
      <p className="ed-card-title">
        <Icon name="embed" />
        {t(`embed.providers.${provider}`)}
      </p>
      <p className="ed-card-help">
        <a href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      </p>
      <div className="ed-form">
        <label className="ed-field">
          <span>{t('embed.title')}</span>
          <input
            type="text"
            maxLength={300}
            value={title}
            onChange={(event) => updateAttributes({ title: event.target.value })}
          />
        </label>
        <label className="ed-field">
          <span>{t('embed.caption')}</span>
          <input
            type="text"
            maxLength={1_000}
            value={caption}
            onChange={(event) => updateAttributes({ caption: event.target.value })}
          />
        </label>
      </div>
      <button type="button" className="ed-chip" onClick={deleteNode}>
        <Icon name="trash" />
        {t('embed.remove')}
      </button>
    </NodeViewWrapper>
  )
}

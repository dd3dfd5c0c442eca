'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useServices } from '../services.ts'

/** Where archives stop; its words are those of the link. */
export function ReadMoreCard({ node, updateAttributes }: NodeViewProps) {
  const { t } = useServices()

  return (
    <NodeViewWrapper className="read-more-block" contentEditable={false}>
      <input
        type="text"
        maxLength={200}
        aria-label={t('readMore.label')}
        placeholder={t('readMore.default')}
        value={node.attrs.label}
        onChange={(event) => updateAttributes({ label: event.target.value })}
      />
    </NodeViewWrapper>
  )
}

'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useLocale } from 'next-intl'
import { useState } from 'react'
import { Icon } from '#features/editor/components/icon.tsx'
import { LateTool } from '#features/editor/components/late-tool.tsx'
import type { Source } from '#features/editor/document/attributes.ts'
import { looseDate } from '#lib/dates.ts'
import { useServices } from '../services.ts'

const loadDialog = () =>
  import('#features/editor/components/sources-dialog.tsx').then(({ SourcesDialog }) => SourcesDialog)

/** The list of sources as readers see it, and the form behind it. A new, empty list opens its form. */
export function SourcesCard({ node, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const { t } = useServices()
  const items = node.attrs.items as Source[]
  const [editing, setEditing] = useState(items.length === 0)
  const onClose = () => setEditing(false)
  const onChange = (changed: Source[]) => updateAttributes({ items: changed })

  return (
    <NodeViewWrapper className="ed-card sources-block" contentEditable={false}>
      <p className="ed-card-title">
        <Icon name="sources" />
        {t('sources.title')}
      </p>
      {items.length === 0 && <p className="ed-card-help">{t('sources.empty')}</p>}
      {items.length > 0 && (
        <ol>
          {items.map((source) => (
            <li key={JSON.stringify(source)}>
              <SourceLine source={source} />
            </li>
          ))}
        </ol>
      )}
      {editor.isEditable && (
        <div className="figure-tools">
          <button type="button" className="ed-chip" onClick={() => setEditing(true)}>
            <Icon name="settings" />
            {t('sources.edit')}
          </button>
          <button type="button" className="ed-chip" onClick={deleteNode}>
            <Icon name="trash" />
            {t('sources.remove')}
          </button>
        </div>
      )}
      <LateTool load={loadDialog} props={editing ? { items, onClose, onChange } : null} onFail={onClose} />
    </NodeViewWrapper>
  )
}

/** As readers get it, but for what the publication adds. */
function SourceLine({ source }: { source: Source }) {
  const { author, title, publisher, date, url, lang } = source
  const language = useLocale()
  const details = [publisher, looseDate(date, language), url].filter(Boolean)

  return (
    <>
      {author && `${author}, `}
      <cite lang={lang}>{title}</cite>
      {details.map((detail) => `, ${detail}`)}
    </>
  )
}

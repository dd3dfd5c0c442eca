'use client'

import { useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { linkAddress } from '#features/editor/client/links/address.ts'
import { useServices } from '#features/editor/client/services.ts'
import type { Source } from '#features/editor/document/attributes.ts'
import { safeWebUrl } from '#lib/safe-url.ts'
import { Icon } from './icon.tsx'
import { Modal } from './modal.tsx'
import { SourceFields } from './source-fields.tsx'

type Entry = { key: number; source: Source }
type SourcesDialogProps = { items: Source[]; onChange: (items: Source[]) => void; onClose: () => void }

const EMPTY: Source = { title: '', author: '', publisher: '', url: '', date: '', consulted: '' }

/** Records of sources in a form; those without a title are left out, addresses that can't be used are emptied. */
export function SourcesDialog({ items, onChange, onClose }: SourcesDialogProps) {
  const { t } = useServices()
  const nextKey = useRef(items.length + 1)
  const [entries, setEntries] = useState<Entry[]>(() =>
    (items.length > 0 ? items : [EMPTY]).map((source, key) => ({ key, source }))
  )

  function add() {
    setEntries([...entries, { key: nextKey.current, source: EMPTY }])
    nextKey.current += 1
  }

  function move(index: number, by: -1 | 1) {
    const [entry] = entries.slice(index, index + 1)
    if (entry) setEntries(entries.toSpliced(index, 1).toSpliced(index + by, 0, entry))
  }

  const dialog = (
    <Modal title={t('sources.edit')} onClose={onClose} wide>
      <form
        className="ed-form"
        method="dialog"
        onSubmit={() => onChange(entries.map(({ source }) => tidy(source)).filter(({ title }) => title !== ''))}
      >
        {entries.map(({ key, source }, index) => (
          <SourceFields
            key={key}
            number={index + 1}
            source={source}
            onChange={(changed) => setEntries(entries.with(index, { key, source: changed }))}
            onUp={index > 0 ? () => move(index, -1) : null}
            onRemove={() => setEntries(entries.toSpliced(index, 1))}
          />
        ))}
        <button type="button" className="ed-chip" onClick={add}>
          <Icon name="plus" />
          {t('sources.add')}
        </button>
        <p className="ed-form-actions">
          <button type="submit" className="ed-primary">
            {t('done')}
          </button>
        </p>
      </form>
    </Modal>
  )
  // Out of the text: keys typed in the form are not the editor's.
  return createPortal(dialog, document.querySelector('.ed-root') ?? document.body)
}

function tidy(source: Source): Source {
  const trimmed = Object.fromEntries(
    Object.entries(source).map(([name, value]) => [name, value.trim().slice(0, 1_000)])
  )
  return { ...EMPTY, ...trimmed, url: safeWebUrl(linkAddress(trimmed.url ?? '')) ?? '' }
}

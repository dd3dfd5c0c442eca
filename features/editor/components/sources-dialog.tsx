'use client'

import { useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useServices } from '#features/editor/client/services.ts'
import { EMPTY_SOURCE, fillGaps, tidySource } from '#features/editor/client/sources/source-record.ts'
import type { Source } from '#features/editor/document/attributes.ts'
import type { PageFacts } from '#features/sources/schema.ts'
import { isoDay } from '#lib/dates.ts'
import { Icon } from './icon.tsx'
import { Modal } from './modal.tsx'
import { SourceFields } from './source-fields.tsx'

type Entry = { key: number; source: Source }
type SourcesDialogProps = { items: Source[]; onChange: (items: Source[]) => void; onClose: () => void }

/** Records of sources in a form; those in which nothing is written are left out. */
export function SourcesDialog({ items, onChange, onClose }: SourcesDialogProps) {
  const { t } = useServices()
  const nextKey = useRef(items.length + 1)
  const [entries, setEntries] = useState<Entry[]>(() =>
    (items.length > 0 ? items : [EMPTY_SOURCE]).map((source, key) => ({ key, source }))
  )

  function add() {
    setEntries([...entries, { key: nextKey.current, source: EMPTY_SOURCE }])
    nextKey.current += 1
  }

  function move(index: number, by: -1 | 1) {
    const [entry] = entries.slice(index, index + 1)
    if (entry) setEntries(entries.toSpliced(index, 1).toSpliced(index + by, 0, entry))
  }

  /** The answer comes later: the record is filled as it is by then. */
  function fill(key: number, facts: PageFacts) {
    const today = isoDay(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)
    setEntries((present) =>
      present.map((entry) => (entry.key === key ? { key, source: fillGaps(entry.source, facts, today) } : entry))
    )
  }

  const dialog = (
    <Modal title={t('sources.edit')} onClose={onClose} wide>
      <form
        className="ed-form"
        method="dialog"
        onSubmit={() =>
          onChange(entries.map(({ source }) => tidySource(source)).filter((source) => source.title !== ''))
        }
      >
        {entries.map(({ key, source }, index) => (
          <SourceFields
            key={key}
            number={index + 1}
            source={source}
            onChange={(changed) => setEntries(entries.with(index, { key, source: changed }))}
            onFacts={(facts) => fill(key, facts)}
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

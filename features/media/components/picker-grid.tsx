'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '#components/button.tsx'
import type { MediaView } from '../schema.ts'
import { Thumbnail } from './thumbnail.tsx'
import type { useMediaSearch } from './use-media-search.ts'

type Props = {
  search: ReturnType<typeof useMediaSearch>
  chosen: MediaView | null
  onChange: (media: MediaView) => void
  /** Enter or a double click on one. */
  onChoose: () => void
}

/** Pictures as radio buttons: arrows go from one to the next. */
export function PickerGrid({ search, chosen, onChange, onChoose }: Props) {
  const t = useTranslations('Desk.media')
  const name = useId()
  const { items, state, hasMore, more } = search

  return (
    <div className="min-h-0 grow overflow-y-auto p-4 sm:p-5">
      <p role="status" className="mb-2 text-sm text-muted empty:hidden">
        {state === 'failed' && t('picker.failed')}
        {state === 'done' && items.length === 0 && t('picker.nothing')}
      </p>
      <fieldset className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-4" aria-busy={state === 'busy'}>
        <legend className="sr-only">{t('picker.pictures')}</legend>
        {items.map((item) => (
          <label
            key={item.id}
            onDoubleClick={onChoose}
            className="relative block cursor-pointer overflow-hidden rounded-md border border-line has-checked:border-accent has-checked:outline-3 has-checked:outline-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={item.id}
              checked={chosen?.id === item.id}
              onChange={() => onChange(item)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                onChoose()
              }}
              className="absolute start-2 top-2 z-1 size-4 accent-accent"
            />
            <Thumbnail media={item} missing={t('missing')} />
            <span className="block px-2 py-1.5 text-xs leading-snug">
              <span className="line-clamp-2 wrap-anywhere">{item.alt || item.filename}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {hasMore && (
        <p className="mt-4 text-center">
          <Button variant="secondary" onClick={more} aria-disabled={state === 'busy'}>
            {t('picker.more')}
          </Button>
        </p>
      )}
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/button.tsx'

/** What may be done with the chosen rows of the form that it stands in. Without scripts the buttons are there all the same. */
export function BulkBar() {
  const t = useTranslations('Desk.terms.bulk')
  const all = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<number | null>(null)

  useEffect(() => {
    const form = all.current?.form
    const count = () => {
      const boxes = boxesOf(form)
      const checked = boxes.filter((box) => box.checked).length
      setChosen(checked)
      if (!all.current) return
      all.current.checked = checked > 0 && checked === boxes.length
      all.current.indeterminate = checked > 0 && checked < boxes.length
    }
    count()
    form?.addEventListener('change', count)
    return () => form?.removeEventListener('change', count)
  }, [])

  function chooseAll(isChosen: boolean) {
    for (const box of boxesOf(all.current?.form)) box.checked = isChosen
  }

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-sunken px-4 py-2 sm:px-5">
      <label className="flex min-h-10 items-center gap-3 text-sm font-medium">
        <input
          ref={all}
          type="checkbox"
          className="size-5 shrink-0 accent-accent"
          onChange={(event) => chooseAll(event.target.checked)}
        />
        {t('all')}
      </label>
      <p role="status" className="grow text-sm text-muted">
        {chosen ? t('chosen', { count: chosen }) : ''}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="secondary" disabled={chosen === 0} formAction="/desk/tags/merge">
          {t('merge')}
        </Button>
        <Button type="submit" variant="danger" disabled={chosen === 0} formAction="/desk/tags/delete">
          {t('delete')}
        </Button>
      </div>
    </div>
  )
}

function boxesOf(form: HTMLFormElement | null | undefined): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>('input[name="id"]') ?? [])]
}

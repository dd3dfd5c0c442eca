'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { Button } from '#components/button.tsx'
import { Field } from '#components/field.tsx'
import { safeHref } from '#lib/safe-url.ts'
import { searchTargetsAction } from '../actions.ts'
import type { MenuTarget, ResolvedItem } from '../schema.ts'

const PAUSE_MS = 200

/** Adds something to a menu: a thing of the publication, found by its name, or any address. */
export function TargetField({ onAdd }: { onAdd: (item: ResolvedItem) => void }) {
  const t = useTranslations('Desk.menus')
  const [query, setQuery] = useState('')
  const found = useTargets(query)

  return (
    <details className="mt-3 rounded border border-line p-4">
      <summary className="cursor-pointer font-medium">{t('add')}</summary>
      <div className="mt-4 flex flex-col gap-4">
        <Field label={t('search')} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        <p role="status" className="sr-only">
          {t('found', { count: found.length })}
        </p>
        <ul className="max-h-72 divide-y divide-line overflow-y-auto">
          {found.map((target) => (
            <li key={`${target.kind} ${target.id}`} className="flex items-center justify-between gap-3 py-1.5">
              <span className="min-w-0 wrap-anywhere">
                {target.name} <span className="text-sm text-muted">{t(`kinds.${target.kind}`)}</span>
                {!target.isPublic && <span className="text-sm text-muted"> · {t('notPublic')}</span>}
              </span>
              <Button variant="secondary" onClick={() => onAdd(itemOf(target))}>
                {t('choose')}
                <span className="sr-only"> : {target.name}</span>
              </Button>
            </li>
          ))}
        </ul>
        <AddressForm onAdd={onAdd} />
      </div>
    </details>
  )
}

function AddressForm({ onAdd }: { onAdd: (item: ResolvedItem) => void }) {
  const t = useTranslations('Desk.menus')
  const problem = useTranslations('Problems')
  const [href, setHref] = useState('')
  const [label, setLabel] = useState('')
  const [wrong, setWrong] = useState<{ href?: string; label?: string }>({})
  const id = useId()

  function submit(event: FormEvent) {
    event.preventDefault()
    const faults = {
      ...(safeHref(href) === null && { href: problem('menu-address') }),
      ...(label.trim() === '' && { label: problem('menu-label') })
    }
    setWrong(faults)
    if (Object.keys(faults).length > 0) return

    onAdd({
      item: { kind: 'address', href, label: label.trim(), depth: 0 },
      name: label.trim(),
      path: href,
      isPublic: true
    })
    setHref('')
    setLabel('')
  }

  return (
    <form onSubmit={submit} aria-labelledby={id} className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 id={id} className="font-medium">
        {t('address')}
      </h3>
      <Field
        label={t('href')}
        hint={t('hrefHint')}
        value={href}
        problem={wrong.href}
        onChange={(event) => setHref(event.target.value)}
      />
      <Field
        label={t('label')}
        value={label}
        maxLength={80}
        problem={wrong.label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <div>
        <Button type="submit" variant="secondary">
          {t('addAddress')}
        </Button>
      </div>
    </form>
  )
}

function itemOf({ kind, id, ...shown }: MenuTarget): ResolvedItem {
  return { item: { kind, id, label: '', depth: 0 }, ...shown }
}

/** What the publication has under this name; pages and categories while nothing is typed. */
function useTargets(query: string): MenuTarget[] {
  const [found, setFound] = useState<MenuTarget[]>([])
  useEffect(() => {
    let late = false
    const timer = setTimeout(async () => {
      const answer = await searchTargetsAction({ query }).catch(() => null)
      if (!late && answer?.ok) setFound(answer.targets)
    }, PAUSE_MS)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [query])
  return found
}

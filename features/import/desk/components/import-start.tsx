'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/button.tsx'
import { Notice } from '#components/notice.tsx'
import { createImportAction } from '../actions.ts'
import { keepChosen } from '../chosen-files.ts'
import { IMPORT_LIMITS, importPath } from '../constants.ts'
import { problemOf, problemOfAll, type Wish } from '../wish.ts'
import { ChosenFiles } from './chosen-files.tsx'
import { PicturesField } from './pictures-field.tsx'
import { useSize } from './use-size.ts'

/** Chooses an export and says where its pictures come from; what can't be sent is told before it is. */
export function ImportStart() {
  const t = useTranslations('Desk.import.start')
  const size = useSize()
  const router = useRouter()
  const [wish, setWish] = useState<Wish>({ pictures: 'web', exports: [], archive: null })
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<'no-room' | 'failed' | null>(null)
  const [pending, start] = useTransition()

  const archive = wish.pictures === 'zip' ? wish.archive : null
  const isEachFine =
    wish.exports.every((file) => problemOf(file, 'export') === null) &&
    (archive === null || problemOf(archive, 'pictures') === null)
  const problem = problemOfAll(wish)

  function change(part: Partial<Wish>) {
    setWish({ ...wish, ...part })
    setAsked(false)
    setRefused(null)
  }

  function send() {
    setAsked(true)
    if (problem || !isEachFine) return

    start(async () => {
      const chosen = [...wish.exports, ...(archive ? [archive] : [])]
      const files = chosen.map((file) => ({
        kind: file === archive ? ('pictures' as const) : ('export' as const),
        name: file.name,
        size: file.size
      }))
      const created = await createImportAction({ pictures: wish.pictures, files }).catch(() => null)
      if (!created?.ok) return setRefused(created?.reason === 'no-room' ? 'no-room' : 'failed')

      for (const [index, { id }] of created.value.files.entries()) {
        const file = chosen[index]
        if (file) keepChosen(id, file)
      }
      router.push(importPath(created.value.id))
    })
  }

  return (
    <section aria-labelledby="import_start" className="rounded-lg border border-line bg-surface px-5 py-6 sm:px-7">
      <h2 id="import_start" className="mb-1 text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mb-5 max-w-2xl text-muted">{t('lead')}</p>
      <div className="flex max-w-2xl flex-col gap-6">
        <ChosenFiles
          kind="export"
          files={wish.exports}
          limit={size(IMPORT_LIMITS.total)}
          onChange={(exports) => change({ exports })}
        />
        <PicturesField value={wish.pictures} onChange={(pictures) => change({ pictures })} />
        {wish.pictures === 'zip' && (
          <ChosenFiles
            kind="pictures"
            files={wish.archive ? [wish.archive] : []}
            limit={size(IMPORT_LIMITS.total)}
            onChange={([file]) => change({ archive: file ?? null })}
          />
        )}
        {asked && problem && (
          <Notice tone="problem">
            {t(`problems.${problem}`, { limit: size(IMPORT_LIMITS.total), files: IMPORT_LIMITS.files })}
          </Notice>
        )}
        {asked && !problem && !isEachFine && <Notice tone="problem">{t('problems.some')}</Notice>}
        {refused && <Notice tone="problem">{t(`problems.${refused}`)}</Notice>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button aria-disabled={pending} onClick={() => !pending && send()}>
            {t('send')}
          </Button>
          <p className="text-sm text-muted">{t('next')}</p>
        </div>
      </div>
    </section>
  )
}

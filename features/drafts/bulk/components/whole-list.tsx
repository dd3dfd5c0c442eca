'use client'

import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '#components/button.tsx'
import { chooseListAction } from '../actions.ts'
import type { ListAddress } from './bulk-form.tsx'

type Props = { list: ListAddress; most: number; onChosen: (ids: string[]) => void }

/** Chooses what stands on the other pages of the list too. */
export function WholeList({ list, most, onChosen }: Props) {
  const t = useTranslations('Desk.bulk')
  const [pending, start] = useTransition()

  function choose() {
    start(async () => {
      const answer = await chooseListAction({ kind: list.kind, fields: list.fields })
      if (answer.ok) onChosen(answer.ids)
    })
  }

  return (
    <Button variant="quiet" disabled={pending} onClick={choose}>
      {list.total > most ? t('wholeUpTo', { count: most }) : t('whole', { count: list.total })}
    </Button>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/button.tsx'
import { Notice } from '#components/notice.tsx'
import { TextArea } from '#components/text-area.tsx'
import { saveMenusAction } from '../actions.ts'
import type { ImportedMenu } from '../imported/data.ts'
import type { ResolvedItem } from '../schema.ts'
import { MenuSection } from './menu-section.tsx'
import { type MenuList, useMenuList } from './use-menu-list.ts'

type Props = { menus: { header: ResolvedItem[]; footer: ResolvedItem[]; footerText: string }; imported: ImportedMenu[] }
type Answer = Awaited<ReturnType<typeof saveMenusAction>>

/** Both menus and the line at the foot, saved together. */
export function MenusForm({ menus, imported }: Props) {
  const t = useTranslations('Desk.menus')
  const problem = useTranslations('Problems')
  const header = useMenuList(menus.header)
  const footer = useMenuList(menus.footer)
  const [footerText, setFooterText] = useState(menus.footerText)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [pending, start] = useTransition()
  const fields = answer?.ok === false ? (answer.fields ?? {}) : {}

  function save() {
    start(async () => {
      const given = { header: itemsOf(header), footer: itemsOf(footer), footerText }
      setAnswer(await saveMenusAction(given).catch((): Answer => ({ ok: false, reason: 'unavailable' })))
    })
  }

  const problemsOf = (place: 'header' | 'footer') =>
    new Map(
      Object.entries(fields).flatMap(([path, key]): [number, string][] => {
        const [where, at] = path.split('.')
        return where === place && at ? [[Number(at), problem(key)]] : []
      })
    )

  return (
    <div className="flex flex-col gap-10">
      {answer && <Notice tone={answer.ok ? 'good' : 'problem'}>{t(answer.ok ? 'saved' : 'notSaved')}</Notice>}
      <MenuSection place="header" list={header} imported={imported} problems={problemsOf('header')} />
      <MenuSection place="footer" list={footer} imported={imported} problems={problemsOf('footer')} />
      <TextArea
        label={t('footerText')}
        hint={t('footerTextHint')}
        rows={3}
        maxLength={600}
        value={footerText}
        problem={fields.footerText && problem(fields.footerText)}
        onChange={(event) => setFooterText(event.target.value)}
      />
      <div>
        <Button disabled={pending} onClick={save}>
          {t('save')}
        </Button>
      </div>
    </div>
  )
}

function itemsOf({ items }: MenuList) {
  return items.map(({ item }) => item)
}

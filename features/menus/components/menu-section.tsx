'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/button.tsx'
import type { ImportedMenu } from '../imported/data.ts'
import { MenuRow } from './menu-row.tsx'
import { TargetField } from './target-field.tsx'
import type { MenuList } from './use-menu-list.ts'

type Props = {
  place: 'header' | 'footer'
  list: MenuList
  imported: ImportedMenu[]
  /** For the number of an item, what is wrong with it. */
  problems: ReadonlyMap<number, string>
}

/** One menu: its items in order, what may be added, and the menus of an import that it may begin with. */
export function MenuSection({ place, list, imported, problems }: Props) {
  const t = useTranslations('Desk.menus')

  return (
    <section aria-labelledby={`${place}_menu`}>
      <h2 id={`${place}_menu`} className="text-xl font-semibold">
        {t(`${place}.title`)}
      </h2>
      <p className="mt-1 text-muted">{t(`${place}.lead`)}</p>
      {list.items.length === 0 ? (
        <p className="mt-3 rounded border border-line px-4 py-3">{t(`${place}.empty`)}</p>
      ) : (
        <ol className="mt-3">
          {list.items.map((edited, at) => (
            <MenuRow key={edited.key} edited={edited} at={at} list={list} problem={problems.get(at)} />
          ))}
        </ol>
      )}
      <TargetField onAdd={list.add} />
      {imported.length > 0 && (
        <details className="mt-3 rounded border border-line p-4">
          <summary className="cursor-pointer font-medium">{t('imported')}</summary>
          <ul className="mt-3 divide-y divide-line">
            {imported.map((menu) => (
              <li key={menu.key} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span>{t('importedMenu', { name: menu.name, count: menu.items.length })}</span>
                <Button variant="secondary" onClick={() => list.replace(menu.items)}>
                  {t('take')}
                  <span className="sr-only"> : {menu.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

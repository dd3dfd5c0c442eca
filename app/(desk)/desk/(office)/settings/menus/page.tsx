import type { Metadata } from 'next'
import Link from 'next/link'
import { openDesk } from '#features/desk/gate.ts'
import { LegalPages } from '#features/legal/components/legal-pages.tsx'
import { MenusForm } from '#features/menus/components/menus-form.tsx'
import { getMenusForActor } from '#features/menus/data.ts'
import { getImportedMenus } from '#features/menus/imported/data.ts'

const PATH = '/desk/settings/menus'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk(PATH, 'settings.change')
  return { title: t('menus.title') }
}

export default async function MenusPage() {
  const { actor, t } = await openDesk(PATH, 'settings.change')
  const [menus, imported] = await Promise.all([getMenusForActor(actor), getImportedMenus(actor)])

  return (
    <div className="max-w-2xl">
      <p className="mb-1 text-sm">
        <Link href="/desk/settings" className="text-muted underline underline-offset-4">
          {t('menus.back')}
        </Link>
      </p>
      <h1 className="mb-2 text-2xl font-semibold">{t('menus.title')}</h1>
      <p className="mb-8 text-muted">{t('menus.lead')}</p>
      <MenusForm menus={menus} imported={imported} />
      <LegalPages language={actor.language} />
    </div>
  )
}

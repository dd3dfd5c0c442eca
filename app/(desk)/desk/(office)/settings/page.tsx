import type { Metadata } from 'next'
import Link from 'next/link'
import { getDeskPublication } from '#features/desk/data.ts'
import { openDesk } from '#features/desk/gate.ts'
import { LogoForm } from '#features/publication/components/logo-form.tsx'
import { SettingsForm } from '#features/publication/components/settings-form.tsx'
import { getPublication } from '#features/publication/data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk/settings', 'settings.change')
  return { title: t('settings.title') }
}

export default async function SettingsPage() {
  const { t } = await openDesk('/desk/settings', 'settings.change')
  const [{ isDemo: _isDemo, ...settings }, { logo }] = await Promise.all([getDeskPublication(), getPublication()])

  return (
    <div className="max-w-xl">
      <h1 className="mb-2 text-2xl font-semibold">{t('settings.title')}</h1>
      <p className="mb-6">
        <Link href="/desk/settings/menus" className="underline underline-offset-4">
          {t('menus.title')}
        </Link>
      </p>
      <SettingsForm settings={settings} timeZones={Intl.supportedValuesOf('timeZone')} />
      <LogoForm logo={logo} />
    </div>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { getDeskPublication } from '#features/desk/data.ts'
import { openDesk } from '#features/desk/gate.ts'
import { LogoForm } from '#features/publication/components/logo-form.tsx'
import { SettingsForm } from '#features/publication/components/settings-form.tsx'
import { getPublication } from '#features/publication/data.ts'
import { timeZoneGroups } from '#features/publication/time-zones.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk/settings', 'settings.change')
  return { title: t('settings.title') }
}

export default async function SettingsPage() {
  const { actor, t } = await openDesk('/desk/settings', 'settings.change')
  const [{ isDemo: _isDemo, ...settings }, { logo }] = await Promise.all([getDeskPublication(), getPublication()])
  const timeZones = timeZoneGroups({
    own: settings.timeZone,
    locale: actor.language,
    words: {
      frenchSpeaking: t('settings.zones.frenchSpeaking'),
      others: t('settings.zones.others'),
      place: (zone) => t(`settings.zones.places.${zone}`)
    }
  })

  return (
    <div className="max-w-xl">
      <h1 className="mb-2 text-2xl font-semibold">{t('settings.title')}</h1>
      <p className="mb-6">
        <Link href="/desk/settings/menus" className="underline underline-offset-4">
          {t('menus.title')}
        </Link>
      </p>
      <SettingsForm settings={settings} timeZones={timeZones} />
      <LogoForm logo={logo} />
    </div>
  )
}

import type { Metadata } from 'next'
import { getDeskPublication } from '#features/desk/data.ts'
import { openDesk } from '#features/desk/gate.ts'
import { mayAdminister } from '#features/people/policy.ts'
import { SettingsForm } from '#features/publication/components/settings-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk/settings', mayAdminister)
  return { title: t('settings.title') }
}

export default async function SettingsPage() {
  const { t } = await openDesk('/desk/settings', mayAdminister)
  const { isDemo: _isDemo, ...settings } = await getDeskPublication()

  return (
    <div className="max-w-xl">
      <h1 className="mb-6 text-2xl font-semibold">{t('settings.title')}</h1>
      <SettingsForm settings={settings} timeZones={Intl.supportedValuesOf('timeZone')} />
    </div>
  )
}

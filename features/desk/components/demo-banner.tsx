import { getTranslations } from 'next-intl/server'
import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { StartOwnPublication } from './start-own-publication.tsx'

/** Says that everything here is an example, and offers administrators to begin their own. */
export async function DemoBanner({ actor }: { actor: AccountActor }) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.demo' })

  return (
    <section aria-label={t('label')} className="border-b border-line bg-warn-soft">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
        <p className="min-w-60 flex-1 text-sm">{t(may(actor, 'settings.change') ? 'textAdministrator' : 'text')}</p>
        {may(actor, 'settings.change') && <StartOwnPublication />}
      </div>
    </section>
  )
}

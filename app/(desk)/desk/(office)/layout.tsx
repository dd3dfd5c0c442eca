import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DemoBanner } from '#features/desk/components/demo-banner.tsx'
import { DeskHeader } from '#features/desk/components/desk-header.tsx'
import { getDeskPublication } from '#features/desk/data.ts'
import { getActor } from '#features/session/auth.ts'

/** What stands around the desk's lists and settings; the editor has the screen to itself. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const [actor, publication] = await Promise.all([getActor(), getDeskPublication()])
  // The page sends to the door, and knows where to come back to.
  if (!actor) return children

  const t = await getTranslations({ locale: actor.language, namespace: 'Desk' })

  return (
    <>
      <a
        href="#content"
        className="absolute start-2 top-2 z-10 -translate-y-20 rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <DeskHeader actor={actor} publicationName={publication.name} />
      {publication.isDemo && <DemoBanner actor={actor} />}
      <main id="content" tabIndex={-1} className="mx-auto max-w-5xl px-4 py-8 outline-none sm:px-6">
        {children}
      </main>
    </>
  )
}

import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import { buttonClass } from '#components/button-class.ts'
import { UnsentGuard } from '#features/drafts/components/draft-editor/unsent-guard.tsx'
import { NoticeBell } from '#features/notices/components/notice-bell.tsx'
import { signOutAction } from '#features/session/actions.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { PaletteButton } from '../palette/components/palette-button.tsx'
import { placesFor } from '../places.ts'
import { DeskLink } from './desk-link.tsx'

type Props = { actor: AccountActor; publicationName: string }

/** Name of the publication, the places of the desk, and who is sitting at it. */
export async function DeskHeader({ actor, publicationName }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk' })

  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto max-w-5xl px-4 pt-3 sm:px-6">
        <div className="flex items-center gap-x-2 sm:gap-x-4">
          <div className="flex min-w-0 flex-1 items-baseline gap-3">
            <p className="truncate font-semibold">{publicationName}</p>
            <a href="/" className="shrink-0 text-sm text-muted underline underline-offset-4 hover:text-ink">
              {t('nav.site')}
            </a>
          </div>
          <PaletteButton
            className={`${buttonClass('secondary')} font-normal! text-muted max-lg:size-10 max-lg:p-0`}
            keys="Control+K Meta+K"
            label
          />
          <NoticeBell actor={actor} />
          <DeskLink
            href="/desk/account"
            className="hidden px-2 py-2 text-sm font-medium underline-offset-4 hover:underline sm:block"
          >
            {actor.name}
          </DeskLink>
          <UnsentGuard question={t('nav.unsent')}>
            <ActionButton action={signOutAction} variant="quiet" className="max-sm:-me-3" problem={t('failed')}>
              {t('nav.signOut')}
            </ActionButton>
          </UnsentGuard>
        </div>
        <nav aria-label={t('nav.label')}>
          {/* Where they don't fit, the places scroll under the finger; the edge of one that is cut says so. */}
          <ul className="-mx-4 flex [scrollbar-width:none] overflow-x-auto px-2 pt-1 sm:-mx-6 sm:gap-x-1 sm:px-3">
            {placesFor(actor).map(({ href, word, exact = false }) => (
              <li key={href} className="shrink-0">
                <DeskLink
                  href={href}
                  exact={exact}
                  className="block border-b-2 border-transparent px-2 py-2.5 text-sm font-medium text-muted -outline-offset-2 hover:text-ink sm:px-3 aria-[current=page]:border-accent aria-[current=page]:text-ink"
                >
                  {t(`nav.${word}`)}
                </DeskLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

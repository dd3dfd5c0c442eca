import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import { UnsentGuard } from '#features/drafts/components/draft-editor/unsent-guard.tsx'
import { may } from '#features/roles/policy.ts'
import { signOutAction } from '#features/session/actions.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { DeskLink } from './desk-link.tsx'

type Props = { actor: AccountActor; publicationName: string }

/** Name of the publication, the places of the desk, and who is sitting at it. */
export async function DeskHeader({ actor, publicationName }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk' })

  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-1 px-4 pt-3 sm:px-6">
        <div className="flex min-w-0 flex-1 items-baseline gap-3">
          <p className="truncate font-semibold">{publicationName}</p>
          <a href="/" className="shrink-0 text-sm text-muted underline underline-offset-4 hover:text-ink">
            {t('nav.site')}
          </a>
        </div>
        <div className="flex items-center gap-1 text-sm">
          <DeskLink
            href="/desk/account"
            className="hidden px-2 py-2 font-medium underline-offset-4 hover:underline sm:block"
          >
            {actor.name}
          </DeskLink>
          <UnsentGuard question={t('nav.unsent')}>
            <ActionButton action={signOutAction} variant="quiet" problem={t('failed')}>
              {t('nav.signOut')}
            </ActionButton>
          </UnsentGuard>
        </div>
        <nav aria-label={t('nav.label')} className="w-full">
          <ul className="-mx-2 flex flex-wrap sm:-mx-3 sm:gap-x-1">
            <Place href="/desk" label={t('nav.posts')} exact />
            <Place href="/desk/pages" label={t('nav.pages')} />
            {may(actor, 'term.manage') && <Place href="/desk/tags" label={t('nav.tags')} />}
            <Place href="/desk/media" label={t('nav.media')} />
            {may(actor, 'people.manage') && <Place href="/desk/people" label={t('nav.people')} />}
            {may(actor, 'settings.change') && <Place href="/desk/settings" label={t('nav.settings')} />}
            <Place href="/desk/account" label={t('nav.account')} />
          </ul>
        </nav>
      </div>
    </header>
  )
}

function Place({ href, label, exact = false }: { href: string; label: string; exact?: boolean }) {
  return (
    <li>
      <DeskLink
        href={href}
        exact={exact}
        className="block border-b-2 border-transparent px-2 py-2.5 text-sm font-medium text-muted hover:text-ink sm:px-3 aria-[current=page]:border-accent aria-[current=page]:text-ink"
      >
        {label}
      </DeskLink>
    </li>
  )
}

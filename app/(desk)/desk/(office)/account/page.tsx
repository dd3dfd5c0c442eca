import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { openDesk } from '#features/desk/gate.ts'
import { ThemeForm } from '#features/desk/theme/components/theme-form.tsx'
import { readTheme, THEME_COOKIE } from '#features/desk/theme/theme.ts'
import { getOwnByline } from '#features/people/accounts/data.ts'
import { currentSessionId } from '#features/session/auth.ts'
import { PasswordForm } from '#features/session/components/password-form.tsx'
import { ProfileForm } from '#features/session/components/profile-form.tsx'
import { SessionList } from '#features/session/components/session-list.tsx'
import { getOwnProfile, getOwnSessions } from '#features/session/data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await openDesk('/desk/account')
  return { title: t('account.title') }
}

export default async function AccountPage() {
  const { actor, t } = await openDesk('/desk/account')
  const theme = readTheme((await cookies()).get(THEME_COOKIE.name)?.value)
  const [sessions, { language, fediverse }, byline, current] = await Promise.all([
    getOwnSessions(actor),
    getOwnProfile(actor),
    getOwnByline(actor),
    currentSessionId()
  ])

  return (
    <div className="flex max-w-xl flex-col gap-12">
      <div>
        <h1 className="text-2xl font-semibold">{t('account.title')}</h1>
        <p className="mt-1 text-muted wrap-anywhere">
          {actor.email} · {t(`people.roles.${actor.role}`)}
        </p>
      </div>
      <section aria-labelledby="profile">
        <h2 id="profile" className="mb-4 text-xl font-semibold">
          {t('account.profile')}
        </h2>
        <ProfileForm name={actor.name} fediverse={fediverse} language={language ?? ''} byline={byline} />
      </section>
      <ThemeForm theme={theme} />
      <section aria-labelledby="password">
        <h2 id="password" className="mb-4 text-xl font-semibold">
          {t('account.password')}
        </h2>
        <PasswordForm email={actor.email} />
      </section>
      <SessionList sessions={sessions} current={current} />
    </div>
  )
}

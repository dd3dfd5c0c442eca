import { getTranslations } from 'next-intl/server'
import { DeskLink } from '#features/desk/components/desk-link.tsx'
import type { AccountActor } from '#features/session/actor.ts'
import { countUnread } from '../data.ts'

/** The way to the notices, and how many wait to be read. */
export async function NoticeBell({ actor }: { actor: AccountActor }) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.notices' })
  const count = await countUnread(actor)

  return (
    <DeskLink
      href="/desk/notices"
      className="relative inline-flex size-10 items-center justify-center rounded-md hover:bg-sunken aria-[current=page]:text-accent"
    >
      <svg
        viewBox="0 0 24 24"
        className="size-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M6 9.5a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4s2-1.5 2-6.5M10 19.5a2.2 2.2 0 0 0 4 0" />
      </svg>
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute end-0 top-0 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-semibold text-on-accent"
        >
          {count > 99 ? '99+' : count}
        </span>
      )}
      <span className="sr-only">{t('bell', { count })}</span>
    </DeskLink>
  )
}

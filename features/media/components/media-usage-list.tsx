import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { mayEver } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { termPath } from '#features/terms/constants.ts'
import { countUses, type MediaUsage } from '../usage/data.ts'

type Props = { actor: AccountActor; usage: MediaUsage }

/** Every place where a picture stands, with the way there. */
export async function MediaUsageList({ actor, usage }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk' })
  if (countUses(usage) === 0) return <p className="text-muted">{t('media.use.none')}</p>

  return (
    <ul className="flex list-disc flex-col gap-1.5 ps-5">
      {usage.texts.map((text) => (
        <Place
          key={text.id}
          href={text.mayOpen ? `/desk/posts/${text.id}` : null}
          name={text.title || t('list.untitled')}
          what={t(`media.use.${text.public ? 'published' : 'draft'}.${partOf(text)}`)}
        >
          {text.public && text.slug && (
            <a href={`/${text.slug}`} className="text-accent underline-offset-4 hover:underline">
              {t('row.view')}
              <span className="sr-only"> : {text.title}</span>
            </a>
          )}
        </Place>
      ))}
      {usage.hidden > 0 && <li>{t('media.use.hidden', { count: usage.hidden })}</li>}
      {usage.tags.map(({ id, name }) => (
        <Place
          key={id}
          href={mayEver(actor, 'term.manage') ? termPath('tag', id) : null}
          name={name}
          what={t('media.use.tag')}
        />
      ))}
      {usage.series.map(({ id, name }) => (
        <Place
          key={id}
          href={mayEver(actor, 'term.manage') ? termPath('series', id) : null}
          name={name}
          what={t('media.use.series')}
        />
      ))}
      {usage.people.map(({ handle, name }) => (
        <Place key={handle} href={`/author/${handle}`} name={name} what={t('media.use.avatar')} />
      ))}
      {usage.logo && <li>{t('media.use.logo')}</li>}
    </ul>
  )
}

function partOf({ inText, featured }: { inText: boolean; featured: boolean }): 'both' | 'text' | 'featured' {
  if (inText && featured) return 'both'
  return featured ? 'featured' : 'text'
}

type PlaceProps = { href: string | null; name: string; what: string; children?: ReactNode }

function Place({ href, name, what, children }: PlaceProps) {
  return (
    <li className="wrap-anywhere">
      {href === null ? (
        <span className="font-medium">{name}</span>
      ) : (
        <Link href={href} prefetch={false} className="font-medium underline-offset-4 hover:underline">
          {name}
        </Link>
      )}{' '}
      <span className="text-sm text-muted">{what}</span> {children}
    </li>
  )
}

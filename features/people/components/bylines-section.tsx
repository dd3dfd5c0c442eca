import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { AccountActor } from '#features/session/actor.ts'
import { getBylines } from '../bylines/data.ts'

/** Everybody who signs, each leading to what readers are told of them. */
export async function BylinesSection({ actor }: { actor: AccountActor }) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.bylines' })
  const bylines = await getBylines(actor)

  return (
    <section aria-labelledby="bylines" className="mb-12">
      <h2 id="bylines" className="mb-1 text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mb-4 max-w-prose text-muted">{t('lead')}</p>
      <ul className="grid gap-x-8 border-t border-line sm:grid-cols-2">
        {bylines.map(({ id, name, hasAccount, texts }) => (
          <li key={id} className="min-w-0 border-b border-line py-2.5">
            <Link
              href={`/desk/people/${id}`}
              prefetch={false}
              className="font-medium wrap-anywhere underline-offset-4 hover:underline"
            >
              {name}
            </Link>
            <p className="flex flex-wrap gap-x-3 text-sm text-muted">
              <span>{t('texts', { count: texts })}</span>
              {!hasAccount && <span>{t('withoutAccount')}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/notice.tsx'
import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { type BylineDetails, choicesBeside, getBylines } from '../bylines/data.ts'
import { BylineForm } from './byline-form.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { MergeForm } from './merge-form.tsx'
import { PortraitForm } from './portrait-form.tsx'

type Props = { actor: AccountActor; person: BylineDetails; merged: boolean }

/** Somebody who signs: what readers are told, and, for administrators, what becomes of the texts. */
export async function BylineScreen({ actor, person, merged }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.bylines' })
  const others = choicesBeside(await getBylines(actor), person.id)
  const account = person.account ? (person.account.disabled ? 'disabledAccount' : 'withAccount') : 'withoutAccount'

  return (
    <div className="flex max-w-xl flex-col gap-12">
      <div>
        <p className="mb-2 text-sm">
          <Link href="/desk/people" prefetch={false} className="text-muted underline underline-offset-4 hover:text-ink">
            {t('back')}
          </Link>
        </p>
        <h1 className="text-2xl font-semibold wrap-anywhere">{person.name}</h1>
        <p className="mt-1 flex flex-wrap gap-x-4 text-muted">
          <span>{t(account)}</span>
          <span>
            {t('texts', { count: person.texts })}
            {person.texts > 0 && `, ${t('published', { count: person.published })}`}
          </span>
          {person.isPublic && (
            <a href={`/author/${person.handle}`} className="text-accent underline underline-offset-4">
              {t('public')}
            </a>
          )}
        </p>
        {merged && (
          <div className="mt-4">
            <Notice tone="good">{t('merged')}</Notice>
          </div>
        )}
      </div>
      <section aria-labelledby="byline">
        <h2 id="byline" className="mb-4 text-xl font-semibold">
          {t('edit')}
        </h2>
        <BylineForm person={person} />
      </section>
      <PortraitForm person={person} />
      {may(actor, 'people.manage') && <HandOverForm id={person.id} texts={person.texts} others={others} />}
      {may(actor, 'people.manage') && others.length > 0 && (
        <MergeForm id={person.id} name={person.name} others={others} />
      )}
    </div>
  )
}

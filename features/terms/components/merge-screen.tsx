import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/action-button.tsx'
import { buttonClass } from '#components/button-class.ts'
import { Notice } from '#components/notice.tsx'
import type { AccountActor } from '#features/session/actor.ts'
import { mergeTermsAction } from '../actions.ts'
import { archivePath, choicePath, type TermKind, termsPath } from '../constants.ts'
import { countTexts } from '../data.ts'
import type { TermItem } from '../schema.ts'

type Props = { actor: AccountActor; kind: TermKind; chosen: TermItem[]; into: TermItem }

/** What a merge will change, and the button that does it. */
export async function MergeScreen({ actor, kind, chosen, into }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.terms' })
  const from = chosen.filter(({ id }) => id !== into.id)
  const ids = from.map(({ id }) => id)
  const counts = await countTexts(actor, kind, ids)
  const names = new Intl.ListFormat(actor.language).format(from.map(({ name }) => t('quoted', { name })))
  const isBelow = kind === 'category' && from.some(({ key }) => into.key.startsWith(`${key}/`))

  return (
    <div className="max-w-2xl">
      <h1 className="mb-6 text-2xl font-semibold text-pretty wrap-anywhere">
        {t('merge.into', { count: from.length, names, name: into.name })}
      </h1>
      <ul className="mb-6 flex list-disc flex-col gap-2 ps-5">
        <li>{t('merge.texts', counts)}</li>
        <li className="wrap-anywhere">
          {t('merge.addresses', {
            count: from.length,
            old: new Intl.ListFormat(actor.language).format(from.map(({ key }) => archivePath(kind, key))),
            address: archivePath(kind, into.key)
          })}
        </li>
        {kind === 'category' && <li>{t('merge.children')}</li>}
        <li>{t('merge.forever')}</li>
      </ul>
      {isBelow && <Notice tone="problem">{t('merge.below')}</Notice>}
      <div className="mt-4 flex flex-wrap items-center gap-2">
        {!isBelow && (
          <ActionButton
            action={mergeTermsAction}
            values={{ kind, ids: ids.join(' '), into: into.id }}
            variant="primary"
            problem={t('notDone')}
          >
            {t('merge.confirm')}
          </ActionButton>
        )}
        <Link
          href={choicePath(
            'merge',
            kind,
            chosen.map(({ id }) => id)
          )}
          prefetch={false}
          className={buttonClass('secondary')}
        >
          {t('merge.other')}
        </Link>
        <Link href={termsPath(kind)} prefetch={false} className={buttonClass('quiet')}>
          {t('cancel')}
        </Link>
      </div>
    </div>
  )
}

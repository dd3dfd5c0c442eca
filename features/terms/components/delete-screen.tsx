import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { type TermKind, termsPath } from '../constants.ts'
import { countTexts } from '../data.ts'
import type { TermItem } from '../schema.ts'
import { DeleteForm } from './delete-form.tsx'

type Props = { actor: AccountActor; kind: TermKind; chosen: TermItem[] }

/** What a deletion will change, and the form that does it. */
export async function DeleteScreen({ actor, kind, chosen }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.terms' })
  const ids = chosen.map(({ id }) => id)
  const counts = await countTexts(actor, kind, ids)

  return (
    <div className="max-w-2xl">
      <h1 className="mb-4 text-2xl font-semibold text-pretty">{t(`${kind}.delete`, { count: chosen.length })}</h1>
      <ul className="mb-4 flex list-disc flex-col gap-1 ps-5">
        {chosen.map((item) => (
          <li key={item.id} className="wrap-anywhere">
            <span className="font-medium">{item.name}</span>{' '}
            <span className="text-sm text-muted">{t('counts', item)}</span>
          </li>
        ))}
      </ul>
      <p className="mb-6 text-pretty">{t('delete.texts', counts)}</p>
      <DeleteForm kind={kind} ids={ids} />
      <p className="mt-4">
        <Link href={termsPath(kind)} prefetch={false} className={`${buttonClass('quiet')} -ms-3`}>
          {t('cancel')}
        </Link>
      </p>
    </div>
  )
}

import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '#components/button.tsx'
import { buttonClass } from '#components/button-class.ts'
import { Field } from '#components/field.tsx'
import type { AccountActor } from '#features/session/actor.ts'
import { archivePath, termsPath } from '../constants.ts'
import { getTermList } from '../data.ts'
import { readTermQuery, type TermChoice } from '../list-query.ts'
import type { TermItem } from '../schema.ts'

type Props = { actor: AccountActor; choice: TermChoice; chosen: TermItem[] }

/** Into which one the chosen are to be merged: one of them, or another that is looked for. */
export async function MergeChoice({ actor, choice, chosen }: Props) {
  const { kind, search } = choice
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.terms' })
  const query = { ...readTermQuery(kind, { q: search }), sort: 'texts' as const }
  const found = search === '' ? [] : (await getTermList(actor, query)).items
  const others = found.filter(({ id }) => !choice.ids.includes(id))
  const candidates = [...(chosen.length > 1 ? chosen : []), ...others]
  const names = new Intl.ListFormat(actor.language).format(chosen.map(({ name }) => t('quoted', { name })))

  return (
    <div className="max-w-2xl">
      <h1 className="mb-6 text-2xl font-semibold text-pretty wrap-anywhere">{t('merge.title', { names })}</h1>
      <form action="/desk/tags/merge" className="mb-6 flex flex-wrap items-end gap-3">
        <Chosen choice={choice} />
        <div className="min-w-0 grow basis-56">
          <Field type="search" name="q" label={t(`${kind}.find`)} defaultValue={search} />
        </div>
        <Button type="submit" variant="secondary" className="min-h-11">
          {t('find')}
        </Button>
      </form>
      {search !== '' && others.length === 0 && (
        <p role="status" className="mb-6 text-muted">
          {t('merge.nothing')}
        </p>
      )}
      {candidates.length > 0 && (
        <form action="/desk/tags/merge">
          <Chosen choice={choice} />
          <fieldset className="rounded-lg border border-line bg-surface">
            <legend className="ms-3 px-1 font-semibold">{t('merge.which')}</legend>
            {candidates.map((item) => (
              <label
                key={item.id}
                className="flex cursor-pointer items-baseline gap-3 border-t border-line px-4 py-2.5 first-of-type:border-0"
              >
                <input type="radio" name="into" value={item.id} required className="size-4 shrink-0 accent-accent" />
                <span className="min-w-0 grow wrap-anywhere">
                  <span className="font-medium">{item.name}</span>{' '}
                  <span className="text-sm text-muted">{archivePath(kind, item.key)}</span>
                </span>
                <span className="shrink-0 text-sm text-muted">{t('counts', item)}</span>
              </label>
            ))}
          </fieldset>
          <Button type="submit" className="mt-4">
            {t('merge.continue')}
          </Button>
        </form>
      )}
      <p className="mt-4">
        <Link href={termsPath(kind)} prefetch={false} className={`${buttonClass('quiet')} -ms-3`}>
          {t('cancel')}
        </Link>
      </p>
    </div>
  )
}

function Chosen({ choice: { kind, ids } }: { choice: TermChoice }) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      {ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
    </>
  )
}

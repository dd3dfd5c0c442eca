import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/button-class.ts'
import { Notice } from '#components/notice.tsx'
import { getCategoryChoices } from '#features/drafts/data.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { archivePath, choicePath, termsPath } from '../constants.ts'
import { getTermTexts, type TermView } from '../data.ts'
import type { ParentOption } from './parent-options.ts'
import { TermForm } from './term-form.tsx'
import { TermTexts } from './term-texts.tsx'

/** `merged`: how many the step before has merged into this one. */
type Props = { actor: AccountActor; term: TermView; merged: number }

/** One tag, category or series: what is said of it, the texts that carry it, and how it goes. */
export async function TermScreen({ actor, term, merged }: Props) {
  const { language } = actor
  const { kind, id, name } = term
  const t = await getTranslations({ locale: language, namespace: 'Desk.terms' })
  const [texts, categories] = await Promise.all([
    getTermTexts(actor, kind, id),
    kind === 'category' ? getCategoryChoices() : []
  ])

  return (
    <>
      <p className="text-sm">
        <Link href={termsPath(kind)} prefetch={false} className="text-accent underline-offset-4 hover:underline">
          ← {t(`${kind}.title`)}
        </Link>
      </p>
      <div className="mt-2 mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="text-2xl font-semibold wrap-anywhere">{name}</h1>
        {term.texts > 0 && (
          <a href={archivePath(kind, term.key)} className="text-accent underline underline-offset-4">
            {t('view')}
          </a>
        )}
      </div>
      {merged > 0 && (
        <div className="mb-6">
          <Notice tone="good">{t('merged', { count: merged })}</Notice>
        </div>
      )}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-10">
          <TermForm term={term} parents={withoutBranch(categories, id)} />
          <section aria-labelledby="term-end">
            <h2 id="term-end" className="mb-1 text-xl font-semibold">
              {t('end.title')}
            </h2>
            <p className="mb-4 max-w-prose text-pretty text-muted">{t('end.text')}</p>
            <div className="flex flex-wrap gap-2">
              <Link href={choicePath('merge', kind, [id])} prefetch={false} className={buttonClass('secondary')}>
                {t('end.merge')}
              </Link>
              <Link href={choicePath('delete', kind, [id])} prefetch={false} className={buttonClass('danger')}>
                {t('end.delete')}
              </Link>
            </div>
          </section>
        </div>
        <TermTexts term={term} texts={texts} language={language} />
      </div>
    </>
  )
}

/** A category can't stand below itself: the tree without its branch, which follows it in the list. */
function withoutBranch(tree: ParentOption[], id: string): ParentOption[] {
  const start = tree.findIndex((one) => one.id === id)
  const root = tree[start]
  if (!root) return tree

  const length = tree.slice(start + 1).findIndex((one) => one.depth <= root.depth)
  return tree.toSpliced(start, length === -1 ? tree.length : length + 1)
}

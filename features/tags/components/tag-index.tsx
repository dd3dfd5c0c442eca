import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CategoryTree } from '#features/categories/components/category-tree.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import { byLetter, type Letter } from '../letters.ts'
import type { TagIndexView } from '../tag-index.ts'

/** With fewer letters there is nothing to jump over. */
const LETTERS = 3

/** All tags from A to Z, each as large as it weighs, then the tree of categories. */
export async function TagIndex({ index, language }: { index: TagIndexView; language: string }): Promise<ReactNode> {
  const t = await getTranslations('Reader')
  const letters = byLetter(index.tags, language)

  return (
    <div className="archive">
      <header className="archive-head">
        <h1>{t('tagsTitle')}</h1>
        <p className="archive-count">{t('terms.lead', { count: index.tags.length })}</p>
        {letters.length >= LETTERS && (
          <nav className="letter-links" aria-label={t('terms.letters')}>
            <ul>
              {letters.map(({ letter, id }) => (
                <li key={id}>
                  <a href={`#${id}`}>{letter || <NoLetter label={t('terms.noLetter')} />}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <div className="letters">
        {letters.map((letter) => (
          <LetterTags key={letter.id} letter={letter} language={language} />
        ))}
      </div>
      <CategoryTree tree={index.categories} language={language} />
    </div>
  )
}

async function LetterTags({ letter, language }: { letter: Letter; language: string }): Promise<ReactNode> {
  const t = await getTranslations('Reader')

  return (
    <section className="letter" aria-labelledby={letter.id}>
      <h2 id={letter.id}>{letter.letter || <NoLetter label={t('terms.noLetter')} />}</h2>
      <ul>
        {letter.tags.map(({ name, slug, count, weight }) => (
          <li key={slug} data-weight={weight}>
            <a href={`/tag/${slug}`} dir="auto">
              {typeset(name, language)}
            </a>
            <span className="count">{t('articles', { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoLetter({ label }: { label: string }): ReactNode {
  return (
    <>
      <span aria-hidden="true">#</span>
      <span className="sr-only">{label}</span>
    </>
  )
}

import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import type { BranchTree } from '../data.ts'

/** The tree of categories with the number of articles of each branch; nothing when there is none. */
export async function CategoryTree({ tree, language }: { tree: BranchTree[]; language: string }): Promise<ReactNode> {
  if (tree.length === 0) return null

  const t = await getTranslations('Reader')
  return (
    <section className="category-tree" aria-labelledby="all_categories">
      <h2 id="all_categories">{t('terms.categories')}</h2>
      <Branches branches={tree} language={language} words={(count) => t('articles', { count })} />
    </section>
  )
}

type BranchesProps = { branches: BranchTree[]; language: string; words: (count: number) => string }

function Branches({ branches, language, words }: BranchesProps): ReactNode {
  return (
    <ul>
      {branches.map(({ name, path, count, branches: below }) => (
        <li key={path}>
          <a href={path} dir="auto">
            {typeset(name, language)}
          </a>{' '}
          <span className="count">{words(count)}</span>
          {below.length > 0 && <Branches branches={below} language={language} words={words} />}
        </li>
      ))}
    </ul>
  )
}

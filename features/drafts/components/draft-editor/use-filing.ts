'use client'

import { useState } from 'react'
import type { DraftView, TermView } from '#features/drafts/schema.ts'
import type { CategoryOption, DraftActions } from './draft-actions.ts'

export type Filing = ReturnType<typeof useFiling>

type FilingOptions = {
  draft: DraftView
  categories: CategoryOption[]
  series: TermView[]
  actions: Pick<DraftActions, 'feature'>
}

/**
 * What the details show that is no part of the working copy: the series and categories there are, and whether the
 * article is featured, which the server is told at once. Kept here, for the panel comes and goes.
 */
export function useFiling({ draft, actions, ...served }: FilingOptions) {
  const [series, setSeries] = useState(served.series)
  const [categories, setCategories] = useState(served.categories)
  const [featured, setFeatured] = useState(draft.featured)
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle')

  function addSeries(made: TermView) {
    if (!series.some(({ id }) => id === made.id)) setSeries([...series, made])
  }

  /** A new one stands right under its parent, or at the end. */
  function addCategory(made: TermView, parentId: string | null) {
    if (categories.some(({ id }) => id === made.id)) return
    const above = categories.findIndex(({ id }) => id === parentId)
    const option = { ...made, depth: (categories[above]?.depth ?? -1) + 1 }
    setCategories(categories.toSpliced(above === -1 ? categories.length : above + 1, 0, option))
  }

  async function feature(wished: boolean) {
    if (state === 'busy') return
    setFeatured(wished)
    setState('busy')
    const answer = await actions.feature({ id: draft.id, featured: wished }).catch(() => ({ ok: false }))
    if (!answer.ok) setFeatured(!wished)
    setState(answer.ok ? 'done' : 'failed')
  }

  return { series, addSeries, categories, addCategory, featured, feature, featuring: state }
}

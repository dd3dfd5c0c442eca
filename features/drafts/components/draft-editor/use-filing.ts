'use client'

import { useState } from 'react'
import type { DraftView, TermView } from '#features/drafts/schema.ts'
import type { DraftActions } from './draft-actions.ts'

export type Filing = ReturnType<typeof useFiling>

type FilingOptions = { draft: DraftView; series: TermView[]; actions: Pick<DraftActions, 'feature'> }

/**
 * What the details show that is no part of the working copy: the series there are, and whether the
 * article is featured, which the server is told at once. Kept here, for the panel comes and goes.
 */
export function useFiling({ draft, series: served, actions }: FilingOptions) {
  const [series, setSeries] = useState(served)
  const [featured, setFeatured] = useState(draft.featured)
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle')

  function addSeries(made: TermView) {
    if (!series.some(({ id }) => id === made.id)) setSeries([...series, made])
  }

  async function feature(wished: boolean) {
    if (state === 'busy') return
    setFeatured(wished)
    setState('busy')
    const answer = await actions.feature({ id: draft.id, featured: wished }).catch(() => ({ ok: false }))
    if (!answer.ok) setFeatured(!wished)
    setState(answer.ok ? 'done' : 'failed')
  }

  return { series, addSeries, featured, feature, featuring: state }
}

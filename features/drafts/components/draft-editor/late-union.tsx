'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLateTool } from '#features/editor/components/use-late-tool.ts'
import type { UnionNoticesProps } from './union-notices.tsx'

const load = () => import('./union-notices.tsx').then(({ UnionNotices }) => UnionNotices)

/** What unites two texts, from the first change on; until it could be loaded, that somebody else saved is said. */
export function LateUnion(props: UnionNoticesProps) {
  const t = useTranslations('Editor.stale')
  const isStale = props.store.saveState.name === 'stale'
  const [failed, setFailed] = useState(false)
  const UnionNotices = useLateTool({ wanted: isStale && !failed, load, onFail: () => setFailed(true) })
  if (UnionNotices) return <UnionNotices {...props} />
  if (!isStale || !failed) return null

  return (
    <p className="ed-notice" data-tone="danger">
      {t('waiting')}{' '}
      <button type="button" className="ed-link-button" onClick={() => setFailed(false)}>
        {t('decide')}
      </button>
    </p>
  )
}

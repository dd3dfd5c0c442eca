'use client'

import { useState } from 'react'
import type { DraftView } from '#features/drafts/schema.ts'
import type { LinkDays } from '#features/drafts/sharing/constants.ts'
import type { DraftActions } from './draft-actions.ts'

export type LinkActions = Pick<DraftActions, 'createPreviewLink' | 'revokePreviewLink'>
type Said = 'made' | 'copied' | 'copyFailed' | 'revoked' | 'failed'

/** The links that work now, the address of the one just made, and what happened last. */
export function usePreviewLinks({ id, previewLinks }: Pick<DraftView, 'id' | 'previewLinks'>, actions: LinkActions) {
  const [links, setLinks] = useState(previewLinks)
  const [made, setMade] = useState('')
  const [said, setSaid] = useState<Said | null>(null)

  async function create(days: LinkDays) {
    const answer = await actions.createPreviewLink({ id, days }).catch(() => ({ ok: false as const }))
    if (!answer.ok) return setSaid('failed')
    setLinks(answer.links)
    setMade(`${window.location.origin}${answer.path}`)
    setSaid('made')
  }

  async function revoke(linkId: string) {
    const answer = await actions.revokePreviewLink({ id, linkId }).catch(() => ({ ok: false as const }))
    if (!answer.ok) return setSaid('failed')
    setLinks(answer.links)
    setMade('')
    setSaid('revoked')
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(made)
      setSaid('copied')
    } catch {
      setSaid('copyFailed')
    }
  }

  return { links, made, said, create, revoke, copy }
}

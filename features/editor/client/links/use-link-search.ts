import { useEffect, useState } from 'react'
import type { LinkTarget } from '#features/links/schema.ts'
import type { EditorServices } from '../services.ts'

const SEARCH_MS = 150

type Found = { query: string; targets: LinkTarget[] }

/** Texts to link to for what is typed, as it is typed; `found.query` says for which words. */
export function useLinkSearch({ ask, targets: known }: EditorServices, query: string): Found {
  const [found, setFound] = useState<Found>({ query: '', targets: [] })

  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const answer = await ask.findLinkTargets({ query }).catch(() => null)
      const targets = answer?.ok ? answer.targets : []
      known.learn(targets)
      if (current) setFound({ query, targets })
    }, SEARCH_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [ask, known, query])

  return found
}

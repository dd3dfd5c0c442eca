'use client'

import { useCallback, useState } from 'react'
import type { DraftView } from '#features/drafts/schema.ts'
import type { DraftEditorProps } from './draft-editor.tsx'
import { DraftWorkspace } from './draft-workspace.tsx'
import { usePen } from './use-pen.ts'

/** Whether this tab writes, and how it comes to. */
export type Turn = {
  mine: boolean
  /** Takes over from the tab that writes, and begins with what that one saved. */
  take: () => Promise<void>
  /** Begins again with the newest text of the server. */
  renew: () => Promise<void>
  /** What to do before another tab writes. */
  onLetGo: (work: () => Promise<void>) => void
}

/** One text in one tab: writes when no other tab of this browser does, else reads until it takes over. */
export function WritingTurn({ draft: served, ...props }: DraftEditorProps) {
  const [{ draft, turns }, setBegun] = useState({ draft: served, turns: 0 })
  const { state, letGo, take, write } = usePen(served.id)
  const { read } = props.actions

  const renew = useCallback(async () => {
    const answer = await read({ id: served.id }).catch(() => null)
    // Without an answer the text at hand goes on; its next save is united with what there is.
    setBegun((begun) => ({ draft: answer?.ok ? answer.draft : begun.draft, turns: begun.turns + 1 }))
  }, [read, served.id])
  const takeOver = useCallback(async () => {
    await take()
    await renew()
    write()
  }, [take, renew, write])
  const onLetGo = useCallback(
    (work: () => Promise<void>) => {
      letGo.current = work
    },
    [letGo]
  )

  if (state === 'asking') return <div className="ed-root" aria-busy="true" />
  const mine = state === 'mine'
  return (
    <DraftWorkspace
      key={turns}
      {...props}
      draft={mine ? draft : withoutRights(draft)}
      turn={{ mine, take: takeOver, renew, onLetGo }}
    />
  )
}

function withoutRights(draft: DraftView): DraftView {
  const none = Object.fromEntries(Object.keys(draft.may).map((right) => [right, false]))
  return { ...draft, may: none as DraftView['may'] }
}

'use client'

import { useEffect, useState } from 'react'
import { SIGN_OF_LIFE_MS } from '#features/drafts/presence/constants.ts'
import type { PresenceView } from '#features/drafts/presence/schema.ts'

const NOBODY: PresenceView = { others: [], version: 0 }

/** Tells the server that the text is open here, and learns who else has it open. */
export function usePresence(postId: string, clientId: string): PresenceView {
  const [seen, setSeen] = useState(NOBODY)

  useEffect(() => {
    let gone = false
    async function sign() {
      const answer = await send(postId, { clientId }).catch(() => null)
      if (answer && !gone) setSeen(answer)
    }
    const onLeave = () => void send(postId, { clientId, leaving: true }).catch(() => {})

    void sign()
    const timer = setInterval(sign, SIGN_OF_LIFE_MS)
    window.addEventListener('pagehide', onLeave)
    return () => {
      gone = true
      clearInterval(timer)
      window.removeEventListener('pagehide', onLeave)
      onLeave()
    }
  }, [postId, clientId])

  return seen
}

async function send(postId: string, body: { clientId: string; leaving?: boolean }): Promise<PresenceView | null> {
  const response = await fetch(`/api/drafts/${postId}/presence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: true
  })
  return response.ok ? ((await response.json()) as PresenceView) : null
}

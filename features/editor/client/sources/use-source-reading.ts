import { useRef, useState } from 'react'
import type { PageFacts, SourceReason } from '#features/sources/schema.ts'
import { safeWebUrl } from '#lib/safe-url.ts'
import { linkAddress } from '../links/address.ts'
import type { ObjectActions } from '../object-actions.ts'

export type Reading = 'none' | 'reading' | 'read' | SourceReason

const REASONS: readonly string[] = ['address', 'private', 'not-a-page', 'refused', 'unreachable', 'too-often']

/** Has a page read for the record of a source; what one types meanwhile stays. */
export function useSourceReading(readSource: ObjectActions['readSource'], onFacts: (facts: PageFacts) => void) {
  const [reading, setReading] = useState<Reading>('none')
  const newest = useRef(0)

  async function read(typed: string): Promise<void> {
    const url = safeWebUrl(linkAddress(typed))
    if (url === null) return setReading('address')

    newest.current += 1
    const turn = newest.current
    setReading('reading')
    const answer = await readSource({ url }).catch(() => null)
    if (turn !== newest.current) return

    if (answer?.ok) onFacts(answer.facts)
    setReading(answer?.ok ? 'read' : reasonOf(answer?.reason))
  }

  return { reading, read }
}

function reasonOf(reason: string | undefined): Reading {
  return REASONS.includes(reason ?? '') ? (reason as SourceReason) : 'unreachable'
}

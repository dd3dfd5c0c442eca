'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftInput, DraftView, TermView } from '#features/drafts/schema.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { dropCopy, findCopy, keepCopy, type LocalCopy } from './local-copy.ts'
import { SaveQueue, type SaveState } from './save-queue.ts'
import { sendDraft } from './send-draft.ts'

/** Everything that is written outside of the text. */
export type DraftFields = Pick<
  DraftInput,
  'title' | 'slug' | 'excerpt' | 'featuredMediaId' | 'categoryIds' | 'seriesId'
> & {
  tags: TermView[]
}

/** A writer who loses power loses a second of work at most. */
const COPY_MS = 1_000

/** The text, its fields and the queue that saves them. */
export function useDraft(draft: DraftView) {
  const [fields, setFields] = useState<DraftFields>(() => fieldsOf(draft))
  const [saveState, setSaveState] = useState<SaveState>({ name: 'saved', at: draft.savedAt })
  const [recovered, setRecovered] = useState<LocalCopy | null>(() => findCopy(localStorage, draft.id, draft))
  const latest = useRef({ fields, editor: null as Editor | null, doc: draft.doc })
  const copyTimer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const snapshot = useCallback((): DraftInput => {
    const { fields: current, editor, doc } = latest.current
    const { tags, ...rest } = current
    const text = editor && !editor.isDestroyed ? (editor.getJSON() as JsonNode) : doc
    return { ...rest, tagIds: tags.map(({ id }) => id), doc: text, schemaVersion: SCHEMA_VERSION }
  }, [])

  const [queue] = useState(
    () =>
      new SaveQueue({
        version: draft.version,
        savedAt: draft.savedAt,
        clientId: crypto.randomUUID(),
        tell: setSaveState,
        snapshot,
        send: (input) => {
          keepCopy(localStorage, draft.id, copyOf(input.baseVersion, input.draft, latest.current.fields.tags))
          return sendDraft(draft.id, input)
        }
      })
  )

  const keep = useCallback(() => {
    clearTimeout(copyTimer.current)
    copyTimer.current = undefined
    if (!queue.unsaved) return
    keepCopy(localStorage, draft.id, copyOf(queue.version, snapshot(), latest.current.fields.tags))
  }, [draft.id, queue, snapshot])

  const changed = useCallback(() => {
    queue.changed()
    copyTimer.current ??= setTimeout(keep, COPY_MS)
  }, [keep, queue])

  const change = useCallback(
    (part: Partial<DraftFields>) => {
      latest.current.fields = { ...latest.current.fields, ...part }
      setFields(latest.current.fields)
      changed()
    },
    [changed]
  )

  // What the server has needs no copy; a copy still on offer stays.
  useEffect(() => {
    if (saveState.name === 'saved' && !queue.unsaved && !recovered) dropCopy(localStorage, draft.id)
  }, [draft.id, queue, recovered, saveState])

  const attach = useCallback((editor: Editor | null) => {
    latest.current.editor = editor
  }, [])

  return { fields, change, changed, attach, keep, queue, saveState, snapshot, recovered, setRecovered }
}

export type DraftStore = ReturnType<typeof useDraft>

function copyOf(version: number, draft: DraftInput, tags: TermView[]): LocalCopy {
  return { version, keptAt: new Date().toISOString(), draft, tags }
}

export function fieldsOf(draft: DraftInput & { tags: TermView[] }): DraftFields {
  const { title, slug, excerpt, featuredMediaId, categoryIds, seriesId, tags } = draft
  return { title, slug, excerpt, featuredMediaId, categoryIds, seriesId, tags }
}

'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useRef, useState } from 'react'
import { v4 as newId } from 'uuid'
import type { DraftInput, DraftView, TermView } from '#features/drafts/schema.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import type { JournalEntry } from './journal.ts'
import { inputOf } from './same-draft.ts'
import { SaveQueue, type SaveState } from './save-queue.ts'
import { sendDraft } from './send-draft.ts'
import { useJournal } from './use-journal.ts'

/** Everything that is written outside of the text. */
export type DraftFields = Pick<
  DraftInput,
  | 'title'
  | 'slug'
  | 'excerpt'
  | 'featuredMediaId'
  | 'categoryIds'
  | 'seriesId'
  | 'seoTitle'
  | 'seoDescription'
  | 'language'
> & {
  tags: TermView[]
}

/** The text, its fields, the queue that saves them and the journal that keeps them until then. */
export function useDraft(draft: DraftView) {
  const [fields, setFields] = useState<DraftFields>(() => fieldsOf(draft))
  const [saveState, setSaveState] = useState<SaveState>({ name: 'saved', at: draft.savedAt })
  const [clientId] = useState(() => newId())
  /** `base` is the text that the server has, as this page knows it. */
  const latest = useRef({ fields, editor: null as Editor | null, doc: draft.doc, base: inputOf(draft) })

  const snapshot = useCallback((): DraftInput => {
    const { fields: current, editor, doc } = latest.current
    const { tags, ...rest } = current
    const text = editor && !editor.isDestroyed ? (editor.getJSON() as JsonNode) : doc
    return { ...rest, tagIds: tags.map(({ id }) => id), doc: text, schemaVersion: SCHEMA_VERSION }
  }, [])

  const acknowledged = useRef<(seq: number) => void>(() => {})
  const [queue] = useState(
    () =>
      new SaveQueue({
        version: draft.version,
        savedAt: draft.savedAt,
        clientId,
        tell: setSaveState,
        snapshot,
        send: (input) => sendDraft(draft.id, input),
        kept: (input) => {
          latest.current.base = input.draft
          acknowledged.current(input.attempt.seq)
        }
      })
  )

  const compose = useCallback((): JournalEntry | null => {
    if (!queue.unsaved) return null
    const { base, fields: current } = latest.current
    const place = { postId: draft.id, accountId: draft.accountId, clientId }
    const text = { baseVersion: queue.version, baseDraft: base, draft: snapshot(), tags: current.tags }
    return { ...place, ...text, seq: queue.newestSeq, savedAt: new Date().toISOString() }
  }, [clientId, draft.accountId, draft.id, queue, snapshot])
  const journal = useJournal(draft, clientId, compose)
  acknowledged.current = (seq) => void journal.forget(seq)

  const changed = useCallback(() => {
    queue.changed()
    journal.keepSoon()
  }, [journal.keepSoon, queue])

  const change = useCallback(
    (part: Partial<DraftFields>) => {
      latest.current.fields = { ...latest.current.fields, ...part }
      setFields(latest.current.fields)
      changed()
    },
    [changed]
  )

  const attach = useCallback((editor: Editor | null) => {
    latest.current.editor = editor
  }, [])

  const startFrom = useCallback(
    (version: number, base: DraftInput) => {
      queue.version = version
      latest.current.base = base
    },
    [queue]
  )
  /** Before another tab writes: what the server does not get is left for that tab to find. */
  const handOver = useCallback(async () => {
    if (await queue.saveNow()) return
    await journal.leave()
    queue.forget()
  }, [queue, journal.leave])
  const baseOf = useCallback(() => latest.current.base, [])

  return { fields, change, changed, attach, queue, saveState, snapshot, journal, clientId, handOver, startFrom, baseOf }
}

export type DraftStore = ReturnType<typeof useDraft>

export function fieldsOf(draft: DraftInput & { tags: TermView[] }): DraftFields {
  const { title, slug, excerpt, featuredMediaId, categoryIds, seriesId, tags } = draft
  const { seoTitle = '', seoDescription = '', language = '' } = draft
  return { title, slug, excerpt, featuredMediaId, categoryIds, seriesId, seoTitle, seoDescription, language, tags }
}

'use client'

import type { Editor } from '@tiptap/core'
import { around, editCitation, setCodeLanguage, setTone } from '#features/editor/client/blocks/wrappers.ts'
import { type Destination, linkAt } from '#features/editor/client/links/link-commands.ts'
import { useServices } from '#features/editor/client/services.ts'
import { useLateEditorValue } from '#features/editor/client/use-editor-value.ts'
import { CALLOUT_TONES } from '#features/editor/document/text-nodes.ts'
import { LinkTools } from './link-tools.tsx'
import { RovingToolbar } from './roving-toolbar.tsx'
import { TableTools } from './table-tools.tsx'

/** Tools for what the caret is in: a link, a table, a quotation, a box, code. */
export function ContextBar({ editor }: { editor: Editor }) {
  const { t } = useServices()
  const context = JSON.parse(useLateEditorValue(editor, (current) => JSON.stringify(contextOf(current)))) as Context
  if (!editor.isEditable || Object.values(context).every((value) => value === null || value === false)) return null

  const refocus = () => editor.commands.focus()
  return (
    <div className="ed-context-place">
      <RovingToolbar label={t('context')} className="ed-toolbar ed-context" onEscape={refocus}>
        {context.link !== null && <LinkTools editor={editor} link={context.link} />}
        {context.table && <TableTools editor={editor} />}
        {context.quote && (
          <button type="button" className="ed-button ed-text-button" onClick={() => editCitation(editor)}>
            {t('quote.citation')}
          </button>
        )}
        {context.tone !== null &&
          CALLOUT_TONES.map((tone) => (
            <button
              key={tone}
              type="button"
              className="ed-button ed-text-button"
              aria-pressed={tone === context.tone}
              onClick={() => setTone(editor, tone)}
            >
              {t(`callout.${tone}`)}
            </button>
          ))}
        {context.codeLanguage !== null && (
          <label className="ed-inline-field">
            {t('code.language')}
            <input
              type="text"
              size={12}
              maxLength={40}
              pattern="[A-Za-z0-9+#.\-]*"
              placeholder="python, sql…"
              value={context.codeLanguage}
              onChange={({ target }) => target.validity.valid && setCodeLanguage(editor, target.value)}
            />
          </label>
        )}
      </RovingToolbar>
    </div>
  )
}

type Context = {
  link: Destination | null
  table: boolean
  quote: boolean
  tone: string | null
  codeLanguage: string | null
}

function contextOf(editor: Editor): Context {
  const { $from } = editor.state.selection

  return {
    link: destinationOf(linkAt(editor.state)),
    table: around($from, ['table']) !== null,
    quote: around($from, ['blockquote', 'pullQuote']) !== null,
    tone: (around($from, ['callout'])?.node.attrs.tone as string | undefined) ?? null,
    codeLanguage: (around($from, ['codeBlock'])?.node.attrs.language as string | undefined) ?? null
  }
}

function destinationOf(link: ReturnType<typeof linkAt>): Destination | null {
  return link && { href: link.href, postId: link.postId }
}

import type { Editor } from '@tiptap/core'
import type { IconName } from '#features/editor/components/icon.tsx'
import { pickForGallery } from '../gallery/send-pictures.ts'
import { insertNote } from '../notes/note-commands.ts'
import type { EditorServices } from '../services.ts'
import { pickPictures, uploadPictures } from '../upload/upload-extension.ts'
import { toggleWrapper } from './wrappers.ts'

export type BlockName =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'bulletList'
  | 'orderedList'
  | 'image'
  | 'gallery'
  | 'blockquote'
  | 'pullQuote'
  | 'callout'
  | 'note'
  | 'table'
  | 'embed'
  | 'sources'
  | 'codeBlock'
  | 'horizontalRule'
  | 'readMore'

export type Block = {
  name: BlockName
  icon: IconName
  /** Keys, or the Markdown that does the same. */
  hint?: string
  run: (editor: Editor, services: EditorServices) => void
}

/** What the "/" menu offers, in order. */
export const blocks: Block[] = [
  { name: 'paragraph', icon: 'paragraph', run: (editor) => editor.chain().focus().setNode('paragraph').run() },
  { name: 'heading2', icon: 'heading', hint: '##', run: (editor) => setHeading(editor, 2) },
  { name: 'heading3', icon: 'heading', hint: '###', run: (editor) => setHeading(editor, 3) },
  { name: 'heading4', icon: 'heading', hint: '####', run: (editor) => setHeading(editor, 4) },
  { name: 'image', icon: 'image', run: (editor, services) => pickFor(editor, services) },
  { name: 'gallery', icon: 'gallery', run: (editor, services) => pickForGallery(editor, services) },
  {
    name: 'bulletList',
    icon: 'bulletList',
    hint: '-',
    run: (editor) => editor.chain().focus().toggleBulletList().run()
  },
  {
    name: 'orderedList',
    icon: 'orderedList',
    hint: '1.',
    run: (editor) => editor.chain().focus().toggleOrderedList().run()
  },
  { name: 'blockquote', icon: 'quote', hint: '>', run: (editor) => toggleWrapper(editor, 'blockquote') },
  { name: 'pullQuote', icon: 'pullQuote', run: (editor) => toggleWrapper(editor, 'pullQuote') },
  { name: 'callout', icon: 'callout', run: (editor) => toggleWrapper(editor, 'callout', { tone: 'note' }) },
  { name: 'note', icon: 'note', hint: 'Ctrl+Alt+F', run: (editor, services) => insertNote(editor.view, services) },
  { name: 'table', icon: 'table', run: insertTable },
  { name: 'embed', icon: 'embed', run: (_editor, services) => services.ui.set({ dialog: { name: 'embed' } }) },
  { name: 'sources', icon: 'sources', run: (editor) => insertBlock(editor, { type: 'sources', attrs: { items: [] } }) },
  {
    name: 'codeBlock',
    icon: 'codeBlock',
    hint: '```',
    run: (editor) => editor.chain().focus().toggleCodeBlock().run()
  },
  {
    name: 'horizontalRule',
    icon: 'rule',
    hint: '---',
    run: (editor) => editor.chain().focus().setHorizontalRule().run()
  },
  { name: 'readMore', icon: 'readMore', run: (editor) => insertBlock(editor, { type: 'readMore' }) }
]

/** Those that the toolbar's "Insert" menu lists; the others have buttons. */
export const insertable = blocks.filter(({ name }) =>
  ['gallery', 'pullQuote', 'callout', 'table', 'embed', 'sources', 'codeBlock', 'horizontalRule', 'readMore'].includes(
    name
  )
)

function setHeading(editor: Editor, level: 2 | 3 | 4): void {
  editor.chain().focus().setHeading({ level }).run()
}

function pickFor(editor: Editor, services: EditorServices): void {
  pickPictures((files) => uploadPictures({ editor, services, files }))
}

function insertTable(editor: Editor): void {
  editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
}

export function insertBlock(editor: Editor, node: { type: string; attrs?: Record<string, unknown> }): void {
  editor.chain().focus().insertContent(node).run()
}

/** Letters without accents, for comparing what was typed with what is offered. */
export function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The blocks that the query means, best first. */
export function findBlocks(query: string, wordsOf: (block: Block) => string): Block[] {
  const wanted = plain(query.trim())
  if (!wanted) return blocks

  const score = (block: Block) => plain(wordsOf(block)).search(new RegExp(`(^|\\s)${RegExp.escape(wanted)}`))
  return blocks.filter((block) => score(block) >= 0).toSorted((a, b) => score(a) - score(b))
}

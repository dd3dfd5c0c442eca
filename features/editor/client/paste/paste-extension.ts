import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { ResolvedPos, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { safeWebUrl } from '#lib/safe-url.ts'
import { insertBlock } from '../blocks/blocks.ts'
import { embedProvider } from '../embed/provider.ts'
import { setLink } from '../links/link-commands.ts'
import type { EditorServices } from '../services.ts'
import { bringPictures, uploadPictures } from '../upload/upload-extension.ts'
import { LateReader } from './late-reader.ts'
import { pasteParser } from './paste-parser.ts'
import type { PastedPicture } from './pictures.ts'

/** Characters of a text with its notes; what is stored has room for about twice that. */
const LONGEST = 1_000_000

/** What comes from the clipboard or is dropped: pictures are sent, foreign HTML is cleaned, addresses become links. */
export function pasteExtension(services: EditorServices) {
  return Extension.create({
    name: 'cleanPaste',
    // Before tables look at what is pasted into them.
    priority: 200,
    addProseMirrorPlugins() {
      return [pastePlugin(this.editor, services)]
    }
  })
}

function pastePlugin(editor: Editor, services: EditorServices) {
  /** Pictures of the HTML that is being read; they are sent once it is sure that the HTML is what goes in. */
  let found: PastedPicture[] = []
  const late = new LateReader()
  const clean = (html: string) => {
    const cleaned = late.reader?.cleanHtml(html)
    if (!cleaned) return ''
    found = cleaned.pictures
    if (cleaned.lostForm) wordsOnly()
    return cleaned.html
  }
  const take = (slice: Slice, data: DataTransfer) => {
    const pictures = found
    found = []
    if (isTooLong(editor, services, slice)) return true
    const sourced = late.reader?.sourcesOf(pictures, () => data.getData('text/rtf')) ?? []
    bringPictures({ editor, services, slice, pictures: sourced })
    return false
  }

  const wordsOnly = () => services.ui.set({ message: services.t('paste.wordsOnly') })
  const come = () => late.bringQuietly()
  const unread = () => services.ui.set({ message: services.t('toolMissing') })
  const putOff = (view: EditorView, event: ClipboardEvent | DragEvent) => late.putOff(view, event, unread)

  return new Plugin({
    key: new PluginKey('paste'),
    props: {
      handleDOMEvents: { focus: come, dragenter: come, paste: putOff, drop: putOff },
      clipboardParser: pasteParser(editor.schema),
      transformPastedHTML: clean,
      clipboardTextParser: (text, context, plain, view) => {
        const html = plain ? null : late.reader?.htmlOfText(text)
        return html == null ? (null as unknown as Slice) : parse(view, context, clean(html))
      },
      handlePaste: (view, event, slice) => {
        const data = event.clipboardData
        if (!data) return false
        separate(view)
        if (editor.isActive('codeBlock')) return false
        return (
          sendPictures({ editor, services, data }) ||
          pasteAddress(editor, data.getData('text/plain').trim()) ||
          take(slice, data)
        )
      },
      handleDrop: (view, event, slice, moved) => {
        if (moved || !event.dataTransfer) return false
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        const data = event.dataTransfer
        return sendPictures({ editor, services, data, ...(at !== undefined && { at }) }) || take(slice, data)
      }
    }
  })
}

/** Undoing takes back the paste and only it, however fast one types before and after. */
function separate(view: EditorView): void {
  view.dispatch(closeHistory(view.state.tr))
  queueMicrotask(() => {
    if (!view.isDestroyed) view.dispatch(closeHistory(view.state.tr))
  })
}

function parse(view: EditorView, context: ResolvedPos, html: string): Slice {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return pasteParser(view.state.schema).parseSlice(body, { context })
}

type Incoming = { editor: Editor; services: EditorServices; data: DataTransfer; at?: number }

/** Word adds a picture of the text to the text: files count only when nothing was written. */
function sendPictures({ data, ...target }: Incoming): boolean {
  const files = [...data.files]
  if (files.length === 0 || hasWords(data.getData('text/html'))) return false

  uploadPictures({ ...target, files })
  return true
}

function hasWords(html: string): boolean {
  return html !== '' && new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim() !== ''
}

/** An address over selected words links them; alone on a line, a known provider's is embedded. */
function pasteAddress(editor: Editor, text: string): boolean {
  const url = /\s/.test(text) ? null : safeWebUrl(text)
  if (!url) return false

  const { empty, $from } = editor.state.selection
  if (!empty) {
    setLink(editor.view, url)
    return true
  }

  const provider = embedProvider(url)
  if (!provider || provider === 'other' || $from.depth !== 1 || $from.parent.content.size > 0) return false
  insertBlock(editor, { type: 'embed', attrs: { url, provider } })
  return true
}

/** A text that could not be saved is not taken in. */
function isTooLong(editor: Editor, { ui, t }: EditorServices, slice: Slice): boolean {
  const tooLong = slice.size + editor.state.doc.content.size > LONGEST
  if (tooLong) ui.set({ message: t('paste.tooLong') })
  return tooLong
}

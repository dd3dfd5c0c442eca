import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { safeWebUrl } from '#lib/safe-url.ts'
import { insertBlock } from '../blocks/blocks.ts'
import { embedProvider } from '../embed/provider.ts'
import { setLink } from '../links/link-commands.ts'
import type { EditorServices } from '../services.ts'
import { uploadPictures } from '../upload/upload-extension.ts'
import { cleanPasted } from './clean.ts'

/** What comes from the clipboard or is dropped: pictures are sent, foreign HTML is cleaned, addresses become links. */
export function pasteExtension(services: EditorServices) {
  return Extension.create({
    name: 'cleanPaste',
    addProseMirrorPlugins() {
      return [pastePlugin(this.editor, services)]
    }
  })
}

function pastePlugin(editor: Editor, services: EditorServices) {
  return new Plugin({
    key: new PluginKey('paste'),
    props: {
      transformPastedHTML: (html) => cleanHtml(html, services),
      handlePaste: (_view, event) => {
        const data = event.clipboardData
        if (!data || editor.isActive('codeBlock')) return false
        return sendPictures({ editor, services, data }) || pasteAddress(editor, data.getData('text/plain').trim())
      },
      handleDrop: (view, event, _slice, moved) => {
        if (moved || !event.dataTransfer) return false
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        return sendPictures({ editor, services, data: event.dataTransfer, ...(at !== undefined && { at }) })
      }
    }
  })
}

type Incoming = { editor: Editor; services: EditorServices; data: DataTransfer; at?: number }

/** Word adds a picture of the text to the text: files count only when nothing was written. */
function sendPictures({ data, ...target }: Incoming): boolean {
  const files = [...data.files].filter((file) => file.type.startsWith('image/'))
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

function cleanHtml(html: string, { ui, t }: EditorServices): string {
  // Our own clipboard says so.
  if (html.includes('data-pm-slice')) return html

  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const { refusedImages } = cleanPasted(body)
  if (refusedImages > 0) ui.set({ message: t('paste.imagesRefused', { count: refusedImages }) })
  return body.innerHTML
}

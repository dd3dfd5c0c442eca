import type { EditorView } from '@tiptap/pm/view'
import type { PasteReader } from './reader.ts'

const READ = ['text/html', 'text/plain', 'text/rtf']

/** The reader of what is pasted, which comes when somebody comes to the text; what is pasted before waits for it. */
export class LateReader {
  #reader: PasteReader | null = null

  get reader(): PasteReader | null {
    return this.#reader
  }

  /** @throws when it could not be loaded. */
  async bring(): Promise<void> {
    const { pasteReader } = await import('./reader.ts')
    this.#reader = pasteReader
  }

  bringQuietly(): void {
    if (!this.#reader) void this.bring().catch(() => undefined)
  }

  /**
   * True when the event was put off: it comes again, with what it brought, once it can be read. Where there is no
   * network its words alone go in.
   */
  putOff(view: EditorView, event: ClipboardEvent | DragEvent, onWordsOnly: () => void): boolean {
    const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData
    if (this.#reader || !data || view.dragging || !READ.some((type) => data.types.includes(type))) return false

    event.preventDefault()
    const again = repeat(event, copyOf(data))
    const words = data.getData('text/plain')
    void this.bring().then(
      () => !view.isDestroyed && view.dom.dispatchEvent(again),
      () => {
        if (!view.isDestroyed) view.pasteText(words)
        onWordsOnly()
      }
    )
    return true
  }
}

/** The clipboard forgets what it held when its event is over. */
function copyOf(data: DataTransfer): DataTransfer {
  const copy = new DataTransfer()
  for (const type of READ) if (data.types.includes(type)) copy.setData(type, data.getData(type))
  for (const file of data.files) copy.items.add(file)
  return copy
}

function repeat(event: ClipboardEvent | DragEvent, data: DataTransfer): ClipboardEvent | DragEvent {
  const init = { bubbles: true, cancelable: true }
  if (event instanceof ClipboardEvent) return new ClipboardEvent(event.type, { ...init, clipboardData: data })
  const { clientX, clientY } = event
  return new DragEvent(event.type, { ...init, clientX, clientY, dataTransfer: data })
}

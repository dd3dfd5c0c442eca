import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import type { Translate } from '../services.ts'

type TableViewOptions = { node: DocumentNode; editor: Editor; getPos: () => number | undefined; t: Translate }

/** A table that scrolls by itself, with its caption below in a field. */
export class TableWithCaption implements NodeView {
  dom: HTMLElement
  contentDOM: HTMLElement
  #field: HTMLInputElement
  #scroller: HTMLElement
  /** Who has no mouse scrolls a table that is too wide by its own stop of Tab. */
  #width = new ResizeObserver(() => {
    const { scrollWidth, clientWidth } = this.#scroller
    if (scrollWidth > clientWidth) this.#scroller.tabIndex = 0
    else this.#scroller.removeAttribute('tabindex')
  })
  #node: DocumentNode

  constructor({ node, editor, getPos, t }: TableViewOptions) {
    this.#node = node
    this.dom = document.createElement('div')
    this.dom.className = 'table-block'
    this.#scroller = document.createElement('div')
    this.#scroller.className = 'table-scroller'
    this.#scroller.role = 'group'
    this.#scroller.ariaLabel = t('blocks.table.label')
    const table = document.createElement('table')
    this.contentDOM = document.createElement('tbody')
    table.append(this.contentDOM)
    this.#scroller.append(table)

    this.#field = captionField(t)
    this.#field.value = node.attrs.caption
    this.#field.addEventListener('input', () => setCaption(editor.view, getPos(), this.#field.value))
    this.dom.append(this.#scroller, this.#field)
    this.#width.observe(this.#scroller)
    this.#width.observe(table)
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    if (this.#field.value !== node.attrs.caption) this.#field.value = node.attrs.caption
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#field || (event.target === this.#scroller && event.type.startsWith('key'))
  }

  destroy(): void {
    this.#width.disconnect()
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }
}

function captionField(t: Translate): HTMLInputElement {
  const field = document.createElement('input')
  field.type = 'text'
  field.maxLength = 500
  field.className = 'table-caption'
  field.placeholder = t('table.caption')
  field.setAttribute('aria-label', t('table.caption'))
  return field
}

function setCaption(view: EditorView, pos: number | undefined, caption: string): void {
  if (pos !== undefined) view.dispatch(view.state.tr.setNodeAttribute(pos, 'caption', caption))
}

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
  #node: DocumentNode

  constructor({ node, editor, getPos, t }: TableViewOptions) {
    this.#node = node
    this.dom = document.createElement('div')
    this.dom.className = 'table-block'
    const scroller = document.createElement('div')
    scroller.className = 'table-scroller'
    const table = document.createElement('table')
    this.contentDOM = document.createElement('tbody')
    table.append(this.contentDOM)
    scroller.append(table)

    this.#field = captionField(t)
    this.#field.value = node.attrs.caption
    this.#field.addEventListener('input', () => setCaption(editor.view, getPos(), this.#field.value))
    this.dom.append(scroller, this.#field)
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    if (this.#field.value !== node.attrs.caption) this.#field.value = node.attrs.caption
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#field
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

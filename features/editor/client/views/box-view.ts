import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'

/** A pull quote or a callout: an `aside` would be a landmark of the page in the middle of a text field. */
export class BoxView implements NodeView {
  dom = document.createElement('div')
  contentDOM = this.dom
  #node: DocumentNode

  constructor(node: DocumentNode) {
    this.#node = node
    this.dom.className = node.type.name === 'callout' ? 'callout' : 'pull-quote'
    this.#show()
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  #show(): void {
    if (this.#node.attrs.tone) this.dom.dataset.tone = this.#node.attrs.tone
  }
}

import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { Translate } from '../services.ts'

/**
 * A pull quote or a callout, the latter under the words that readers see over it: an `aside` would be a
 * landmark of the page in the middle of a text field.
 */
export class BoxView implements NodeView {
  dom = document.createElement('div')
  contentDOM = this.dom
  #node: DocumentNode
  #t: Translate

  constructor(node: DocumentNode, t: Translate) {
    this.#node = node
    this.#t = t
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
    const { tone } = this.#node.attrs
    if (!tone) return

    const label = this.#t(`callout.shown.${tone as 'note'}`)
    // Readers get no label where the words say the same.
    const saysSoItself = this.#node.textContent.trimStart().toLowerCase().startsWith(label.toLowerCase())
    this.dom.dataset.tone = tone
    this.dom.dataset.label = saysSoItself ? '' : label
  }
}
